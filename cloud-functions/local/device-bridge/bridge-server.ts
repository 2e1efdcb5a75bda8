/**
 * The device bridge as every vendor's should behave (docs/how-to/connect-a-device-bridge.md): on this machine only, for pages of
 * known origins only, one page at a time, nothing kept. The simulator runs it; the contract test holds it to the protocol.
 */
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import {
  type BridgeMessage,
  type BridgeProblem,
  type BridgeReading,
  bridgeCloseCodes,
  bridgeMessageLettersMax,
  bridgeProtocol,
  type ConnectedDevice,
  type PageMessage,
} from '../../domain/gate/device-bridge';
import { parsePageMessage } from '../../domain/gate/parse-bridge-message';

/** A page that has said nothing for so long is gone: it pings every five seconds. */
const silentForMs = 15_000;

export type BridgeEvent =
  | { readonly kind: 'page-came' | 'page-went' | 'origin-refused'; readonly says: string }
  | { readonly kind: 'said'; readonly message: PageMessage };

export type BridgeSettings = {
  /** 0: any free one. */
  readonly port: number;
  /** Exactly as browsers send them: `https://gate.example.cn`. */
  readonly origins: readonly string[];
  readonly vendor: string;
  readonly devices: readonly ConnectedDevice[];
  readonly onEvent: (event: BridgeEvent) => void;
};

/** Without the common parts: the bridge gives every reading a name of its own. */
export type Taken<Read = BridgeReading> = Read extends BridgeReading ? Omit<Read, 'readingId' | 'ageMs'> : never;

export type RunningBridge = {
  readonly port: number;
  /** `no-page`: dropped; what nobody heard is never told later to somebody else's code. */
  take(reading: Taken): 'sent' | 'no-page';
  tell(message: Exclude<BridgeMessage, BridgeReading>): void;
  /** Whether the relay answers that it has opened. */
  letGateWork(works: boolean): void;
  /** Cuts the connection, as a pulled plug would. */
  drop(): void;
  stop(): Promise<void>;
};

export async function startBridge(settings: BridgeSettings): Promise<RunningBridge> {
  const server = new WebSocketServer({
    host: '127.0.0.1',
    port: settings.port,
    maxPayload: bridgeMessageLettersMax,
    verifyClient: ({ origin }, answer) => {
      const known = settings.origins.includes(origin);
      if (!known) settings.onEvent({ kind: 'origin-refused', says: String(origin) });
      answer(known, 403);
    },
  });
  await new Promise<void>((resolve, reject) => server.once('listening', resolve).once('error', reject));
  // Names do not repeat after a restart of the bridge either: a page may have been there all the time.
  const bridge: Bridge = { ...settings, connected: settings.devices, gateWorks: true, run: Date.now().toString(36), readings: 0 };
  server.on('connection', (page) => welcome(bridge, page));
  return {
    ...controlsOf(bridge),
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        for (const page of server.clients) page.terminate();
        server.close(() => resolve());
      }),
  };
}

type Bridge = Pick<BridgeSettings, 'vendor' | 'onEvent'> & {
  /** The one page that has said hello. */
  held?: WebSocket | undefined;
  connected: readonly ConnectedDevice[];
  gateWorks: boolean;
  readonly run: string;
  readings: number;
};

function welcome(bridge: Bridge, page: WebSocket): void {
  let silence = setTimeout(() => page.terminate(), silentForMs);
  page.on('message', (data, isBinary) => {
    clearTimeout(silence);
    silence = setTimeout(() => page.terminate(), silentForMs);
    hear(bridge, page, isBinary ? undefined : data.toString());
  });
  // Too long a message, or one that is no WebSocket frame: `ws` has ended the connection already.
  page.on('error', () => undefined);
  page.on('close', () => {
    clearTimeout(silence);
    if (bridge.held !== page) return;
    bridge.held = undefined;
    bridge.onEvent({ kind: 'page-went', says: '' });
  });
}

function hear(bridge: Bridge, page: WebSocket, text: string | undefined): void {
  const parsed = parsePageMessage(text);
  if (parsed.ok && parsed.message.type === 'hello') greet(bridge, page, parsed.message.protocol);
  else if (page !== bridge.held) end(page, 'hello-first', bridgeCloseCodes.helloFirst);
  else if (parsed.ok) obey(bridge, page, parsed.message);
  else answer(page, { type: 'problem', code: parsed.fault === 'unknown-message' ? 'unknown-message' : 'damaged-message' });
}

function greet(bridge: Bridge, page: WebSocket, protocol: number): void {
  const taken = bridge.held !== undefined && bridge.held !== page;
  if (protocol !== bridgeProtocol) end(page, 'wrong-protocol', bridgeCloseCodes.wrongProtocol);
  else if (taken) end(page, 'another-page', bridgeCloseCodes.anotherPage);
  else {
    if (!bridge.held) bridge.onEvent({ kind: 'page-came', says: '' });
    bridge.held = page;
    answer(page, { type: 'hello', protocol: bridgeProtocol, vendor: bridge.vendor, devices: bridge.connected });
  }
}

function obey({ onEvent, gateWorks, connected }: Bridge, page: WebSocket, message: PageMessage): void {
  onEvent({ kind: 'said', message });
  if (message.type === 'ping') answer(page, { type: 'pong', id: message.id });
  if (message.type !== 'open-gate') return;
  const opens = gateWorks && connected.some(({ kind }) => kind === 'gate-relay');
  answer(page, { type: 'gate', requestId: message.requestId, result: opens ? 'opened' : 'failed' });
}

const answer = (page: WebSocket, message: BridgeMessage): void => page.send(JSON.stringify(message));

function end(page: WebSocket, code: BridgeProblem, closeCode: number): void {
  answer(page, { type: 'problem', code });
  page.close(closeCode, code);
}

const controlsOf = (bridge: Bridge): Omit<RunningBridge, 'port' | 'stop'> => ({
  take(reading) {
    if (!bridge.held) return 'no-page';
    bridge.readings += 1;
    answer(bridge.held, { ...reading, readingId: `${bridge.run}-${bridge.readings}`, ageMs: 0 });
    return 'sent';
  },
  tell(message) {
    if (message.type === 'device-lost') bridge.connected = bridge.connected.filter(({ kind }) => kind !== message.kind);
    if (message.type === 'device-found')
      bridge.connected = [...bridge.connected.filter(({ kind }) => kind !== message.device.kind), message.device];
    if (bridge.held) answer(bridge.held, message);
  },
  letGateWork(works) {
    bridge.gateWorks = works;
  },
  drop() {
    bridge.held?.terminate();
  },
});
