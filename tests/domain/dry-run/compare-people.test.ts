import * as fc from 'fast-check';
import {
  type Comparison,
  comparePerson,
  mergeComparisons,
  type PersonToCompare,
  reportOf,
  startComparison,
} from '../../../cloud-functions/domain/dry-run/compare-people';
import type { Fact } from '../../../cloud-functions/domain/health-code/facts';
import { publishedRuleSets } from '../../../cloud-functions/domain/health-code/rule-sets/published';
import { anyRecord } from '../../builders/any-facts';
import { at, closeContact, confirmed, fever, negative, sampled, stayed } from '../../builders/facts';

const setOf = (id: string) => {
  const found = publishedRuleSets.find((ruleSet) => ruleSet.id === id);
  if (!found) throw new Error(`no rule set ${id}`);
  return found;
};
const before = setOf('150781@2022-06-28');
const after = setOf('150781@2022-11-11');
const now = at('2022-09-06T08:30:00+08:00');
const onDuty: Fact = { id: 'duty', kind: 'duty.group', at: at('2022-09-01T00:00:00+08:00'), group: 'city-72h' };

let keys = 0;
const person = (facts: PersonToCompare['facts'], rest: Partial<PersonToCompare> = {}): PersonToCompare => ({
  key: String(keys++),
  facts,
  division: '150781',
  before,
  after,
  ...rest,
});
function compared(people: readonly PersonToCompare[]): Comparison {
  const comparison = startComparison(now);
  for (const one of people) comparePerson(comparison, one);
  return comparison;
}

describe('the counts', () => {
  it('of people who stay what they are are flows without a change', () => {
    const report = reportOf(compared([person([]), person([negative('2022-09-05')]), person([confirmed('2022-09-05')])]));
    expect(report).toMatchObject({ at: now, people: 3, changed: 0, missedTest: { newly: 0, noLonger: 0 }, byRule: [], sample: [] });
    expect(report.flows).toEqual([
      { from: 'red', to: 'red', people: 1 },
      { from: 'green', to: 'green', people: 2 },
    ]);
    expect(report.byDivision).toEqual([{ division: '150781', people: 3, changed: 0, worse: 0, better: 0 }]);
  });

  it('name who would change from what to what, where, and by which rule', () => {
    const secondary: Fact = { id: 's', kind: 'contact.secondary', at: at('2022-09-04') };
    const report = reportOf(
      compared([
        person([secondary]),
        person([secondary], { division: '150702' }),
        // Through the seven red days of one set, still within the eight of the other.
        person([closeContact('2022-08-29')], { division: undefined }),
        person([]),
      ]),
    );
    expect(report).toMatchObject({ people: 4, changed: 3 });
    expect(report.flows).toEqual([
      { from: 'yellow', to: 'red', people: 1 },
      { from: 'yellow', to: 'green', people: 2 },
      { from: 'green', to: 'green', people: 1 },
    ]);
    expect(report.byRule).toEqual([
      { rule: 'contact-secondary', worse: 0, better: 2 },
      { rule: 'contact-close', worse: 1, better: 0 },
    ]);
    expect(report.byDivision).toEqual([
      { division: null, people: 1, changed: 1, worse: 1, better: 0 },
      { division: '150702', people: 1, changed: 1, worse: 0, better: 1 },
      { division: '150781', people: 2, changed: 1, worse: 0, better: 1 },
    ]);
  });

  it('tell a missed test that comes or goes, though the colour stays', () => {
    const everyDay = { ...before, rules: before.rules.map((rule) => (rule.id === 'duty-city-72h' ? hourly(rule, 24) : rule)) };
    const people = [person([onDuty, negative('2022-09-05T02:00:00+08:00')], { after: everyDay })];
    const report = reportOf(compared(people));
    expect(report).toMatchObject({ changed: 1, missedTest: { newly: 1, noLonger: 0 } });
    expect(report.byRule).toEqual([{ rule: 'duty-city-72h', worse: 1, better: 0 }]);
    const back = reportOf(compared(people.map((one) => ({ ...one, before: everyDay, after: before }))));
    expect(back).toMatchObject({ changed: 1, missedTest: { newly: 0, noLonger: 1 } });
    expect(back.byRule).toEqual([{ rule: 'duty-city-72h', worse: 0, better: 1 }]);
  });

  it('take a colour as graver than a flag: greener with a missed test is better', () => {
    const stay = stayed('medium', { from: '2022-09-01', until: '2022-09-04' });
    const strict = { ...after, rules: after.rules.map((rule) => (rule.id === 'duty-city-72h' ? hourly(rule, 1) : rule)) };
    const report = reportOf(compared([person([stay, onDuty, negative('2022-09-05T20:00:00+08:00')], { after: strict })]));
    expect(report.byDivision).toEqual([{ division: '150781', people: 1, changed: 1, worse: 0, better: 1 }]);
    expect(report.missedTest).toEqual({ newly: 1, noLonger: 0 });
    expect(report.byRule).toEqual(
      expect.arrayContaining([
        { rule: 'stay-medium-risk', worse: 0, better: 1 },
        { rule: 'duty-city-72h', worse: 1, better: 0 },
      ]),
    );
  });

  it('have people nobody judges as unverifiable', () => {
    const report = reportOf(compared([person([], { before: undefined }), person([], { after: undefined })]));
    expect(report.flows).toEqual([
      { from: 'green', to: 'unverifiable', people: 1 },
      { from: 'unverifiable', to: 'green', people: 1 },
    ]);
    expect(report.byRule).toEqual([{ rule: 'no-rule-set', worse: 1, better: 1 }]);
  });
});

const hourly = <Rule extends (typeof before.rules)[number]>(rule: Rule, everyHours: number): Rule =>
  rule.type === 'cadence' && rule.duty.of === 'groups' ? { ...rule, duty: { ...rule.duty, everyHours } } : rule;

const crowd = fc
  .array(fc.tuple(anyRecord, fc.constantFrom('150781', '150702', undefined)), { maxLength: 60 })
  .map((drawn) => drawn.map(([facts, division], place): PersonToCompare => ({ key: `p${place}`, facts, division, before, after })));

describe('parts of a population', () => {
  it('put together give the same report, in whatever parts and order they were compared', () => {
    fc.assert(
      fc.property(crowd, fc.array(fc.nat(3), { minLength: 60, maxLength: 60 }), (people, lots) => {
        const parts = [0, 1, 2, 3].map((part) => compared(people.filter((_, place) => lots[place] === part).reverse()));
        const whole = reportOf(compared(people));
        expect(reportOf(mergeComparisons(now, parts))).toEqual(whole);
        expect(reportOf(mergeComparisons(now, [...parts].reverse()))).toEqual(whole);
      }),
      { numRuns: 150 },
    );
  });

  it('add up: flows, divisions and people are the same people', () => {
    fc.assert(
      fc.property(crowd, (people) => {
        const report = reportOf(compared(people));
        const sum = (counts: readonly { people: number }[]) => counts.reduce((all, one) => all + one.people, 0);
        expect(sum(report.flows)).toBe(people.length);
        expect(sum(report.byDivision)).toBe(people.length);
        expect(report.byDivision.reduce((all, { worse, better }) => all + worse + better, 0)).toBe(report.changed);
        expect(report.sample.length).toBeLessThanOrEqual(20);
        if (report.changed > 0) expect(report.sample.length).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });

  it('need no more room for many people than for few', () => {
    const few = compared(Array.from({ length: 50 }, (_, place) => person(changing(place))));
    const many = compared(Array.from({ length: 20_000 }, (_, place) => person(changing(place))));
    expect(sizeOf(many)).toBeLessThan(2 * sizeOf(few));
  });
});

const changing = (place: number): readonly Fact[] => [
  { id: `contact ${place}`, kind: 'contact.secondary', at: at('2022-09-04') },
  fever('2022-09-05', 36 + (place % 30) / 10),
  sampled('2022-09-05'),
];
const sizeOf = (comparison: Comparison): number =>
  JSON.stringify(comparison, (_, value: unknown) => (value instanceof Map ? [...value] : value)).length;
