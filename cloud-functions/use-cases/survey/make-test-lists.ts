import { decide } from '../../domain/health-code/decide';
import { latestTest } from '../../domain/health-code/latest-test';
import { countReports, type LabCount, labDays } from '../../domain/statistics/lab-timeliness';
import { laboratoryOf, lateSamples } from '../../domain/testing/late-samples';
import { addDays, addMilliseconds, dayOf, type Instant, millisecondsPerMinute, startOfDay } from '../../domain/time';
import type { Clock } from '../ports/clock';
import type { LabTimelinessStore } from '../ports/lab-timeliness';
import type { PersonOfPopulation, Population } from '../ports/population';
import type { RuleSets } from '../ports/rule-sets';
import type { LaboratoryCount, LateSample, MissedTest, TestListHeader, TestLists } from '../ports/test-lists';
import { walkPopulation } from './walk-population';

export type MakeTestListsNeeds = {
  /** Its list has those whose home nobody knows: they are its own to look for. */
  readonly jurisdiction: string;
  readonly ruleSets: Pick<RuleSets, 'inForce'>;
  readonly population: Population;
  readonly testLists: Pick<TestLists, 'addLateSamples' | 'addMissedTests' | 'finish' | 'latest'>;
  readonly labDays: Pick<LabTimelinessStore, 'save'>;
  readonly clock: Clock;
  /** A list younger than this is left as it is: each costs a walk through everybody. */
  readonly listsEveryMinutes: number;
};

/** How long laboratories took is counted anew for samples of so many days, today included; of earlier days the last count stays. */
const labDaysCounted = 31;

/** Written together; a few requests to the store. */
const rowsTogether = 200;

/**
 * Every district's lists of people overdue and of late samples, as of now, unless the last are young enough; and, as everybody is
 * met anyway, how long laboratories took.
 */
export async function makeTestLists(needs: MakeTestListsNeeds): Promise<'made' | 'young-enough'> {
  const { jurisdiction, testLists, population, clock } = needs;
  const asOf = clock.now();
  const last = await testLists.latest(jurisdiction);
  if (last && asOf < addMilliseconds(last.asOf, needs.listsEveryMinutes * millisecondsPerMinute)) return 'young-enough';
  const districts = new Map<string, DistrictList>([[jurisdiction, emptyList(asOf)]]);
  await walkPopulation({
    population,
    onPeople: async (people) => {
      for (const person of people) {
        const district = person.person.division ?? jurisdiction;
        const list = districts.get(district) ?? emptyList(asOf);
        districts.set(district, list);
        await takeIn(person, { list, asOf, needs });
      }
      for (const [district, list] of districts) await write(district, { list, asOf, rowsMin: rowsTogether, testLists });
    },
  });
  for (const [district, list] of districts) {
    await write(district, { list, asOf, rowsMin: 1, testLists });
    await testLists.finish(district, headerOf(list, asOf));
    for (const [day, laboratories] of list.reports) await needs.labDays.save(district, { day, asOf, laboratories: labDays(laboratories) });
  }
  return 'made';
}

/** Rows not written yet, and what is counted of all. */
type DistrictList = {
  missed: MissedTest[];
  late: LateSample[];
  missedTests: number;
  lateSamples: number;
  readonly laboratories: Map<string, { samples: number; oldestSampledAt: Instant }>;
  readonly reports: LabCount;
};
const emptyList = (asOf: Instant): DistrictList => {
  // A day without reports is counted too: what was reported of it may have been taken back.
  const days = Array.from({ length: labDaysCounted }, (_, back) => [addDays(dayOf(asOf), -back), new Map()] as const);
  return { missed: [], late: [], missedTests: 0, lateSamples: 0, laboratories: new Map(), reports: new Map(days) };
};

type TakingIn = { readonly list: DistrictList; readonly asOf: Instant; readonly needs: Pick<MakeTestListsNeeds, 'ruleSets'> };

/** Without a set in force nobody has a duty and no laboratory a clock. */
async function takeIn({ personId, person: { facts } }: PersonOfPopulation, { list, asOf, needs }: TakingIn): Promise<void> {
  countReports(list.reports, facts, { since: startOfDay(addDays(dayOf(asOf), 1 - labDaysCounted)), at: asOf });
  const ruleSet = (await needs.ruleSets.inForce(personId, asOf))?.ruleSet;
  if (ruleSet === undefined) return;
  const first = decide(facts, ruleSet, asOf).duties.find(({ missed }) => missed);
  if (first !== undefined) {
    const lastSampledAt = latestTest(facts, asOf)?.sampledAt;
    list.missedTests += 1;
    list.missed.push({ personId, group: first.group, dueAt: first.dueAt, ...(lastSampledAt !== undefined && { lastSampledAt }) });
  }
  for (const sample of lateSamples(facts, { pendingHoursMax: ruleSet.pendingHoursMax, at: asOf })) {
    const { id, sampledAt, evidence } = sample;
    const laboratory = laboratoryOf(sample);
    const counted = list.laboratories.get(laboratory);
    if (counted === undefined) list.laboratories.set(laboratory, { samples: 1, oldestSampledAt: sampledAt });
    else {
      counted.samples += 1;
      if (sampledAt < counted.oldestSampledAt) counted.oldestSampledAt = sampledAt;
    }
    list.lateSamples += 1;
    list.late.push({ personId, factId: id, laboratory, sampledAt, ...(evidence !== undefined && { evidence }) });
  }
}

type Writing = {
  readonly list: DistrictList;
  readonly asOf: Instant;
  /** Fewer rows wait for more. */
  readonly rowsMin: number;
  readonly testLists: Pick<TestLists, 'addLateSamples' | 'addMissedTests'>;
};

async function write(district: string, { list, asOf, rowsMin, testLists }: Writing): Promise<void> {
  if (list.missed.length >= rowsMin) {
    await testLists.addMissedTests(district, asOf, list.missed);
    list.missed = [];
  }
  if (list.late.length >= rowsMin) {
    await testLists.addLateSamples(district, asOf, list.late);
    list.late = [];
  }
}

/** The laboratory with the most late samples first. */
function headerOf({ missedTests, lateSamples: late, laboratories }: DistrictList, asOf: Instant): TestListHeader {
  const byLaboratory: readonly LaboratoryCount[] = [...laboratories]
    .map(([laboratory, counts]) => ({ laboratory, ...counts }))
    .sort((one, other) => other.samples - one.samples || (one.laboratory < other.laboratory ? -1 : 1));
  return { asOf, missedTests, lateSamples: late, byLaboratory };
}
