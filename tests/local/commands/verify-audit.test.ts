import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { textOf } from '../../../cloud-functions/adapters/dynamodb/items';
import { showRoot } from '../../../cloud-functions/domain/audit/shown-proof';
import { addMilliseconds } from '../../../cloud-functions/domain/time';
import { verifyPublishedRoots } from '../../../cloud-functions/local/commands/verify-published-roots';
import { verifyStoredRecord } from '../../../cloud-functions/local/commands/verify-stored-record';
import { keysInFile } from '../../../cloud-functions/local/kms-double-keys';
import { type AKeptRecord, aKeptRecord, anEntryAt } from '../../adapters/dynamodb/a-kept-record';
import { startDynalite } from '../../engines/store-engines';

jest.setTimeout(60_000);

let record: AKeptRecord;
beforeAll(async () => {
  record = await aKeptRecord(await startDynalite());
});
afterAll(() => record.close());

const printed = async (kid?: string) => {
  const lines: string[] = [];
  const isClean = await verifyStoredRecord(record.access, { kid, print: (line) => lines.push(line) });
  return { isClean, text: lines.join('\n') };
};

it('closes empty hours too, takes a late entry into the next one, and closes a long pause with one root', async () => {
  await record.log.append(anEntryAt(record.now()));
  record.passMinutes(3 * 60 + 1);
  expect(await record.publish()).toEqual({ roots: 3, links: 1, completed: 0, alerts: 0 });
  // Written with the time of an hour that is closed.
  await record.log.append(anEntryAt(addMilliseconds(record.now(), -100 * 60_000)));
  record.passMinutes(60);
  expect(await record.publish()).toMatchObject({ roots: 1, links: 1 });
  record.passMinutes(60 * 24 * 30);
  expect(await record.publish()).toMatchObject({ roots: 1, links: 0 });
  const { items } = (await record.needs.roots.list({ itemsMax: 10 })) ?? { items: [] };
  expect(items.map(({ root }) => root.links)).toEqual([0, 1, 0, 0, 1]);
});

it('prints what it looked at, and names what is not as it was written', async () => {
  expect(await printed()).toMatchObject({ isClean: true, text: expect.stringContaining('2 links in 16 chains') });
  const [copy] = await record.itemsUnder('about#');
  if (!copy) throw new Error('there is no copy');
  await record.remove(copy);
  const { isClean, text } = await printed();
  const auditId = textOf(copy, 'sk').slice(14);
  expect(isClean).toBe(false);
  expect(text).toMatch(new RegExp(`DROPPED: a copy is missing .*entry ${auditId}.*in the list of whom it is about`));
  await record.put(copy);
  expect((await printed('not-the-key')).text).toContain('another key signed it');
});

it('checks published roots page by page, as anybody may', async () => {
  const { items } = (await record.needs.roots.list({ itemsMax: 10 })) ?? { items: [] };
  const roots = items.map(showRoot);
  const ask = (given: readonly object[]) => async (address: string | URL | Request) => {
    const first = !String(address).includes('page=');
    return Response.json({ roots: first ? given.slice(0, 2) : given.slice(2), nextPage: first ? 'p2' : null });
  };
  const lines: string[] = [];
  const told = { kid: undefined, print: (line: string) => void lines.push(line) };
  expect(await verifyPublishedRoots('https://tongma.example', told, ask(roots))).toBe(true);
  const forged = roots.map((root) => (root.number === 2 ? { ...root, links: 7 } : root));
  expect(await verifyPublishedRoots('https://tongma.example', told, ask(forged))).toBe(false);
  expect(lines.join('\n')).toContain('root 2; its signature does not fit');
  await expect(verifyPublishedRoots('https://tongma.example', told, async () => Response.json({}))).rejects.toThrow(
    'did not answer with roots',
  );
});

it('gives a key file of an earlier version its key for the record, and keeps the others', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'kms-')), 'kms.json');
  const before = keysInFile(file, 'ECC_NIST_P256');
  const { audit: _, ...older } = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify(older));
  const after = keysInFile(file, 'ECC_NIST_P256');
  expect(after.root).toEqual(before.root);
  expect(after.audit.spki.equals(before.audit.spki)).toBe(false);
  expect(keysInFile(file, 'ECC_NIST_P256').audit).toEqual(after.audit);
});
