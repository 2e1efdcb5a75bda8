import { randomBytes } from 'node:crypto';
import type { PersonId } from '../../cloud-functions/domain/ids';
import { addMilliseconds, millisecondsPerMinute } from '../../cloud-functions/domain/time';
import { aMadeExport, anApproval } from '../builders/an-approval';
import { morning, onEveryStore } from './opened-stores';
import { everyItem } from './reading-pages';

const newDivision = (): string => String(100_000 + (randomBytes(3).readUIntBE(0, 3) % 900_000));
const newPersonId = (): PersonId => randomBytes(16).toString('hex') as PersonId;
const later = (minutes: number) => addMilliseconds(morning, minutes * millisecondsPerMinute);

onEveryStore('second approvals', (stores) => {
  it('keeps each kind whole, and the first of two under one id', async () => {
    const { approvals } = stores();
    const times = { from: '2022-08-25T00:00:00+08:00', to: '2022-09-06T00:00:00+08:00' };
    const review = { by: newPersonId(), byName: '吴**', at: morning, note: '同意' };
    const kept = [
      anApproval(),
      anApproval({ what: { kind: 'person-visits', person: { by: 'visit', visit: '00000000000000a1.x' }, ...times }, about: newPersonId() }),
      anApproval({
        what: {
          kind: 'person-visits',
          person: { by: 'document', documentType: 'passport', maskedDocumentNumber: 'E*******5' },
          ...times,
        },
      }),
      anApproval({ what: { kind: 'export', what: { kind: 'person-visits', visit: '00000000000000a1.x', ...times } } }),
      anApproval({ state: 'approved', review, spentOn: anApproval().approvalId }),
    ];
    for (const approval of kept) {
      expect(await approvals.add(approval)).toEqual(approval);
      expect(await approvals.get(approval.approvalId)).toEqual(approval);
      expect(await approvals.add({ ...approval, purpose: '别的' })).toEqual(approval);
    }
    expect(await approvals.get(anApproval().approvalId)).toBeUndefined();
  });

  it('lets one of two words at once through', async () => {
    const { approvals } = stores();
    const approval = await approvals.add(anApproval());
    const outcomes = await Promise.all([
      approvals.replace({ ...approval, state: 'approved' }, 1),
      approvals.replace({ ...approval, state: 'returned' }, 1),
    ]);
    expect(outcomes.filter((outcome) => outcome)).toHaveLength(1);
    expect(await approvals.get(approval.approvalId)).toEqual(outcomes.find((outcome) => outcome));
  });

  it('lists what waits from the oldest, what was reviewed from the newest, and each asker’s own wherever it is', async () => {
    const { approvals } = stores();
    const [division, askedBy] = [newDivision(), newPersonId()];
    for (const minutes of [3, 1, 2, 4]) await approvals.add(anApproval({ division, askedBy, askedAt: later(minutes) }));
    await approvals.add(anApproval({ division: newDivision() }));
    const waiting = await everyItem(3, (request) => approvals.listOfDivision(division, 'waiting', request));
    expect(waiting.items.map(({ askedAt }) => askedAt)).toEqual([1, 2, 3, 4].map(later));
    for (const approval of waiting.items.slice(0, 2)) await approvals.replace({ ...approval, state: 'approved' }, 1);
    const reviewed = await everyItem(1, (request) => approvals.listOfDivision(division, 'reviewed', request));
    expect(reviewed.items.map(({ askedAt }) => askedAt)).toEqual([later(2), later(1)]);
    const own = await everyItem(2, (request) => approvals.listOfAsker(askedBy, request));
    expect(own.items.map(({ askedAt }) => askedAt)).toEqual([4, 3, 2, 1].map(later));
    expect(await approvals.listOfAsker(askedBy, { after: 'nobody’s', itemsMax: 5 })).toBeUndefined();
  });
});

onEveryStore('exports', (stores) => {
  it('keeps what was asked and how far it was taken', async () => {
    const { exports } = stores();
    const made = aMadeExport({ approvalId: anApproval().approvalId, format: 'xlsx', language: 'en' });
    expect(await exports.add(made)).toEqual(made);
    expect(await exports.add({ ...made, purpose: '别的' })).toEqual(made);
    const further = await exports.replace({ ...made, marks: ['a mark'], partRows: [5_000, 12], complete: true }, 1);
    expect(further).toEqual({ ...made, marks: ['a mark'], partRows: [5_000, 12], complete: true, revision: 2 });
    expect(await exports.get(made.exportId)).toEqual(further);
    expect(await exports.replace(made, 1)).toBeUndefined();
  });

  it('lists one’s own and a district’s, newest first', async () => {
    const { exports } = stores();
    const [division, madeBy] = [newDivision(), newPersonId()];
    for (const minutes of [2, 1, 3]) await exports.add(aMadeExport({ division, madeBy, madeAt: later(minutes) }));
    await exports.add(aMadeExport({ division, madeAt: later(4) }));
    const own = await everyItem(2, (request) => exports.listOfPerson(madeBy, request));
    expect(own.items.map(({ madeAt }) => madeAt)).toEqual([3, 2, 1].map(later));
    const all = await everyItem(2, (request) => exports.listOfDivision(division, request));
    expect(all.items.map(({ madeAt }) => madeAt)).toEqual([4, 3, 2, 1].map(later));
  });
});
