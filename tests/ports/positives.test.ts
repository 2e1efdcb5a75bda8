import { randomBytes } from 'node:crypto';
import type { PersonId } from '../../cloud-functions/domain/ids';
import { foundMistaken, handOverAnswered, handOverAsked, stepTaken } from '../../cloud-functions/domain/positives/change-positive';
import type { Positive, PositiveStep } from '../../cloud-functions/domain/positives/positive';
import { addMilliseconds, millisecondsPerHour } from '../../cloud-functions/domain/time';
import type { PositiveList } from '../../cloud-functions/use-cases/ports/positives';
import { aPositive, aSample, minutesAfter } from '../builders/a-positive';
import { morning, onEveryStore } from './opened-stores';
import { everyItem } from './reading-pages';

const newDivision = (): string => String(100_000 + (randomBytes(3).readUIntBE(0, 3) % 900_000));
const newPersonId = (): PersonId => randomBytes(16).toString('hex') as PersonId;
const later = (minutes: number) => minutesAfter(morning, minutes);
const actor = { by: newPersonId(), byName: '周**' };

const must = (outcome: ReturnType<typeof stepTaken>): Positive => {
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
};
const stepped = (positive: Positive, step: PositiveStep, minutes: number): Positive =>
  must(stepTaken(positive, { step, at: later(minutes), recordedAt: later(minutes), ...actor }));
const askedOf = (positive: Positive, to: string): Positive =>
  must(handOverAsked(positive, { to, askedAt: later(30), ...actor, note: '户籍地接收' }));

onEveryStore('positives', (stores) => {
  const idsIn = async (division: string, list: PositiveList, pageOf = 2): Promise<readonly string[]> => {
    const { items } = await everyItem(pageOf, (request) => stores().positives.list(division, list, request));
    return items.map(({ positiveId }) => positiveId);
  };

  it('keeps an entry once and whole', async () => {
    const { positives } = stores();
    const positive = aPositive({ division: newDivision(), samples: [aSample({ correctedAt: later(5), correction: '复核阴性' })] });
    expect(await positives.add(positive)).toEqual(positive);
    expect(await positives.add({ ...positive, caseNumber: '另一个案件' })).toEqual(positive);
    expect(await positives.get(positive.positiveId)).toEqual(positive);
    expect(await positives.get(aPositive().positiveId)).toBeUndefined();
  });

  it('lets one of two changes at once through', async () => {
    const { positives } = stores();
    const positive = await positives.add(aPositive({ division: newDivision() }));
    const outcomes = await Promise.all([
      positives.replace(stepped(positive, 'notified', 10), 1),
      positives.replace(must(foundMistaken(positive, { at: later(11), reason: '复核阴性', ...actor })), 1),
    ]);
    expect(outcomes.filter((outcome) => outcome)).toHaveLength(1);
    expect(await positives.get(positive.positiveId)).toEqual(outcomes.find((outcome) => outcome));
    expect(await positives.replace(positive, 7)).toBeUndefined();
    expect(await positives.replace(aPositive(), 1)).toBeUndefined();
  });

  it('lists open ones by what is due first, moves an entry with each step, and shows no other district', async () => {
    const { positives } = stores();
    const division = newDivision();
    const [late, early, middle] = await Promise.all(
      [40, 0, 20].map((minutes) => positives.add(aPositive({ division, foundAt: later(minutes) }))),
    );
    await positives.add(aPositive({ division: newDivision() }));
    if (!late || !early || !middle) throw new Error('none added');
    expect(await idsIn(division, 'open')).toEqual([early, middle, late].map(({ positiveId }) => positiveId));
    expect(await idsIn(division, 'found', 1)).toEqual(await idsIn(division, 'open'));
    const notified = await positives.replace(stepped(early, 'notified', 50), 1);
    expect(await idsIn(division, 'open')).toEqual([middle, late, early].map(({ positiveId }) => positiveId));
    expect(await idsIn(division, 'found')).toEqual([middle, late].map(({ positiveId }) => positiveId));
    expect(await idsIn(division, 'notified')).toEqual([early.positiveId]);
    expect(notified?.dueAt).toBe(later(50 + 120));
    const dueBefore = later(40 + 120);
    const overdue = await positives.list(division, 'open', { itemsMax: 5, dueBefore });
    expect(overdue?.items.map(({ positiveId }) => positiveId)).toEqual([middle.positiveId]);
    expect(await positives.count(division, dueBefore)).toEqual({
      states: { found: 2, notified: 1, transferred: 0, admitted: 0 },
      overdue: 1,
      waiting: 0,
    });
    expect(await positives.list(division, 'open', { after: 'AAAA', itemsMax: 2 })).toBeUndefined();
  });

  it('keeps what is over in lists of its own, the last closed first', async () => {
    const { positives } = stores();
    const division = newDivision();
    const close = async (minutes: number): Promise<string> => {
      const added = await positives.add(aPositive({ division }));
      await positives.replace(must(foundMistaken(added, { at: later(minutes), reason: '复核阴性', ...actor })), 1);
      return added.positiveId;
    };
    const first = await close(5);
    const second = await close(9);
    let ward = await positives.add(aPositive({ division }));
    for (const [place, step] of (['notified', 'transferred', 'admitted', 'released'] as const).entries())
      ward = (await positives.replace(stepped(ward, step, 10 + place), ward.revision)) ?? ward;
    expect(await idsIn(division, 'mistaken', 1)).toEqual([second, first]);
    expect(await idsIn(division, 'released')).toEqual([ward.positiveId]);
    expect(await idsIn(division, 'open')).toEqual([]);
  });

  it('shows a hand-over to the other district while it waits, then as theirs, and leaves a line with the sender', async () => {
    const { positives } = stores();
    const [from, to] = [newDivision(), newDivision()];
    const positive = await positives.add(aPositive({ division: from }));
    const asked = await positives.replace(askedOf(positive, to), 1);
    if (!asked) throw new Error('not asked');
    expect([await idsIn(from, 'open'), await idsIn(to, 'waiting'), await idsIn(to, 'open')]).toEqual([
      [positive.positiveId],
      [positive.positiveId],
      [],
    ]);
    expect((await positives.count(to, later(0))).waiting).toBe(1);
    const answer = { outcome: 'accepted', at: later(40), byName: '陈**', note: '已派车' } as const;
    await positives.replace(must(handOverAnswered(asked, answer)), asked.revision);
    expect([await idsIn(from, 'open'), await idsIn(from, 'handed-over'), await idsIn(to, 'waiting'), await idsIn(to, 'open')]).toEqual([
      [],
      [positive.positiveId],
      [],
      [positive.positiveId],
    ]);
  });

  it('finds an entry by its samples and by its person, without a list', async () => {
    const { positives } = stores();
    const [sample, another] = [aSample(), aSample()];
    const who = { personId: newPersonId(), standIn: newPersonId() };
    const positive = await positives.add(aPositive({ division: newDivision(), who, samples: [sample] }));
    const found = await positives.findBySamples([another.sampleId, sample.sampleId]);
    expect([...found]).toEqual([[sample.sampleId, positive]]);
    expect(await positives.findOpen([newPersonId(), who.standIn])).toEqual(positive);
    const next = await positives.replace({ ...positive, samples: [sample, another] }, 1);
    expect((await positives.findBySamples([another.sampleId])).get(another.sampleId)).toEqual(next);
    await positives.replace(must(foundMistaken(next ?? positive, { at: later(5), reason: '复核阴性' })), 2);
    expect(await positives.findOpen([who.personId])).toBeUndefined();
    expect((await positives.findBySamples([])).size).toBe(0);
  });

  it('keeps an open one for a year after its last step, and what is over for 90 days', async () => {
    const { positives, clock } = stores();
    const division = newDivision();
    const open = await positives.add(aPositive({ division }));
    const closing = await positives.add(aPositive({ division }));
    await positives.replace(must(foundMistaken(closing, { at: addMilliseconds(morning, millisecondsPerHour), reason: '复核阴性' })), 1);
    clock.passDays(89);
    expect(await idsIn(division, 'mistaken')).toEqual([closing.positiveId]);
    clock.passDays(2);
    expect(await positives.get(closing.positiveId)).toBeUndefined();
    expect(await idsIn(division, 'mistaken')).toEqual([]);
    clock.passDays(270);
    expect(await idsIn(division, 'open')).toEqual([open.positiveId]);
    clock.passDays(10);
    expect(await positives.get(open.positiveId)).toBeUndefined();
    expect(await idsIn(division, 'open')).toEqual([]);
  });
});
