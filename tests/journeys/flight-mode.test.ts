/** The built mini-programs without any network: a code fetched before is drawn, goes on slot by slot, and a scanner reads it. */
import { join } from 'node:path';
import { anchorOf } from '../../cloud-functions/domain/personal-code/chain';
import { encodeCodePayload } from '../../cloud-functions/domain/personal-code/code-payload';
import { instant } from '../../cloud-functions/domain/time';
import { aCodeSigner, aPayload, seed } from '../builders/signed-codes';
import { readWithZbar, readWithZxing } from '../readability/readers';
import { paintedOn } from '../readability/sheet';
import { aCodeIssued } from '../src/a-code-issued';
import { bootMiniProgram, type MiniProgram } from './mini-program/host';

jest.setTimeout(120_000);
const opened: MiniProgram[] = [];
afterEach(() => {
  for (const program of opened.splice(0)) program.close();
});

/** As the phone keeps it after one fetch: signed three hours ago, for six. */
function aKeptCode(): string {
  const at = Math.floor(Date.now() / 1000) * 1000 - 3 * 3_600_000;
  const payload = encodeCodePayload(aPayload({ issuedAt: instant(at), anchor: anchorOf(seed) }));
  const signed = Buffer.from(aCodeSigner().signBytes(payload)).toString('base64url');
  return JSON.stringify({ issued: aCodeIssued({ at, signed }), seed: Buffer.from(seed).toString('base64url'), account: 'zhang' });
}

test.each(['weapp', 'alipay'] as const)('in %s a code fetched once is shown in flight mode, another in each slot', async (kind) => {
  const launch = { path: 'pages/me/index', query: {} };
  const program = await bootMiniProgram(join(__dirname, '../../dist', kind), { kind, cloud: 'http://127.0.0.1:9', launch });
  opened.push(program);
  program.platform.setOnline(false);
  program.platform.storage.set('held-code', aKeptCode());
  await program.open('pages/my-code/index');
  await program.see('可通行');
  const first = await codeDrawn(program, () => true);
  const next = await codeDrawn(program, (text) => text !== first);
  expect([first.slice(0, 4), next.slice(0, 150) === first.slice(0, 150), next.length]).toEqual(['TM1:', true, first.length]);
  expect(program.faults).toEqual([]);
});

/** What two scanners read off the canvas once that is `wanted`; a slot lasts 30 s. */
async function codeDrawn(program: MiniProgram, wanted: (text: string) => boolean): Promise<string> {
  const { fills } = program.platform.drawn;
  for (const until = Date.now() + 50_000; Date.now() < until; await new Promise((resolve) => setTimeout(resolve, 400))) {
    if (fills.length === 0) continue;
    const picture = paintedOn(fills);
    const [read] = await readWithZxing(picture);
    if (!read || !wanted(read.text)) continue;
    expect([read.version, read.level, await readWithZbar(picture)]).toEqual(['8', 'M', [read.text]]);
    return read.text;
  }
  throw new Error('no such code was drawn');
}
