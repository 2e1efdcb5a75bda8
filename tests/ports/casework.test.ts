import { randomBytes } from 'node:crypto';
import type { PersonId } from '../../cloud-functions/domain/ids';
import { addMilliseconds, millisecondsPerMinute } from '../../cloud-functions/domain/time';
import { aClaim, aProposal, aProposedRow } from '../builders/a-proposal';
import { morning, onEveryStore } from './opened-stores';
import { everyItem } from './reading-pages';

const newDivision = (): string => String(100_000 + (randomBytes(3).readUIntBE(0, 3) % 900_000));
const newPersonId = (): PersonId => randomBytes(16).toString('hex') as PersonId;
const later = (minutes: number) => addMilliseconds(morning, minutes * millisecondsPerMinute);

onEveryStore('fact proposals', (stores) => {
  it('keeps a proposal of 2,000 rows whole, in their order', async () => {
    const { proposals } = stores();
    const rows = Array.from({ length: 2_000 }, (_, place) => aProposedRow({ factId: `control-list-${place}` }));
    const proposal = aProposal({ rowCount: rows.length });
    expect(await proposals.add(proposal, rows)).toEqual(proposal);
    expect(await proposals.get(proposal.proposalId)).toEqual(proposal);
    expect(await proposals.rowsOf(proposal.proposalId, { from: 0, rowsMax: 2_000 })).toEqual(rows);
    expect(await proposals.rowsOf(proposal.proposalId, { from: 33, rowsMax: 50 })).toEqual(rows.slice(33, 83));
    expect(await proposals.rowsOf(proposal.proposalId, { from: 1_990, rowsMax: 200 })).toEqual(rows.slice(1_990));
  });

  it('keeps the first of two under one id, with its rows', async () => {
    const { proposals } = stores();
    const first = aProposal();
    const rows = [aProposedRow()];
    await proposals.add(first, rows);
    const second = aProposal({ proposalId: first.proposalId, sender: 'another' });
    expect(await proposals.add(second, [aProposedRow()])).toEqual(first);
    expect(await proposals.rowsOf(first.proposalId, { from: 0, rowsMax: 5 })).toEqual(rows);
    expect(await proposals.get(aProposal().proposalId)).toBeUndefined();
    expect(await proposals.rowsOf(aProposal().proposalId, { from: 0, rowsMax: 5 })).toEqual([]);
  });

  it('lets one of two reviews at once through', async () => {
    const { proposals } = stores();
    const proposal = aProposal();
    await proposals.add(proposal, [aProposedRow()]);
    const review = { by: newPersonId(), byName: '吴**', at: morning, note: '一致' };
    const outcomes = await Promise.all([
      proposals.replace({ ...proposal, state: 'writing', review }, 1),
      proposals.replace({ ...proposal, state: 'returned', review }, 1),
    ]);
    expect(outcomes.filter((outcome) => outcome)).toHaveLength(1);
    expect(await proposals.get(proposal.proposalId)).toEqual(outcomes.find((outcome) => outcome));
    expect(await proposals.replace(aProposal(), 1)).toBeUndefined();
  });

  it('lists what waits from the oldest, moves what was reviewed to the other list, and shows no other district', async () => {
    const { proposals } = stores();
    const division = newDivision();
    const added = await Promise.all(
      [5, 1, 3, 2, 4].map((minutes) => proposals.add(aProposal({ division, submittedAt: later(minutes) }), [aProposedRow()])),
    );
    await proposals.add(aProposal({ division: newDivision() }), [aProposedRow()]);
    const [fifth, first, third] = added;
    if (!fifth || !first || !third) throw new Error('none added');
    await proposals.replace({ ...first, state: 'writing' }, 1);
    await proposals.replace({ ...third, state: 'approved' }, 1);
    await proposals.replace({ ...fifth, state: 'returned' }, 1);
    const waiting = await everyItem(2, (request) => proposals.listOfDivision(division, 'waiting', request));
    expect(waiting.items.map(({ submittedAt, state }) => [submittedAt, state])).toEqual([
      [later(1), 'writing'],
      [later(2), 'waiting'],
      [later(4), 'waiting'],
    ]);
    const reviewed = await everyItem(1, (request) => proposals.listOfDivision(division, 'reviewed', request));
    expect(reviewed.items.map(({ submittedAt, state }) => [submittedAt, state])).toEqual([
      [later(5), 'returned'],
      [later(3), 'approved'],
    ]);
    expect(await proposals.listOfDivision(division, 'waiting', { after: 'AAAA', itemsMax: 2 })).toBeUndefined();
  });

  it('keeps them three years', async () => {
    const { proposals, clock } = stores();
    const proposal = aProposal({ division: newDivision() });
    await proposals.add(proposal, [aProposedRow()]);
    clock.passDays(1_095);
    expect(await proposals.get(proposal.proposalId)).toEqual(proposal);
    clock.passDays(2);
    expect(await proposals.get(proposal.proposalId)).toBeUndefined();
    expect(await proposals.listOfDivision(proposal.division, 'waiting', { itemsMax: 5 })).toEqual({ items: [] });
  });
});

onEveryStore('claims', (stores) => {
  it('keeps a claim once, for its person and for the district', async () => {
    const { claims } = stores();
    const division = newDivision();
    const claim = aClaim({ division });
    expect(await claims.add(claim)).toEqual(claim);
    expect(await claims.add({ ...claim, text: '另一句话' })).toEqual(claim);
    expect(await claims.get(claim.claimId)).toEqual(claim);
    expect((await claims.listOfPerson(claim.personId, { itemsMax: 5 }))?.items).toEqual([claim]);
    expect((await claims.listOfDivision(division, 'waiting', { itemsMax: 5 }))?.items).toEqual([claim]);
    expect((await claims.listOfPerson(newPersonId(), { itemsMax: 5 }))?.items).toEqual([]);
  });

  it('moves an answered claim, which its person goes on seeing', async () => {
    const { claims } = stores();
    const division = newDivision();
    const personId = newPersonId();
    const older = await claims.add(aClaim({ division, personId }));
    const newer = await claims.add(aClaim({ division, personId, filedAt: later(5) }));
    const review = { by: newPersonId(), at: later(9), answer: '已核实', factIds: ['fact-1'] };
    const answered = await claims.replace({ ...older, state: 'accepted', review }, 1);
    expect(answered).toEqual({ ...older, state: 'accepted', review, revision: 2 });
    expect(await claims.replace({ ...older, state: 'refused', review }, 1)).toBeUndefined();
    expect((await claims.listOfDivision(division, 'waiting', { itemsMax: 5 }))?.items).toEqual([newer]);
    expect((await claims.listOfDivision(division, 'reviewed', { itemsMax: 5 }))?.items).toEqual([answered]);
    expect((await claims.listOfPerson(personId, { itemsMax: 5 }))?.items).toEqual([newer, answered]);
  });

  it('lets go of what a person wrote about themselves after 90 days', async () => {
    const { claims, clock } = stores();
    const claim = await claims.add(aClaim({ division: newDivision() }));
    clock.passDays(89);
    expect(await claims.get(claim.claimId)).toEqual(claim);
    clock.passDays(2);
    expect(await claims.get(claim.claimId)).toBeUndefined();
    expect(await claims.listOfPerson(claim.personId, { itemsMax: 5 })).toEqual({ items: [] });
  });
});
