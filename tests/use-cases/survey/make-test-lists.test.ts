import type { Fact } from '../../../cloud-functions/domain/health-code/facts';
import { addDays, addMilliseconds, dayOf, millisecondsPerHour, millisecondsPerMinute } from '../../../cloud-functions/domain/time';
import type { PersonFacts } from '../../../cloud-functions/use-cases/ports/people-store';
import { makeTestLists } from '../../../cloud-functions/use-cases/survey/make-test-lists';
import { at, negative, sampled } from '../../builders/facts';
import { ruleSetsThatSay, shippedRuleSets } from '../../fakes/fake-rule-sets';
import { fakeLabDays } from '../../fakes/fake-statistics-store';
import { fakeTestLists } from '../../fakes/fake-test-lists';
import { aPopulation } from './a-population';

const now = at('2022-09-06T08:30:00+08:00');
const cityDuty: Fact = { id: 'duty', kind: 'duty.group', at: at('2022-09-01T00:00:00+08:00'), group: 'city-72h' };
const fromLab = (name: string, number: string, sampledAt = '2022-09-04'): Fact => ({
  ...sampled(sampledAt),
  id: `lab-${number.padStart(24, '0')}`,
  evidence: `${name} ${number}`,
});

function theLists(people: readonly (readonly Fact[] | Partial<PersonFacts>)[]) {
  const time = { at: now };
  const clock = { now: () => time.at };
  const population = aPopulation(people);
  const testLists = fakeTestLists(clock);
  const labDays = fakeLabDays(clock);
  const needs = { jurisdiction: '150781', ruleSets: shippedRuleSets(), population, testLists, labDays, clock, listsEveryMinutes: 15 };
  return { time, needs, population, testLists, labDays, make: () => makeTestLists(needs) };
}
const all = { itemsMax: 1_000 };

it('lists whoever is overdue with what is due and the last sample, not whoever is in time or has no duty', async () => {
  const overdue = [cityDuty, negative('2022-09-02')];
  const { make, testLists, population } = theLists([overdue, [cityDuty, negative('2022-09-05')], [negative('2022-08-02')], []]);
  expect(await make()).toBe('made');
  const list = await testLists.readMissedTests('150781', all);
  expect(list).toEqual({
    header: { asOf: now, missedTests: 1, lateSamples: 0, byLaboratory: [] },
    items: [{ personId: population.ids[0], group: 'city-72h', dueAt: at('2022-09-05'), lastSampledAt: at('2022-09-02') }],
  });
});

it('has a sample as pending until the laboratory’s time is over, then lists person and sample', async () => {
  const { make, time, testLists, population } = theLists([[cityDuty, { ...sampled('2022-09-05T09:00:00+08:00') }]]);
  await make();
  expect(await testLists.readMissedTests('150781', all)).toMatchObject({ items: [] });
  time.at = at('2022-09-06T09:00:00+08:00');
  await make();
  expect(await testLists.readMissedTests('150781', all)).toMatchObject({
    items: [{ personId: population.ids[0], lastSampledAt: at('2022-09-05T09:00:00+08:00') }],
  });
  expect(await testLists.readLateSamples('150781', all)).toMatchObject({ items: [{ personId: population.ids[0], laboratory: 'lab' }] });
});

it('counts late samples by laboratory, the one that owes most first', async () => {
  const { make, testLists } = theLists([
    [fromLab('甲检验所', '1')],
    [fromLab('乙检验所', '2', '2022-09-03'), fromLab('乙检验所', '3')],
    [fromLab('乙检验所', '4'), negative('2022-09-04')],
  ]);
  await make();
  const list = await testLists.readLateSamples('150781', all);
  expect(list).toMatchObject({
    header: {
      lateSamples: 3,
      byLaboratory: [
        { laboratory: '乙检验所', samples: 2, oldestSampledAt: at('2022-09-03') },
        { laboratory: '甲检验所', samples: 1, oldestSampledAt: at('2022-09-04') },
      ],
    },
  });
});

it('gives each district its own people, and those whose home nobody knows to its own jurisdiction', async () => {
  const overdue = [cityDuty, negative('2022-09-02')];
  const { make, testLists } = theLists([
    { facts: overdue, division: '150702' },
    { facts: overdue, division: undefined },
    { facts: [], division: '150703' },
  ]);
  await make();
  expect(await testLists.latest('150702')).toMatchObject({ missedTests: 1 });
  expect(await testLists.latest('150781')).toMatchObject({ missedTests: 1 });
  expect(await testLists.latest('150703')).toMatchObject({ missedTests: 0 });
});

it('leaves a young list as it is, and makes the next when it is old enough', async () => {
  const { make, time, population, testLists } = theLists([[cityDuty]]);
  await make();
  const { count } = population.reads;
  time.at = addMilliseconds(now, 15 * millisecondsPerMinute - 1);
  expect(await make()).toBe('young-enough');
  expect(population.reads.count).toBe(count);
  time.at = addMilliseconds(now, 15 * millisecondsPerMinute);
  expect(await make()).toBe('made');
  expect(await testLists.latest('150781')).toMatchObject({ asOf: time.at });
});

it('writes a long list in stretches and keeps a broken one from being seen', async () => {
  const people = Array.from({ length: 450 }, () => [cityDuty, negative('2022-09-02')]);
  const { needs, testLists } = theLists(people);
  let writes = 0;
  const failing = {
    ...testLists,
    addMissedTests: async (...asked: Parameters<typeof testLists.addMissedTests>) => {
      writes += 1;
      if (writes === 2) throw new Error('the store is away');
      return testLists.addMissedTests(...asked);
    },
  };
  await expect(makeTestLists({ ...needs, testLists: failing })).rejects.toThrow('the store is away');
  expect(await testLists.readMissedTests('150781', all)).toBe('not-made');
  const later = { ...needs, clock: { now: () => addMilliseconds(now, millisecondsPerHour) } };
  expect(await makeTestLists(later)).toBe('made');
  expect(await testLists.readMissedTests('150781', all)).toMatchObject({ header: { missedTests: 450 } });
});

it('has nobody overdue where no rule set is in force', async () => {
  const { needs, testLists } = theLists([[cityDuty, fromLab('甲检验所', '1')]]);
  await makeTestLists({ ...needs, ruleSets: ruleSetsThatSay(() => undefined) });
  expect(await testLists.latest('150781')).toMatchObject({ missedTests: 0, lateSamples: 0 });
});

it('counts how long each laboratory took, by the day of the sample, and counts a report taken back no longer', async () => {
  const reportOf = (number: string, hours: number, rest: Pick<Fact, 'withdrawnAt'> = {}): Fact => ({
    ...negative('2022-09-05T09:00:00+08:00'),
    ...{ id: `lab-${number.padStart(24, '0')}`, evidence: `市实验室 ${number}`, sampledAt: at('2022-09-05T09:00:00+08:00') },
    ...{ at: at('2022-09-05T09:00:00+08:00'), reportedAt: addMilliseconds(at('2022-09-05T09:00:00+08:00'), hours * millisecondsPerHour) },
    ...rest,
  });
  const { make, labDays } = theLists([
    [reportOf('1', 5), reportOf('2', 20)],
    [reportOf('3', 5, { withdrawnAt: at('2022-09-06T08:00:00+08:00') })],
  ]);
  await make();
  const today = dayOf(now);
  const days = await labDays.days('150781', addDays(today, -40), today);
  expect(days).toHaveLength(31);
  const [day] = await labDays.days('150781', addDays(today, -1), addDays(today, -1));
  expect(day?.laboratories.map(({ laboratory }) => laboratory)).toEqual(['市实验室']);
  expect(day?.laboratories[0]?.reportedAfter.flatMap((reports, hour) => (reports > 0 ? [[hour, reports]] : []))).toEqual([
    [4, 1],
    [19, 1],
  ]);
});
