import { claimKeptUntil, proposalKeptUntil } from '../../cloud-functions/adapters/dynamodb/retention';
import type { Claim } from '../../cloud-functions/domain/claim/claim';
import type { FactProposal, ProposedRow } from '../../cloud-functions/domain/grounds/fact-proposal';
import type { Instant } from '../../cloud-functions/domain/time';
import type { Claims } from '../../cloud-functions/use-cases/ports/claims';
import type { Clock } from '../../cloud-functions/use-cases/ports/clock';
import type { FactProposals } from '../../cloud-functions/use-cases/ports/fact-proposals';
import type { PageRequest } from '../../cloud-functions/use-cases/ports/page';
import { pageInMemory, timePosition } from './page-in-memory';

type Record = { readonly revision: number };
export type Kind<Kept> = {
  readonly name: string;
  readonly idOf: (kept: Kept) => string;
  readonly filedAt: (kept: Kept) => Instant;
  readonly keptUntil: (at: Instant) => Instant;
};

/** Records under their ids; each call lets others go first, as a network does. */
export function recordsInMemory<Kept extends Record>(clock: Clock, { name, idOf, filedAt, keptUntil }: Kind<Kept>) {
  const held = new Map<string, Kept>();
  const get = (id: string): Kept | undefined => {
    const kept = held.get(id);
    return kept && keptUntil(filedAt(kept)) > clock.now() ? kept : undefined;
  };
  return {
    get: async (id: string) => get(id),
    async add(kept: Kept) {
      await Promise.resolve();
      const there = get(idOf(kept));
      if (!there) held.set(idOf(kept), kept);
      return there ?? kept;
    },
    async replace(kept: Kept, revision: number) {
      await Promise.resolve();
      if (get(idOf(kept))?.revision !== revision) return undefined;
      const next = { ...kept, revision: revision + 1 };
      held.set(idOf(kept), next);
      return next;
    },
    async list(wanted: (kept: Kept) => boolean, direction: 'newest-first' | 'oldest-first', request: PageRequest) {
      const items = [...held.keys()].flatMap((id) => get(id) ?? []).filter(wanted);
      return pageInMemory({ list: name, items, positionOf: (kept) => timePosition(filedAt(kept), idOf(kept)), direction }, request);
    },
  };
}

const isWaiting = ({ state }: FactProposal): boolean => state === 'waiting' || state === 'writing';

export function fakeFactProposals(clock: Clock): FactProposals {
  const rows = new Map<string, readonly ProposedRow[]>();
  const records = recordsInMemory<FactProposal>(clock, {
    name: 'proposals',
    idOf: ({ proposalId }) => proposalId,
    filedAt: ({ submittedAt }) => submittedAt,
    keptUntil: proposalKeptUntil,
  });
  return {
    get: records.get,
    replace: records.replace,
    async add(proposal, proposed) {
      const kept = await records.add(proposal);
      if (!rows.has(proposal.proposalId)) rows.set(proposal.proposalId, proposed);
      return kept;
    },
    rowsOf: async (proposalId, { from, rowsMax }) => (rows.get(proposalId) ?? []).slice(from, from + rowsMax),
    listOfDivision: (division, list, request) =>
      records.list(
        (proposal) => proposal.division === division && isWaiting(proposal) === (list === 'waiting'),
        list === 'waiting' ? 'oldest-first' : 'newest-first',
        request,
      ),
  };
}

export function fakeClaims(clock: Clock): Claims {
  const records = recordsInMemory<Claim>(clock, {
    name: 'claims',
    idOf: ({ claimId }) => claimId,
    filedAt: ({ filedAt }) => filedAt,
    keptUntil: claimKeptUntil,
  });
  return {
    add: records.add,
    get: records.get,
    replace: records.replace,
    listOfPerson: (personId, request) => records.list((claim) => claim.personId === personId, 'newest-first', request),
    listOfDivision: (division, list, request) =>
      records.list(
        (claim) => claim.division === division && (claim.state === 'waiting') === (list === 'waiting'),
        list === 'waiting' ? 'oldest-first' : 'newest-first',
        request,
      ),
  };
}
