/** Somebody with every right to the table changes, drops, reorders, inserts: the verifier names what they touched. */
import type { Item } from '../../../cloud-functions/adapters/dynamodb/items';
import { integerOf, textOf } from '../../../cloud-functions/adapters/dynamodb/items';
import type { AuditEntry } from '../../../cloud-functions/domain/audit/audit-entry';
import { linkHashOf, noHash } from '../../../cloud-functions/domain/audit/chain-link';
import type { Finding } from '../../../cloud-functions/domain/audit/findings';
import { entryHashOf, sealEntry } from '../../../cloud-functions/domain/audit/sealed-entry';
import { instant } from '../../../cloud-functions/domain/time';
import { startDynalite } from '../../engines/store-engines';
import { type AKeptRecord, aKeptRecord, anEntryAt, somebody } from './a-kept-record';

jest.setTimeout(120_000);

describe('the audit record in the embedded store', () => {
  let record: AKeptRecord;
  let untouched: Item[];
  let closed: AuditEntry[];
  let open: AuditEntry[];

  beforeAll(async () => {
    record = await aKeptRecord(await startDynalite());
    const append = async (count: number) => {
      const entries = Array.from({ length: count }, () => anEntryAt(record.now()));
      for (const entry of entries) await record.log.append(entry);
      return entries;
    };
    closed = await append(30);
    record.passMinutes(61);
    await record.publish();
    closed.push(...(await append(20)));
    record.passMinutes(61);
    await record.publish();
    open = await append(20);
    untouched = await record.everything();
  });
  afterEach(() => record.restore(untouched));
  afterAll(() => record.close());

  const linksOf = () => record.itemsUnder('chain#');
  const linkOf = async ({ auditId }: AuditEntry) => found((await linksOf()).find((item) => textOf(item, 'auditId') === auditId));
  const copyOf = async ({ auditId }: AuditEntry, list: string) =>
    found((await record.itemsUnder(`${list}#`)).find((item) => textOf(item, 'sk').endsWith(auditId)));
  const findings = async () => (await record.verify()).findings;

  it('is clean untouched, and says what was looked at', async () => {
    expect(await record.verify()).toMatchObject({
      findings: [],
      chains: 16,
      links: 70,
      openLinks: 20,
      roots: 2,
      copies: 70 * 4,
      incomplete: 0,
      beforeChains: 0,
      linkedTwice: 0,
    });
  });

  it.each(['district', 'actor', 'about'])('names an entry that was changed in its %s copy', async (list) => {
    for (const entry of [at(closed, 7), at(open, 3)]) {
      const item = await copyOf(entry, list);
      await record.put(withBody(item, { ...bodyOf(item), purpose: '查一查邻居' }));
      expect(await findings()).toEqual([expect.objectContaining({ kind: 'copy-changed', auditId: entry.auditId, part: list })]);
      await record.put(item);
    }
  });

  it('names a copy whose time was cut short', async () => {
    const item = await copyOf(at(closed, 1), 'about');
    await record.put({ ...item, expiresAt: { N: String((integerOf(item, 'expiresAt') ?? 0) - 1_000_000) } });
    expect(await findings()).toMatchObject([{ kind: 'copy-changed', auditId: at(closed, 1).auditId }]);
  });

  it.each(['district', 'actor', 'about'])('names an entry that was dropped from its %s copy', async (list) => {
    const entry = at(closed, 12);
    await record.remove(await copyOf(entry, list));
    expect(await findings()).toMatchObject([{ kind: 'copy-missing', auditId: entry.auditId, part: list }]);
  });

  it('says of an open hour that a copy may have been left out by a crash, and completes it when the hour is closed', async () => {
    await record.remove(await copyOf(at(open, 12), 'about'));
    expect(await record.verify()).toMatchObject({ findings: [], incomplete: 1 });
    await record.log.append(at(open, 12));
    expect(await record.verify()).toMatchObject({ findings: [], incomplete: 0, links: 70 });
  });

  it.each(['district', 'actor', 'about'])('names an entry that was put among the %s copies', async (list) => {
    const like = await copyOf(at(closed, 2), list);
    const made = anEntryAt(at(closed, 2).at);
    await record.put({ ...withBody(like, { ...bodyOf(like), ...made }), sk: { S: `${made.at}#${made.auditId}` } });
    expect(await findings()).toMatchObject([{ kind: 'copy-inserted', auditId: made.auditId, part: list }]);
  });

  it.each(['district', 'actor', 'about'])('names two entries that changed places among the %s copies', async (list) => {
    const [one, other] = [await copyOf(at(closed, 4), list), await copyOf(at(closed, 5), list)];
    await record.put({ ...other, pk: field(one, 'pk'), sk: field(one, 'sk') });
    await record.put({ ...one, pk: field(other, 'pk'), sk: field(other, 'sk') });
    const named = (await findings()).map(({ kind, auditId }) => `${kind} ${auditId}`).sort();
    expect(named).toEqual([at(closed, 4), at(closed, 5)].map(({ auditId }) => `copy-changed ${auditId}`).sort());
  });

  it('names a link whose entry was changed, whether its hashes were made anew or not', async () => {
    for (const entry of [at(closed, 9), at(open, 2)]) {
      const item = await linkOf(entry);
      const forged = { ...entry, caseNumber: '150781-2022-9999' };
      await record.put(withBody(item, { entry: forged, salt: textOf(item, 'salt') }));
      expect(named(await findings(), 'link-changed')).toEqual([entry.auditId]);
      await record.put(relinked(item, forged));
      expect(kindsAbout(await findings(), entry)).not.toEqual([]);
      await record.put(item);
    }
  });

  it('names a link that was dropped, by the entry its copies are of', async () => {
    for (const entry of [at(closed, 20), at(open, 0)]) {
      const item = await linkOf(entry);
      await record.remove(item);
      expect((await findings()).map(({ auditId }) => auditId)).toContain(entry.auditId);
      await record.put(item);
    }
  });

  it('names an entry that was dropped with its link and every copy, once its hour is closed', async () => {
    const entry = at(closed, 20);
    const item = await linkOf(entry);
    for (const part of await record.everything()) if (textOf(part, 'sk').endsWith(entry.auditId)) await record.remove(part);
    await record.remove(item);
    const [shard, seq] = [Number(textOf(item, 'pk').slice(6)), Number(textOf(item, 'sk'))];
    expect(await findings()).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'link-missing', shard, seq })]));
  });

  it('names two links that changed places', async () => {
    const [one, other] = await neighbours(await linksOf(), closed);
    await record.put({ ...other, pk: field(one, 'pk'), sk: field(one, 'sk') });
    await record.put({ ...one, pk: field(other, 'pk'), sk: field(other, 'sk') });
    expect(named(await findings(), 'link-moved')).toEqual([textOf(one, 'auditId'), textOf(other, 'auditId')].sort());
  });

  it('names a link that was put in, at the end or in place of another', async () => {
    const made = anEntryAt(record.now(), { actor: somebody(9) });
    const last = found((await linksOf()).at(-1));
    await record.put({ ...relinked(last, made), auditId: { S: made.auditId } });
    expect(await findings()).not.toEqual([]);
    await record.put(last);
    const inClosed = await linkOf(at(closed, 0));
    await record.put({ ...relinked(inClosed, made), auditId: { S: made.auditId } });
    expect(await findings()).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ kind: 'link-changed', auditId: made.auditId })]),
    );
  });

  it('names what is left of entries whose links were cut off at the end', async () => {
    const tail = (await linksOf()).filter((item) => open.some(({ auditId }) => auditId === textOf(item, 'auditId')));
    for (const item of tail) await record.remove(item);
    expect(named(await findings(), 'copy-inserted')).toEqual([...new Set(open.map(({ auditId }) => auditId))].sort());
  });

  it('misses links cut off with all their copies once a root has seen them', async () => {
    const tail = (await linksOf()).filter((item) => closed.slice(30).some(({ auditId }) => auditId === textOf(item, 'auditId')));
    const gone = found(tail.at(-1));
    const later = (await linksOf()).filter((item) => textOf(item, 'pk') === textOf(gone, 'pk') && textOf(item, 'sk') >= textOf(gone, 'sk'));
    const ids = later.map((item) => textOf(item, 'auditId'));
    for (const item of await record.everything())
      if (later.includes(item) || ids.some((id) => textOf(item, 'sk').endsWith(id))) await record.remove(item);
    for (const item of later) await record.remove(item);
    expect(await findings()).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ kind: 'link-missing', seq: Number(textOf(gone, 'sk')) })]),
    );
  });

  it('names the root and the link after a whole chain was written anew', async () => {
    const first = found((await linksOf())[0]);
    const chain = (await linksOf()).filter((item) => textOf(item, 'pk') === textOf(first, 'pk'));
    let previousHash = noHash;
    for (const [index, item] of chain.entries()) {
      const entry = entryIn(item);
      const next = relinked(item, index === 0 ? { ...entry, purpose: '另有目的' } : entry, previousHash);
      previousHash = textOf(next, 'linkHash');
      await record.put(next);
    }
    const all = await findings();
    expect(all).toMatchObject(expect.arrayContaining([expect.objectContaining({ kind: 'root-not-following', part: 'chains' })]));
    expect(named(all, 'link-changed')).toContain(textOf(first, 'auditId'));
  });

  it('names a root that was written anew, dropped, or signed by another key', async () => {
    const [first, second] = (await record.itemsUnder('audit-roots')).map((item) => ({ item, body: bodyOf(item) }));
    const [one, other] = [found(first), found(second)];
    const forged: { root: { links: number } } = JSON.parse(JSON.stringify(one.body));
    forged.root.links += 1;
    await record.put(withBody(one.item, forged));
    expect(await findings()).toMatchObject([{ kind: 'root-changed', root: 1, part: 'signature' }]);
    await record.put(one.item);
    await record.remove(one.item);
    expect(await findings()).toMatchObject([{ kind: 'root-missing', root: 1 }]);
    await record.put(one.item);
    await record.put({ ...other.item, body: { S: '{}' } });
    expect(await findings()).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ kind: 'root-changed', root: 2, part: 'form' })]),
    );
    await record.put(other.item);
    expect((await record.verify('another_')).findings).toMatchObject([
      { kind: 'root-changed', root: 1, part: 'key' },
      { kind: 'root-changed', root: 2, part: 'key' },
    ]);
  });

  it('names something that does not belong there', async () => {
    await record.put({ pk: { S: 'nobody#1' }, sk: { S: 'x' }, expiresAt: { N: '9999999999' } });
    expect(await findings()).toEqual([{ kind: 'unknown-item' }]);
  });

  it('counts entries from before there were chains', async () => {
    const old = await copyOf(at(closed, 2), 'district');
    const { link: _, ...without } = old;
    const made = anEntryAt(instant(at(closed, 2).at - 86_400_000));
    await record.put({ ...withBody(without, made), sk: { S: `${made.at}#${made.auditId}` } });
    expect(await record.verify()).toMatchObject({ findings: [], beforeChains: 1 });
  });
});

function found<T>(one: T | undefined): T {
  if (one === undefined) throw new Error('it is not there');
  return one;
}
const at = <T>(list: readonly T[], place: number): T => found(list[place]);
const field = (item: Item, name: string) => found(item[name]);
const bodyOf = (item: Item): object => JSON.parse(textOf(item, 'body'));
const withBody = (item: Item, body: object): Item => ({ ...item, body: { S: JSON.stringify(body) } });
const entryIn = (item: Item): AuditEntry => Reflect.get(bodyOf(item), 'entry');

/** The link as somebody writes it who knows how hashes are made, but not the other links. */
function relinked(item: Item, entry: AuditEntry, previousHash = textOf(item, 'previousHash')): Item {
  const salt = textOf(item, 'salt');
  const entryHash = entryHashOf(sealEntry(entry, salt));
  const [shard, seq] = [Number(textOf(item, 'pk').slice(6)), Number(textOf(item, 'sk'))];
  const linkHash = linkHashOf({
    shard,
    seq,
    auditId: entry.auditId,
    entryHash,
    previousHash,
    at: instant(integerOf(item, 'linkedAt') ?? 0),
  });
  return {
    ...withBody(item, { entry, salt }),
    auditId: { S: entry.auditId },
    entryHash: { S: entryHash },
    previousHash: { S: previousHash },
    linkHash: { S: linkHash },
  };
}

async function neighbours(links: readonly Item[], among: readonly AuditEntry[]): Promise<[Item, Item]> {
  const ids = new Set(among.slice(0, 30).map(({ auditId }) => auditId));
  for (const [place, item] of links.entries()) {
    const next = links[place + 1];
    if (next && textOf(item, 'pk') === textOf(next, 'pk') && ids.has(textOf(item, 'auditId')) && ids.has(textOf(next, 'auditId')))
      return [item, next];
  }
  throw new Error('no two links of one chain');
}

const named = (findings: readonly Finding[], kind: Finding['kind']) =>
  [...new Set(findings.filter((finding) => finding.kind === kind).map(({ auditId }) => auditId ?? ''))].sort();
const kindsAbout = (findings: readonly Finding[], { auditId }: AuditEntry) =>
  findings.filter((finding) => finding.auditId === auditId).map(({ kind }) => kind);
