import fc from 'fast-check';
import { instant } from '../../../cloud-functions/domain/time';
import { aCheckInId } from '../../builders/a-check-in-id';
import { aDoor, neighbour, openingTime, resident, stayedInHighRiskArea } from './a-door';

const minute = 60_000;

/** One arrival of one of three check-ins: when it reaches us, and whether the person's record turned red just before. */
const arrival = fc.record({
  checkIn: fc.integer({ min: 0, max: 2 }),
  /** Fourteen of them stay within 72 hours. */
  waitMinutes: fc.integer({ min: 0, max: 290 }),
  turnsRedBefore: fc.boolean(),
  /** Arrives while the one before is still being handled. */
  atOnce: fc.boolean(),
});

describe('retries, duplicates and late arrivals in any order', () => {
  it('leave one visit per check-in, and every answer to it is the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arrival, { minLength: 1, maxLength: 14 }), fc.scheduler(), async (arrivals, network) => {
        const door = aDoor();
        const visits = { record: network.scheduleFunction(door.visits.record) };
        const people = { getFacts: network.scheduleFunction(door.needs.people.getFacts) };
        const answers: { id: string; answer: ReturnType<typeof door.scan> }[] = [];
        let now = openingTime + 60 * minute;
        for (const { checkIn, waitMinutes, turnsRedBefore, atOnce } of arrivals) {
          now += waitMinutes * minute;
          door.moveClockTo(now);
          if (turnsRedBefore) door.declare(resident, stayedInHighRiskArea(instant(now)));
          const id = aCheckInId(instant(openingTime + checkIn * minute));
          answers.push({ id, answer: door.scan({ checkInId: id }, resident, { visits, people }) });
          if (!atOnce) await network.waitFor(Promise.all(answers.map(({ answer }) => answer)));
        }
        await network.waitFor(Promise.all(answers.map(({ answer }) => answer)));

        const heard = new Map<string, Set<string>>();
        for (const { id, answer } of answers) {
          const outcome = await answer;
          if (!outcome.ok) throw new Error(`refused: ${outcome.error.code}`);
          const { at, recordedAt, colour, admissionReasons } = outcome.value;
          heard.set(
            id,
            (heard.get(id) ?? new Set()).add(JSON.stringify([at, recordedAt, outcome.value.outcome, colour, admissionReasons])),
          );
        }
        expect([...heard.values()].every((different) => different.size === 1)).toBe(true);
        expect(
          door.visits
            .all()
            .map((visit) => visit.checkInId)
            .sort(),
        ).toEqual([...heard.keys()].sort());
      }),
      { numRuns: 200 },
    );
  });

  it('of two people with one id at once, one is recorded and the other told', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (network) => {
        const door = aDoor();
        const visits = { record: network.scheduleFunction(door.visits.record) };
        const both = Promise.all([door.scan({}, resident, { visits }), door.scan({}, neighbour, { visits })]);
        const outcomes = await network.waitFor(both);
        expect(door.visits.all()).toHaveLength(1);
        expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
        expect(outcomes.filter((outcome) => !outcome.ok)).toEqual([{ ok: false, error: { code: 'check-in-already-used' } }]);
      }),
    );
  });
});
