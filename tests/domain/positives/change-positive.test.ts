import type { PersonId } from '../../../cloud-functions/domain/ids';
import {
  foundMistaken,
  handOverAnswered,
  handOverAsked,
  householdMax,
  memberAdded,
  memberRemoved,
  sampleCorrected,
  sampleReported,
  stepTaken,
} from '../../../cloud-functions/domain/positives/change-positive';
import { openStates, type Positive, type PositiveStep, positiveSteps } from '../../../cloud-functions/domain/positives/positive';
import { positiveIdOf } from '../../../cloud-functions/domain/positives/positive-id';
import { stepClocks, stepDueAt } from '../../../cloud-functions/domain/positives/step-clocks';
import { addMilliseconds, millisecondsPerHour } from '../../../cloud-functions/domain/time';
import { aPositive, aSample, minutesAfter } from '../../builders/a-positive';
import { personIdNamed } from '../../builders/people';

const actor = { by: personIdNamed('an officer'), byName: '周**' };
const { foundAt } = aPositive();
const later = (minutes: number) => minutesAfter(foundAt, minutes);
const taken = (step: PositiveStep, minutes: number) => ({ step, at: later(minutes), recordedAt: later(minutes), ...actor });
const must = (outcome: ReturnType<typeof stepTaken>): Positive => {
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
};
const through = (steps: readonly PositiveStep[], from = aPositive()): Positive =>
  steps.reduce((positive, step, place) => must(stepTaken(positive, taken(step, 10 * (place + 1)))), from);

it('goes through its steps in order, each with its own clock, and is over with the last', () => {
  let positive = aPositive();
  expect(positive.dueAt).toBe(addMilliseconds(foundAt, 2 * millisecondsPerHour));
  for (const [place, step] of (['notified', 'transferred', 'admitted'] as const).entries()) {
    positive = must(stepTaken(positive, taken(step, 10 * (place + 1))));
    expect([positive.state, positive.dueAt]).toEqual([step, stepDueAt(step, later(10 * (place + 1)))]);
  }
  positive = must(stepTaken(positive, taken('released', 60)));
  expect(positive).toMatchObject({ state: 'released', closedAt: later(60) });
  expect(positive).not.toHaveProperty('dueAt');
  expect(positive.steps.map(({ step }) => step)).toEqual(positiveSteps);
});

it('refuses every step but the next, from every state', () => {
  const states = [[], ['notified'], ['notified', 'transferred'], ['notified', 'transferred', 'admitted']] as const;
  for (const [place, steps] of states.entries()) {
    const positive = through(steps);
    for (const step of positiveSteps.filter((one) => one !== positiveSteps[place + 1]))
      expect([step, stepTaken(positive, taken(step, 100))]).toEqual([step, { ok: false, error: { code: 'step-not-possible' } }]);
  }
  const released = through(['notified', 'transferred', 'admitted', 'released']);
  for (const step of positiveSteps) expect(stepTaken(released, taken(step, 100)).ok).toBe(false);
  expect(foundMistaken(released, { at: later(100), reason: '复核阴性' }).ok).toBe(false);
});

it.each([
  ['at the minute of the step before', 0, true],
  ['a minute before it', -1, false],
])('takes a step %s: %s', (_, minutes, ok) => {
  const positive = through(['notified']);
  const at = later(10 + minutes);
  expect(stepTaken(positive, { ...taken('transferred', 60), at }).ok).toBe(ok);
});

it.each([
  [5, true],
  [6, false],
])('takes a time %s minutes ahead of the clock: %s', (minutes, ok) => {
  expect(stepTaken(aPositive(), { ...taken('notified', 60), at: later(60 + minutes) }).ok).toBe(ok);
});

it('gives every open state a limit of its own, with a reason', () => {
  expect(Object.keys(stepClocks)).toEqual([...openStates]);
  for (const { hours, reason } of Object.values(stepClocks)) expect([hours > 0, reason.length > 20]).toEqual([true, true]);
});

it('stays with the district that offers it until the other accepts; clocks go on', () => {
  const asked = must(handOverAsked(aPositive(), { to: '150702', askedAt: later(5), ...actor, note: '户籍地' }));
  expect([asked.division, asked.dueAt]).toEqual(['150781', aPositive().dueAt]);
  expect(handOverAsked(asked, { to: '150703', askedAt: later(6), ...actor, note: '户籍地' }).ok).toBe(false);
  expect(handOverAsked(aPositive(), { to: '150781', askedAt: later(6), ...actor, note: '户籍地' }).ok).toBe(false);
  const answer = { at: later(9), byName: '陈**', note: '收到' };
  const accepted = must(handOverAnswered(asked, { ...answer, outcome: 'accepted' }));
  expect([accepted.division, accepted.dueAt, accepted.state]).toEqual(['150702', asked.dueAt, 'found']);
  const returned = must(handOverAnswered(asked, { ...answer, outcome: 'returned' }));
  expect(returned.division).toBe('150781');
  expect(handOverAnswered(returned, { ...answer, outcome: 'accepted' }).ok).toBe(false);
});

it('keeps a household of twenty, each once, and not the person themselves', () => {
  const member = (name: string) => ({ personId: personIdNamed(name), memberId: name, addedAt: later(1), by: actor.by });
  const full = Array.from({ length: householdMax }).reduce<Positive>(
    (positive, _, place) => must(memberAdded(positive, member(`m${place}`))),
    aPositive(),
  );
  expect(full.household).toHaveLength(householdMax);
  expect(must(memberAdded(full, { ...member('m3'), memberId: 'again' })).household).toEqual(full.household);
  expect(memberAdded(full, member('one too many'))).toEqual({ ok: false, error: { code: 'step-not-possible' } });
  const own: PersonId | undefined = full.who.personId;
  expect(memberAdded(aPositive({ who: full.who }), { ...member('self'), ...(own && { personId: own }) }).ok).toBe(false);
  expect(must(memberRemoved(full, 'm3')).household).toHaveLength(householdMax - 1);
  expect(memberRemoved(full, 'nobody')).toEqual({ ok: false, error: { code: 'not-found' } });
});

describe('samples', () => {
  const [first, second] = [aSample(), aSample()];
  const byLaboratory = aPositive({ source: 'laboratory', samples: [first] });
  const corrected = { sampleId: first.sampleId, at: later(60), correction: '复核阴性' };

  it('is mistaken when the last sample it stands on is corrected, and says by what', () => {
    expect(sampleCorrected(byLaboratory, corrected)).toMatchObject({
      state: 'mistaken',
      mistaken: { at: later(60), reason: '复核阴性' },
      samples: [{ correctedAt: later(60) }],
    });
    const standing = sampleCorrected({ ...byLaboratory, samples: [first, second] }, corrected);
    expect(standing).toMatchObject({ state: 'found', samples: [{ correctedAt: later(60) }, { sampleId: second.sampleId }] });
  });

  it('is not taken from an officer by a laboratory, nor opened again once released', () => {
    expect(sampleCorrected({ ...byLaboratory, source: 'officer' }, corrected)?.state).toBe('found');
    const released = through(['notified', 'transferred', 'admitted', 'released'], byLaboratory);
    expect(sampleCorrected(released, corrected)).toMatchObject({ state: 'released', samples: [{ correctedAt: later(60) }] });
  });

  it('changes nothing when it is told again, or by a correction older than the report', () => {
    const once = sampleCorrected(byLaboratory, corrected);
    if (!once) throw new Error('not corrected');
    expect(sampleCorrected(once, corrected)).toBeUndefined();
    expect(sampleCorrected(byLaboratory, { ...corrected, at: minutesAfter(first.reportedAt, -1) })).toBeUndefined();
    expect(sampleCorrected(byLaboratory, { ...corrected, sampleId: second.sampleId })).toBeUndefined();
    expect(sampleReported(byLaboratory, first)).toBeUndefined();
    expect(sampleReported(once, first)).toBeUndefined();
    expect(sampleReported(byLaboratory, second)?.samples).toEqual([first, second]);
    expect(sampleReported(once, { ...first, reportedAt: later(90) })?.samples).toEqual([{ ...first, reportedAt: later(90) }]);
  });
});

it('names an entry after the report it comes from: the same each time, another for another', () => {
  expect(positiveIdOf('lab-1', foundAt)).toBe(positiveIdOf('lab-1', foundAt));
  expect(positiveIdOf('lab-1', foundAt)).not.toBe(positiveIdOf('lab-2', foundAt));
  expect(positiveIdOf('lab-1', foundAt)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
