import * as z from 'zod';
import type { FactProposal, ProposedRow } from '../../domain/grounds/fact-proposal';
import { contentHash } from '../../domain/health-code/canonical-json';
import { factKinds } from '../../domain/health-code/facts';
import type { FactProposals } from '../../use-cases/ports/fact-proposals';
import { readBatch } from './batch-read';
import { writeBatch } from './batch-write';
import { type CaseworkKind, makeCaseworkRecords } from './casework-records';
import { bodyOf, type Item, isKept, jsonItem, storedInstant, storedPersonId } from './items';
import { proposalKey, proposalRowsKey, proposalsKey } from './keys';
import { proposalKeptUntil } from './retention';
import type { StoreAccess } from './store-access';

/** Rows of one item; the first item is what a list shows. 20 rows are about 10 KB. */
const rowsPerPart = 20;

const headSchema = z.object({
  proposalId: z.string(),
  act: z.enum(['add', 'withdraw', 'mass-test-round']),
  state: z.enum(['waiting', 'writing', 'approved', 'returned']),
  division: z.string(),
  ground: z.string(),
  caseNumber: z.string().optional(),
  purpose: z.string().optional(),
  sender: z.string(),
  submittedBy: storedPersonId,
  submittedByName: z.string(),
  submittedAt: storedInstant,
  dueAt: storedInstant,
  review: z.object({ by: storedPersonId, byName: z.string(), at: storedInstant, note: z.string() }).optional(),
  rowCount: z.int().min(0),
  revision: z.int(),
  /** Names the items that hold the rows, so that of two proposals with one id each would keep its own. */
  rowsHash: z.string(),
});
type Head = FactProposal & { readonly rowsHash: string };

const rowsSchema = z.array(
  z.object({
    who: z.discriminatedUnion('by', [
      z.object({ by: z.literal('person'), personId: storedPersonId, maskedDocumentNumber: z.string().optional() }),
      z.object({ by: z.literal('document'), documentKey: z.string(), maskedDocumentNumber: z.string() }),
      z.object({ by: z.literal('nobody') }),
    ]),
    kind: z.enum([...factKinds, 'unreadable', 'mass-test-round']),
    at: storedInstant,
    until: storedInstant.optional(),
    evidence: z.string(),
    factId: z.string(),
    details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  }),
);

const listName = (state: FactProposal['state']) => (state === 'waiting' || state === 'writing' ? 'waiting' : 'reviewed');

const kind: CaseworkKind<Head> = {
  name: 'proposal',
  headKey: proposalKey,
  read: (item) => bodyOf('proposal', headSchema, item),
  idOf: ({ proposalId }) => proposalId,
  filedAt: ({ submittedAt }) => submittedAt,
  keptUntil: ({ submittedAt }) => proposalKeptUntil(submittedAt),
  listsOf: ({ division, state }) => [proposalsKey(division, listName(state))],
};

/** Rows first, then the head that names them: a proposal is there whole or not at all. */
export function makeFactProposals(access: StoreAccess): FactProposals {
  const { client, tables, clock } = access;
  const heads = makeCaseworkRecords(access, kind);
  return {
    async add(proposal, rows) {
      const there = await heads.get(proposal.proposalId);
      if (there) return withoutHash(there);
      const rowsHash = contentHash(rows);
      await writeBatch(client, tables.casework, rowItems({ ...proposal, rowsHash }, rows));
      return withoutHash(await heads.add({ ...proposal, rowsHash }));
    },
    async get(proposalId) {
      const head = await heads.get(proposalId);
      return head && withoutHash(head);
    },
    async replace(proposal, revision) {
      const before = await heads.get(proposal.proposalId);
      const next = before && (await heads.replace({ ...proposal, rowsHash: before.rowsHash }, revision));
      return next && withoutHash(next);
    },
    async rowsOf(proposalId, { from, rowsMax }) {
      const head = await heads.get(proposalId);
      if (!head) return [];
      const first = Math.floor(from / rowsPerPart);
      const last = Math.min(Math.ceil((from + rowsMax) / rowsPerPart), Math.ceil(head.rowCount / rowsPerPart));
      const keys = Array.from({ length: Math.max(0, last - first) }, (_, place) =>
        proposalRowsKey(proposalId, head.rowsHash, first + place),
      );
      const parts = await readBatch(access, { tableName: tables.casework, keys });
      const rows = keys.flatMap((key) => readRows(parts.find(key), clock.now()));
      return rows.slice(from - first * rowsPerPart, from - first * rowsPerPart + rowsMax);
    },
    async listOfDivision(division, list, request) {
      const page = await heads.list(proposalsKey(division, list), list === 'waiting' ? 'oldest-first' : 'newest-first', request);
      return page && { ...page, items: page.items.map(withoutHash) };
    },
  };
}

const withoutHash = ({ rowsHash: _, ...proposal }: Head): FactProposal => proposal;

const readRows = (item: Item | undefined, now: Parameters<typeof isKept>[1]): readonly ProposedRow[] => {
  if (!isKept(item, now)) throw new Error('rows of a proposal are missing');
  return bodyOf('proposed rows', rowsSchema, item);
};

function rowItems({ proposalId, rowsHash, submittedAt }: Head, rows: readonly ProposedRow[]): readonly Item[] {
  return Array.from({ length: Math.ceil(rows.length / rowsPerPart) }, (_, part) =>
    jsonItem(
      proposalRowsKey(proposalId, rowsHash, part),
      rows.slice(part * rowsPerPart, (part + 1) * rowsPerPart),
      proposalKeptUntil(submittedAt),
    ),
  );
}
