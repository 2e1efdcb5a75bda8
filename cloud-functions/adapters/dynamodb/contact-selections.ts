import * as z from 'zod';
import { contentHash } from '../../domain/health-code/canonical-json';
import type { ContactLine } from '../../domain/tracing/contact-line';
import { type ContactSelection, contactKinds, type Unlocked } from '../../domain/tracing/contact-selection';
import type { ContactSelections } from '../../use-cases/ports/tracing-cases';
import { readBatch } from './batch-read';
import { writeBatch } from './batch-write';
import { type CaseworkKind, makeCaseworkRecords } from './casework-records';
import { readNewestItem } from './item-reader';
import { bodyOf, isKept, jsonItem, storedInstant, storedPersonId } from './items';
import { selectionKey, selectionLinesKey, selectionsKey, unlockedKey } from './keys-desk';
import { contactLinesKeptUntil, proposalKeptUntil } from './retention';
import type { StoreAccess } from './store-access';
import { linesPerPart, storedContactLines } from './stored-contact-line';
import { putIf } from './writes';

const headSchema = z.object({
  selectionId: z.string(),
  caseId: z.string(),
  caseNumber: z.string(),
  division: z.string(),
  kind: z.enum(contactKinds),
  evidence: z.string(),
  note: z.string(),
  state: z.enum(['waiting', 'writing', 'approved', 'returned']),
  submittedBy: storedPersonId,
  submittedByName: z.string(),
  submittedAt: storedInstant,
  dueAt: storedInstant,
  lineCount: z.int().min(0),
  review: z.object({ by: storedPersonId, byName: z.string(), at: storedInstant, note: z.string() }).optional(),
  outcome: z.object({ people: z.int(), merged: z.int(), unregistered: z.int(), notOpened: z.int() }).optional(),
  revision: z.int(),
  /** Names the items that hold the lines: of two selections with one id each would keep its own. */
  linesHash: z.string(),
});
type Head = ContactSelection & { readonly linesHash: string };

const listName = (state: ContactSelection['state']) => (state === 'waiting' || state === 'writing' ? 'waiting' : 'reviewed');

const kind: CaseworkKind<Head> = {
  name: 'contact-selection',
  headKey: selectionKey,
  read: (item) => bodyOf('contact selection', headSchema, item),
  idOf: ({ selectionId }) => selectionId,
  filedAt: ({ submittedAt }) => submittedAt,
  keptUntil: ({ submittedAt }) => proposalKeptUntil(submittedAt),
  listsOf: ({ division, state }) => [selectionsKey(division, listName(state))],
};

const unlockedSchema = z.array(z.object({ personId: storedPersonId, lines: z.array(z.int()), lastAt: storedInstant }));

/** Lines first, then the head that names them: a selection is there whole or not at all. */
export function makeContactSelections(access: StoreAccess): ContactSelections {
  const { client, tables, clock } = access;
  const heads = makeCaseworkRecords(access, kind);
  return {
    async add(selection, lines) {
      const there = await heads.get(selection.selectionId);
      if (there) return withoutHash(there);
      const head = { ...selection, linesHash: contentHash(lines) };
      await writeBatch(client, tables.casework, lineItems(head, lines));
      return withoutHash(await heads.add(head));
    },
    async get(selectionId) {
      const head = await heads.get(selectionId);
      return head && withoutHash(head);
    },
    async replace(selection, revision) {
      const before = await heads.get(selection.selectionId);
      const next = before && (await heads.replace({ ...selection, linesHash: before.linesHash }, revision));
      return next && withoutHash(next);
    },
    async listOfDivision(division, list, request) {
      const page = await heads.list(selectionsKey(division, list), list === 'waiting' ? 'oldest-first' : 'newest-first', request);
      return page && { ...page, items: page.items.map(withoutHash) };
    },
    async linesOf(selectionId) {
      const head = await heads.get(selectionId);
      if (!head) return undefined;
      const keys = keysOfLines(head);
      const parts = await readBatch(access, { tableName: tables.casework, keys });
      const lines = keys.flatMap((key): readonly ContactLine[] => {
        const item = parts.find(key);
        return isKept(item, clock.now()) ? bodyOf('chosen contacts', storedContactLines, item) : [];
      });
      return lines.length === head.lineCount ? lines : undefined;
    },
    async saveUnlocked(selectionId, people) {
      await putIf(client, tables.casework, jsonItem(unlockedKey(selectionId), people, contactLinesKeptUntil(clock.now())));
    },
    async unlockedOf(selectionId): Promise<readonly Unlocked[]> {
      const item = await readNewestItem(access, tables.casework, unlockedKey(selectionId));
      return isKept(item, clock.now()) ? bodyOf('unlocked contacts', unlockedSchema, item) : [];
    },
  };
}

const withoutHash = ({ linesHash: _, ...selection }: Head): ContactSelection => selection;

const keysOfLines = ({ selectionId, linesHash, lineCount }: Head) =>
  Array.from({ length: Math.ceil(lineCount / linesPerPart) }, (_, part) => selectionLinesKey(selectionId, linesHash, part));

const lineItems = (head: Head, lines: readonly ContactLine[]) =>
  keysOfLines(head).map((key, part) =>
    jsonItem(key, lines.slice(part * linesPerPart, (part + 1) * linesPerPart), contactLinesKeptUntil(head.submittedAt)),
  );
