/** `npm run bridge-simulator` as a person starts it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { freePort } from '../../journeys/product/start-product';

const repository = join(__dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'tongma-bridge-'));
let running: ChildProcess | undefined;
afterEach(() => running?.kill());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function simulator(words: readonly string[]) {
  const child = spawn(process.execPath, ['cloud-functions/local/run.mjs', 'bridge-simulator', ...words], { cwd: repository });
  running = child;
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (printed += part.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const says = async (words: string): Promise<void> => {
    while (!printed.includes(words)) {
      if (child.exitCode !== null) throw new Error(`ended without “${words}”:\n${printed}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  return { says, ended, printed: () => printed, type: (line: string) => child.stdin.write(`${line}\n`) };
}

async function aPage(port: number, origin: string) {
  const heard: { type: string; code?: string }[] = [];
  const socket = new WebSocket(`ws://127.0.0.1:${port}`, { origin });
  socket.on('message', (data) => heard.push(JSON.parse(data.toString())));
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  socket.send(JSON.stringify({ type: 'hello', protocol: 1, pageVersion: 'test', deviceId: '0123456789abcdef' }));
  const closed = new Promise((resolve) => socket.once('close', resolve));
  return { heard, closed, socket };
}

test('what is typed is told to the page, and what the page says is shown', async () => {
  const port = await freePort();
  const { says, type, ended } = simulator(['--port', String(port)]);
  await says(`ws://127.0.0.1:${port}`);
  const page = await aPage(port, 'http://127.0.0.1:3000');
  await says('page-came');
  type('temp 36.8');
  type('warm');
  await says('warm: no such command');
  page.socket.send(JSON.stringify({ type: 'alarm', on: true }));
  await says('page: {"type":"alarm","on":true}');
  type('quit');
  expect(await ended).toBe(0);
  await page.closed;
  expect(page.heard.map(({ type }) => type)).toEqual(['hello', 'temperature']);
});

test('a script runs when a page has come, for an origin that was allowed, and ends', async () => {
  const port = await freePort();
  const script = join(folder, 'morning.txt');
  writeFileSync(script, '# a morning\ncard 110105199001011234\nwait 0.1\nlose thermometer\n');
  const { says, ended } = simulator(['--port', String(port), '--origin', 'https://gate.example.cn', '--script', script]);
  await says(`ws://127.0.0.1:${port}`);
  const page = await aPage(port, 'https://gate.example.cn');
  expect(await ended).toBe(0);
  await page.closed;
  expect(page.heard.map(({ type }) => type)).toEqual(['hello', 'id-card', 'device-lost']);
});

test('a script with a line that cannot be read does nothing at all', async () => {
  const script = join(folder, 'wrong.txt');
  writeFileSync(script, 'temp 36.8\nsing\n');
  const { ended, printed } = simulator(['--port', String(await freePort()), '--script', script]);
  expect(await ended).toBe(1);
  expect(printed()).toContain('line 2: sing: no such command');
  expect(printed()).not.toContain('device bridge on');
});
