/**
 * `npm run bridge-simulator`: a device bridge without devices, worked by typing, and the reference for vendors.
 * `--script file` runs its lines (`-`: standard input) and ends; `--origin` allows one more page, `--port` another port.
 */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { bridgeDevices, bridgePort } from '../../domain/gate/device-bridge';
import { type BridgeCommand, bridgeUsage, modelOf, readBridgeCommand } from '../device-bridge/bridge-commands';
import { type BridgeEvent, type RunningBridge, startBridge } from '../device-bridge/bridge-server';

/** Where `npm start` serves the app. */
const ownOrigins = ['http://127.0.0.1:3000', 'http://localhost:3000'];

const { values } = parseArgs({
  options: { script: { type: 'string' }, origin: { type: 'string', multiple: true, default: [] }, port: { type: 'string' } },
});

try {
  const bridge = await startBridge({
    port: values.port === undefined ? bridgePort : Number(values.port),
    origins: [...ownOrigins, ...values.origin],
    vendor: 'Tongma simulator',
    devices: bridgeDevices.map(modelOf),
    onEvent: print,
  });
  console.log(`device bridge on ws://127.0.0.1:${bridge.port}, for ${[...ownOrigins, ...values.origin].join(', ')}`);
  if (values.script !== undefined) await runScript(bridge, values.script);
  else converse(bridge);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

function converse(bridge: RunningBridge): void {
  console.log(bridgeUsage);
  const terminal = createInterface({ input: process.stdin, output: process.stdout, prompt: '> ' });
  terminal.prompt();
  terminal.on('line', (line) => {
    const command = readBridgeCommand(line);
    if (!command.ok) console.log(command.error);
    else obey(bridge, command.value);
    if (command.ok && command.value.do === 'quit') terminal.close();
    else terminal.prompt();
  });
  terminal.on('close', () => void bridge.stop());
}

/** A line that cannot be read ends the script with exit code 1: nothing is passed over in silence. */
async function runScript(bridge: RunningBridge, file: string): Promise<void> {
  try {
    for (const [index, line] of readFileSync(file === '-' ? 0 : file, 'utf8')
      .split('\n')
      .entries()) {
      const command = readBridgeCommand(line);
      if (!command.ok) throw new Error(`line ${index + 1}: ${command.error}`);
      if (command.value.do === 'quit') return;
      if (command.value.do === 'wait') {
        const { milliseconds } = command.value;
        await new Promise((resolve) => setTimeout(resolve, milliseconds));
      } else obey(bridge, command.value);
    }
  } finally {
    await bridge.stop();
  }
}

function obey(bridge: RunningBridge, command: BridgeCommand): void {
  if (command.do === 'take' && bridge.take(command.reading) === 'no-page') console.log('no page is connected: dropped');
  if (command.do === 'tell') bridge.tell(command.message);
  if (command.do === 'gate') bridge.letGateWork(command.works);
  if (command.do === 'drop') bridge.drop();
  if (command.do === 'help') console.log(bridgeUsage);
}

function print(event: BridgeEvent): void {
  if (event.kind !== 'said') console.log(event.says ? `${event.kind} ${event.says}` : event.kind);
  else if (event.message.type !== 'ping') console.log(`page: ${JSON.stringify(event.message)}`);
}
