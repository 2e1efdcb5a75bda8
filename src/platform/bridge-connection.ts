/** One connection of a browser to the device bridge, from its opening to its end. `device-bridge.h5.ts` opens the next one. */
import {
  type BridgeMessage,
  bridgeCloseCodes,
  bridgeProtocol,
  type ConnectedDevice,
  isReading,
  type PageMessage,
} from '../../cloud-functions/domain/gate/device-bridge';
import { parseBridgeMessage } from '../../cloud-functions/domain/gate/parse-bridge-message';
import type { ReadingFilter } from '../../cloud-functions/domain/gate/reading-filter';
import type { BridgeSettings, GateOpening } from './device-bridge';

const pingEveryMs = 5_000;
const openWithinMs = 2_000;

export type RefusedBy = 'wrong-protocol' | 'another-page';
export type BridgeConnection = { openGate(): Promise<GateOpening>; say(message: PageMessage): void; close(): void };

type Ends = {
  readonly filter: ReadingFilter;
  readonly onHello: () => void;
  /** Once, however it ends. */
  readonly onEnd: (refused: RefusedBy | undefined) => void;
};

type Line = {
  readonly settings: BridgeSettings;
  readonly ends: Ends;
  readonly socket: WebSocket;
  readonly openings: Map<string, (result: GateOpening) => void>;
  vendor: string;
  /** Since the bridge said hello. */
  devices?: readonly ConnectedDevice[];
  refused?: RefusedBy;
  answered: boolean;
  /** Openings asked for on this line. */
  asked: number;
};

export function openBridgeConnection(settings: BridgeSettings, ends: Ends): BridgeConnection {
  const socket = new WebSocket(`ws://127.0.0.1:${settings.port}`);
  const line: Line = { settings, ends, socket, openings: new Map(), vendor: '', answered: true, asked: 0 };
  const pings = setInterval(() => ping(line), pingEveryMs);
  const { pageVersion, deviceId } = settings;
  socket.onopen = () => socket.send(JSON.stringify({ type: 'hello', protocol: bridgeProtocol, pageVersion, deviceId }));
  socket.onmessage = ({ data }) => hear(line, data);
  socket.onclose = () => {
    clearInterval(pings);
    for (const answer of line.openings.values()) answer('failed');
    ends.onEnd(line.refused);
  };
  return { openGate: () => openGate(line), say: (message) => say(line, message), close: () => socket.close() };
}

function say({ socket, devices }: Line, message: PageMessage): void {
  if (devices !== undefined && socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
}

/** A machine that hangs keeps its sockets open: no pong until the next ping is the end. */
function ping(line: Line): void {
  const gone = line.devices === undefined || !line.answered;
  line.answered = false;
  if (gone) line.socket.close();
  else say(line, { type: 'ping', id: String(Math.round(performance.now())) });
}

function hear(line: Line, data: unknown): void {
  const parsed = parseBridgeMessage(data);
  // A damaged or unknown message says nothing; one too long is an attack or a fault that will go on.
  if (parsed.ok) take(line, parsed.message);
  else if (parsed.fault === 'too-big') line.socket.close(bridgeCloseCodes.tooBig);
}

function take(line: Line, message: BridgeMessage): void {
  const { devices, socket, settings, ends } = line;
  if (message.type === 'hello') greet(line, message);
  else if (message.type === 'problem') line.refused = refusalOf(message.code) ?? line.refused;
  else if (devices === undefined) socket.close(bridgeCloseCodes.helloFirst);
  else if (isReading(message)) {
    if (ends.filter.accept(message) === 'fresh') settings.onReading({ ...message, takenAt: performance.now() - message.ageMs });
  } else note(line, message, devices);
}

type Told = Exclude<BridgeMessage, { type: 'hello' | 'problem' } | { readingId: string }>;

function note(line: Line, message: Told, devices: readonly ConnectedDevice[]): void {
  switch (message.type) {
    case 'device-found':
      show(line, [...devices.filter(({ kind }) => kind !== message.device.kind), message.device]);
      break;
    case 'device-lost': {
      const left = devices.filter(({ kind }) => kind !== message.kind);
      show(line, left);
      break;
    }
    case 'battery':
      line.settings.onBattery({ percent: message.percent, charging: message.charging });
      break;
    case 'gate':
      line.openings.get(message.requestId)?.(message.result);
      break;
    case 'pong':
      line.answered = true;
  }
}

function greet(line: Line, { protocol, vendor, devices }: Extract<BridgeMessage, { type: 'hello' }>): void {
  if (protocol !== bridgeProtocol) {
    line.refused = 'wrong-protocol';
    line.socket.close(bridgeCloseCodes.wrongProtocol);
    return;
  }
  line.vendor = vendor;
  line.ends.onHello();
  show(line, devices);
}

function show(line: Line, devices: readonly ConnectedDevice[]): void {
  line.devices = devices;
  line.settings.onState({ kind: 'connected', vendor: line.vendor, devices });
}

const refusalOf = (code: string): RefusedBy | undefined => (code === 'wrong-protocol' || code === 'another-page' ? code : undefined);

function openGate(line: Line): Promise<GateOpening> {
  if (!line.devices?.some(({ kind }) => kind === 'gate-relay')) return Promise.resolve('no-gate');
  line.asked += 1;
  const requestId = `open-${Date.now().toString(36)}-${line.asked}`;
  return new Promise((resolve) => {
    const answer = (result: GateOpening) => {
      clearTimeout(patience);
      line.openings.delete(requestId);
      resolve(result);
    };
    const patience = setTimeout(() => answer('failed'), openWithinMs);
    line.openings.set(requestId, answer);
    say(line, { type: 'open-gate', requestId });
  });
}
