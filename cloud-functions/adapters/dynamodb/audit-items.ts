/** Audit entries, their copies and their links as items. */
import * as z from 'zod';
import type { AuditEntry } from '../../domain/audit/audit-entry';
import type { ChainLink, LinkedEntry } from '../../domain/audit/chain-link';
import { roles } from '../../domain/caller';
import type { PersonId } from '../../domain/ids';
import { dayOf } from '../../domain/time';
import { bodyOf, type Item, integerOf, jsonItem, StoredItemDamaged, storedInstant, storedPersonId, textOf } from './items';
import { aboutAuditKey, actorAuditKey, auditSortKey, districtAuditKey, type ItemKey } from './keys';
import { chainLinkKey, linkText } from './keys-audit';
import { auditKeptUntil } from './retention';

const entrySchema = z.object({
  auditId: z.string(),
  at: storedInstant,
  operation: z.string(),
  actor: storedPersonId,
  role: z.enum([...roles, 'system', 'gate']),
  district: z.string().optional(),
  caseNumber: z.string().optional(),
  purpose: z.string().optional(),
  target: z.string(),
  refused: z.string().optional(),
  about: z.array(storedPersonId),
});
const linkedSchema = z.object({ entry: entrySchema, salt: z.string() });

export const readEntry = (item: Item): AuditEntry => bodyOf('audit entry', entrySchema, item);

/** Beside the body, because those who append may read no more of a link than these and its keys. */
export const headAttributes = ['linkHash', 'linkedAt', 'entryHash', 'salt'] as const;
/** How a copy names its link; all that those who append may read of a copy. */
export const linkAttribute = 'link';

export const linkItem = ({ link, entry, salt }: LinkedEntry): Item => ({
  ...jsonItem(chainLinkKey(link.shard, link.seq), { entry, salt }, auditKeptUntil(link.at)),
  auditId: { S: link.auditId },
  entryHash: { S: link.entryHash },
  previousHash: { S: link.previousHash },
  linkHash: { S: link.linkHash },
  linkedAt: { N: String(link.at) },
  salt: { S: salt },
});

export function readLink(item: Item): LinkedEntry {
  return { ...bodyOf('audit link', linkedSchema, item), link: readLinkAlone(item) };
}

/** Without the entry behind it. */
export function readLinkAlone(item: Item): ChainLink {
  const [shard, seq, at] = [Number(textOf(item, 'pk').slice('chain#'.length)), Number(textOf(item, 'sk')), integerOf(item, 'linkedAt')];
  const linkedAt = storedInstant.safeParse(at);
  if (!Number.isSafeInteger(shard) || !Number.isSafeInteger(seq) || !linkedAt.success) throw new StoredItemDamaged('audit link');
  const [auditId, entryHash] = [textOf(item, 'auditId'), textOf(item, 'entryHash')];
  const [previousHash, linkHash] = [textOf(item, 'previousHash'), textOf(item, 'linkHash')];
  return { shard, seq, auditId, entryHash, previousHash, linkHash, at: linkedAt.data };
}

export type EntryCopy = { readonly key: ItemKey; readonly entry: AuditEntry };

/**
 * One for the district's day, one for the actor, one for each person it is about; a person's copy names that person alone.
 */
export function copiesOf(entry: AuditEntry): readonly EntryCopy[] {
  const sk = auditSortKey(entry.at, entry.auditId);
  const people: readonly PersonId[] = [...new Set(entry.about)];
  return [
    { key: districtCopyKey(entry), entry },
    { key: { pk: actorAuditKey(entry.actor), sk }, entry },
    ...people.map((personId) => ({ key: { pk: aboutAuditKey(personId), sk }, entry: { ...entry, about: [personId] } })),
  ];
}

export const districtCopyKey = ({ district, at, auditId }: Pick<AuditEntry, 'district' | 'at' | 'auditId'>): ItemKey => ({
  pk: districtAuditKey(district, dayOf(at)),
  sk: auditSortKey(at, auditId),
});

export const copyItem = ({ key, entry }: EntryCopy, { shard, seq }: Pick<ChainLink, 'shard' | 'seq'>): Item => ({
  ...jsonItem(key, entry, auditKeptUntil(entry.at)),
  [linkAttribute]: { S: linkText(shard, seq) },
});
