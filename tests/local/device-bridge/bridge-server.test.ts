import { WebSocket } from 'ws';
import { bridgeDevices } from '../../../cloud-functions/domain/gate/device-bridge';
import { modelOf } from '../../../cloud-functions/local/device-bridge/bridge-commands';
import { type BridgeEvent, type RunningBridge, startBridge } from '../../../cloud-functions/local/device-bridge/bridge-server';
import { deviceBridgeContract, type Line, runContractCase } from '../../ports/device-bridge-contract';

const origin = 'http://127.0.0.1:3000';
let bridge: RunningBridge;
let events: BridgeEvent[];

beforeEach(async () => {
  // Its own: the bridge of the test before may still tell of a page that went.
  const told: BridgeEvent[] = [];
  events = told;
  bridge = await startBridge({
    port: 0,
    origins: [origin],
    vendor: 'Tongma simulator',
    devices: bridgeDevices.map(modelOf),
    onEvent: (event) => told.push(event),
  });
});
afterEach(() => bridge.stop());

async function aPage(from = origin): Promise<Line> {
  const socket = new WebSocket(`ws://127.0.0.1:${bridge.port}`, { origin: from });
  const heard: string[] = [];
  socket.on('message', (data) => heard.push(data.toString()));
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  return { heard, send: (text) => socket.send(text), ended: () => socket.readyState === WebSocket.CLOSED, cut: () => socket.terminate() };
}

const hello = (page: Line) => page.send(JSON.stringify({ type: 'hello', protocol: 1, pageVersion: 'test', deviceId: 'x' }));
const settled = () => new Promise((resolve) => setTimeout(resolve, 100));

test.each(deviceBridgeContract.map((one) => [one.says, one] as const))('the simulator keeps the contract: %s', async (_says, one) => {
  await runContractCase(one, {
    side: 'bridge',
    meet: () => aPage(),
    happens: (what) => {
      if (what === 'temperature') bridge.take({ type: 'temperature', tenths: 368 });
      else bridge.letGateWork(what === 'gate-works');
    },
    see: async () => true,
  });
});

test('a page of another origin is not let in, nor one that names none', async () => {
  await expect(aPage('https://evil.example')).rejects.toThrow('403');
  await expect(aPage('http://127.0.0.1:3001')).rejects.toThrow('403');
  await expect(aPage('')).rejects.toThrow('403');
  expect(events.map(({ kind }) => kind)).toEqual(['origin-refused', 'origin-refused', 'origin-refused']);
});

test('a second page is told so and sent away, and the first hears every reading', async () => {
  const [first, second] = [await aPage(), await aPage()];
  hello(first);
  await settled();
  hello(second);
  await settled();
  expect(second.heard.map((text) => JSON.parse(text))).toEqual([{ type: 'problem', code: 'another-page' }]);
  expect(second.ended()).toBe(true);
  expect(bridge.take({ type: 'face-match', result: 'not-matched' })).toBe('sent');
  await settled();
  expect(first.heard.map((text) => JSON.parse(text).type)).toEqual(['hello', 'face-match']);
});

test('the place of a page that has gone is free at once', async () => {
  const first = await aPage();
  hello(first);
  await settled();
  first.cut();
  await settled();
  expect(bridge.take({ type: 'scanned', text: 'TM1:LOST' })).toBe('no-page');
  const second = await aPage();
  hello(second);
  await settled();
  expect(second.heard.map((text) => JSON.parse(text).type)).toEqual(['hello']);
  expect(events.map(({ kind }) => kind)).toEqual(['page-came', 'page-went', 'page-came']);
});

test('a device pulled out is told, and not counted any more: without a relay no gate opens', async () => {
  const page = await aPage();
  hello(page);
  await settled();
  bridge.tell({ type: 'device-lost', kind: 'gate-relay' });
  page.send(JSON.stringify({ type: 'open-gate', requestId: 'r' }));
  await settled();
  expect(page.heard.slice(1).map((text) => JSON.parse(text))).toEqual([
    { type: 'device-lost', kind: 'gate-relay' },
    { type: 'gate', requestId: 'r', result: 'failed' },
  ]);
});

test('it listens on 127.0.0.1 alone, not on every address of the machine', async () => {
  const reach = new Promise((resolve, reject) =>
    new WebSocket(`ws://127.0.0.2:${bridge.port}`, { origin }).once('open', resolve).once('error', reject),
  );
  await expect(reach).rejects.toThrow('ECONNREFUSED');
});
