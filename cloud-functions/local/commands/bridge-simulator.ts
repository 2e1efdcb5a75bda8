/**
 * `npm run bridge-simulator`: a device bridge without devices, worked by typing, and the reference for vendors.
 * `--script file` runs its lines (`-`: standard input) once a page has come, and ends; `--origin` allows one more page, `--port` another port.
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

let pageCame: () => void = () => undefined;
const firstPage = new Promise<void>((resolve) => {
  pageCame = resolve;
});

try {
  const script = values.script === undefined ? undefined : readScript(values.script);
  const bridge = await startBridge({
    port: values.port === undefined ? bridgePort : Number(values.port),
    origins: [...ownOrigins, ...values.origin],
    vendor: 'Tongma simulator',
    devices: bridgeDevices.map(modelOf),
    onEvent: print,
  });
  console.log(`device bridge on ws://127.0.0.1:${bridge.port}, for ${[...ownOrigins, ...values.origin].join(', ')}`);
  if (script) await runScript(bridge, script);
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
  terminal.on('close', () => {
    void bridge.stop();
    // A terminal left open would keep the program.
    process.stdin.destroy();
  });
}

/** Whole before anything is done: a line that cannot be read ends it with exit code 1, nothing is passed over in silence. */
function readScript(file: string): readonly BridgeCommand[] {
  const lines = readFileSync(file === '-' ? 0 : file, 'utf8').split('\n');
  return lines.map((line, index) => {
    const command = readBridgeCommand(line);
    if (!command.ok) throw new Error(`line ${index + 1}: ${command.error}`);
    return command.value;
  });
}

/** Begins when a page has come: before that every reading would be dropped. */
async function runScript(bridge: RunningBridge, script: readonly BridgeCommand[]): Promise<void> {
  await firstPage;
  for (const command of script) {
    if (command.do === 'quit') break;
    if (command.do === 'wait') await new Promise((resolve) => setTimeout(resolve, command.milliseconds));
    else obey(bridge, command);
  }
  await bridge.stop();
}

function obey(bridge: RunningBridge, command: BridgeCommand): void {
  if (command.do === 'take' && bridge.take(command.reading) === 'no-page') console.log('no page is connected: dropped');
  if (command.do === 'tell') bridge.tell(command.message);
  if (command.do === 'gate') bridge.letGateWork(command.works);
  if (command.do === 'drop') bridge.drop();
  if (command.do === 'help') console.log(bridgeUsage);
}

function print(event: BridgeEvent): void {
  if (event.kind === 'page-came') pageCame();
  if (event.kind !== 'said') console.log(event.says ? `${event.kind} ${event.says}` : event.kind);
  else if (event.message.type !== 'ping') console.log(`page: ${JSON.stringify(event.message)}`);
}
