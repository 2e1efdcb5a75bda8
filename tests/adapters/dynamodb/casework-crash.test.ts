/** Casework has no index: a record is found through lines that are written beside it. Whatever a crash leaves out, nothing waits unseen. */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { makeClaims } from '../../../cloud-functions/adapters/dynamodb/claims';
import { makeFactProposals } from '../../../cloud-functions/adapters/dynamodb/fact-proposals';
import { aClaim, aProposal, aProposedRow } from '../../builders/a-proposal';
import { at } from '../../builders/facts';
import { type OpenEngine, openEngine, startDynalite } from '../../engines/store-engines';

const morning = at('2022-09-06T08:30:00+08:00');
let engine: OpenEngine;
/** Writes that still get through; then the process is gone. */
let writesLeft = Number.POSITIVE_INFINITY;

beforeAll(async () => {
  engine = await openEngine(await startDynalite());
  breakAfterWrites(engine.client);
});
afterAll(() => engine.close());
afterEach(() => {
  writesLeft = Number.POSITIVE_INFINITY;
});

function breakAfterWrites(client: DynamoDBClient): void {
  client.middlewareStack.add(
    (next, context) => async (request) => {
      if (!/Put|Write/.test(context.commandName ?? '')) return next(request);
      writesLeft -= 1;
      if (writesLeft < 0) throw new Error('the process is gone');
      return next(request);
    },
    { step: 'initialize', name: 'break' },
  );
}

const access = () => ({ client: engine.client, tables: engine.tables, clock: { now: () => morning } });
/** Runs `work` with so many writes; whether it came to its end. */
async function dies(writes: number, work: () => Promise<unknown>): Promise<boolean> {
  writesLeft = writes;
  const died = await work().then(
    () => false,
    () => true,
  );
  writesLeft = Number.POSITIVE_INFINITY;
  return died;
}

let division = 200_000;
const newDivision = (): string => {
  division += 1;
  return String(division);
};

it.each([0, 1, 2])('proposes once, whole, after a crash with %i writes done', async (writes) => {
  const proposals = makeFactProposals(access());
  const proposal = aProposal({ division: newDivision() });
  const rows = [aProposedRow()];
  const waiting = async () => (await proposals.listOfDivision(proposal.division, 'waiting', { itemsMax: 5 }))?.items;
  expect(await dies(writes, () => proposals.add(proposal, rows))).toBe(true);
  expect(await waiting()).toEqual([]);
  expect(await proposals.get(proposal.proposalId)).toBeUndefined();
  await proposals.add(proposal, rows);
  expect(await waiting()).toEqual([proposal]);
  expect(await proposals.rowsOf(proposal.proposalId, { from: 0, rowsMax: 5 })).toEqual(rows);
});

it.each([0, 1, 2])('is in one list, that of its state, after a crash of its review with %i writes done', async (writes) => {
  const proposals = makeFactProposals(access());
  const proposal = aProposal({ division: newDivision() });
  await proposals.add(proposal, [aProposedRow()]);
  expect(await dies(writes, () => proposals.replace({ ...proposal, state: 'returned' }, 1))).toBe(true);
  const held = await proposals.get(proposal.proposalId);
  const listed = async (list: 'waiting' | 'reviewed') => (await proposals.listOfDivision(proposal.division, list, { itemsMax: 5 }))?.items;
  // The head moved with the second write; the line it left behind is passed over.
  expect(held?.state).toBe(writes < 2 ? 'waiting' : 'returned');
  expect(await listed('waiting')).toEqual(writes < 2 ? [held] : []);
  expect(await listed('reviewed')).toEqual(writes < 2 ? [] : [held]);
  if (writes < 2) await proposals.replace({ ...proposal, state: 'returned' }, 1);
  expect([(await listed('waiting'))?.length, (await listed('reviewed'))?.length]).toEqual([0, 1]);
});

it.each([0, 1, 2])('files a claim once after a crash with %i writes done', async (writes) => {
  const claims = makeClaims(access());
  const claim = aClaim({ division: newDivision() });
  expect(await dies(writes, () => claims.add(claim))).toBe(true);
  expect((await claims.listOfPerson(claim.personId, { itemsMax: 5 }))?.items).toEqual([]);
  await claims.add(claim);
  expect((await claims.listOfPerson(claim.personId, { itemsMax: 5 }))?.items).toEqual([claim]);
  expect((await claims.listOfDivision(claim.division, 'waiting', { itemsMax: 5 }))?.items).toEqual([claim]);
});
