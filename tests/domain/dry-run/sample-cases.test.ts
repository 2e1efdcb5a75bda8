import * as fc from 'fast-check';
import { comparePerson, reportOf, startComparison } from '../../../cloud-functions/domain/dry-run/compare-people';
import type { DryRunCase } from '../../../cloud-functions/domain/dry-run/dry-run';
import { addCase, chooseCases, emptySample, mergeSamples } from '../../../cloud-functions/domain/dry-run/sample-cases';
import type { Fact } from '../../../cloud-functions/domain/health-code/facts';
import { publishedRuleSets } from '../../../cloud-functions/domain/health-code/rule-sets/published';
import { anyRecord } from '../../builders/any-facts';
import { at, negative, stayed } from '../../builders/facts';

const setOf = (id: string) => publishedRuleSets.find((ruleSet) => ruleSet.id === id);
const [before, after] = [setOf('150781@2022-06-28'), setOf('150781@2022-11-11')];
const now = at('2022-09-06T08:30:00+08:00');

function sampleOf(people: readonly (readonly Fact[])[]): readonly DryRunCase[] {
  const comparison = startComparison(now);
  for (const [place, facts] of people.entries()) comparePerson(comparison, { key: `person ${place}`, facts, before, after });
  return reportOf(comparison).sample;
}
const secondary = (rest: Partial<Fact> = {}): Fact =>
  Object.assign({ id: 's', kind: 'contact.secondary' as const, at: at('2022-09-04') }, rest);

describe('a case', () => {
  it('tells colours, rules, and how long ago what took place', () => {
    const [shown] = sampleOf(Array.from({ length: 6 }, () => [secondary(), negative('2022-09-05')]));
    expect(shown).toEqual({
      from: 'yellow',
      to: 'green',
      rulesBefore: ['contact-secondary'],
      rulesAfter: [],
      facts: [
        { kind: 'test.result', hoursAgo: 20, details: { result: 'negative' } },
        { kind: 'contact.secondary', hoursAgo: 44, details: {} },
      ],
    });
  });

  it('tells days only where fewer than five people change in that way, and always of what is older than two weeks', () => {
    const hours = (people: number) =>
      sampleOf(Array.from({ length: people }, () => [secondary(), negative('2022-08-20T05:00:00+08:00')]))[0]?.facts.map(
        ({ hoursAgo }) => hoursAgo,
      );
    expect(hours(5)).toEqual([44, 408]);
    expect(hours(4)).toEqual([24, 408]);
  });

  it('leaves out facts that neither set asks about', () => {
    const dose: Fact = { id: 'd', kind: 'vaccination.dose', at: at('2021-05-01'), dose: 1 };
    expect(sampleOf([[secondary(), dose]])[0]?.facts.map(({ kind }) => kind)).toEqual(['contact.secondary']);
  });

  it('holds nothing that was typed, named or numbered, whoever it is about', () => {
    const secret = 'SECRET-';
    const marked = fc
      .tuple(anyRecord, fc.nat())
      .map(([facts, number]) => [
        ...facts.map((fact): Fact => Object.assign({}, fact, { id: `${secret}${fact.id}`, source: secret, evidence: secret })),
        Object.assign(stayed('medium', { area: `${secret}小区`, from: '2022-09-01', until: '2022-09-03' }), { id: `${secret}${number}` }),
        { id: `${secret}o`, kind: 'symptom.other' as const, at: at('2022-09-05'), symptom: secret },
        { id: `${secret}m`, kind: 'mass-test.missed' as const, at: at('2022-09-05'), round: secret },
        { id: `${secret}e`, kind: 'entry.overseas' as const, at: at('2022-08-28'), country: secret },
      ]);
    fc.assert(
      fc.property(fc.array(marked, { minLength: 1, maxLength: 20 }), (people) => {
        const told = JSON.stringify(sampleOf(people));
        expect(told).not.toContain('SECRET');
        expect(told).not.toMatch(/person \d/);
      }),
      { numRuns: 40 },
    );
  });
});

const made = (from: 'yellow' | 'red', rule: string): DryRunCase => ({ from, to: 'green', rulesBefore: [rule], rulesAfter: [], facts: [] });
const put = (sample: ReturnType<typeof emptySample>, key: string, shown: DryRunCase) =>
  addCase(sample, key, { flow: [shown.from, shown.to], rulesBefore: shown.rulesBefore, rulesAfter: [], make: () => shown });

describe('the choice', () => {
  it('takes turns between pairs of colours, so that a rare one is not crowded out by a common one', () => {
    const sample = emptySample();
    for (let rule = 0; rule < 60; rule++)
      for (let person = 0; person < 10; person++) put(sample, `${person}`, made('yellow', `rule-${rule}`));
    put(sample, 'only one', made('red', 'rare'));
    const chosen = chooseCases(sample);
    expect(chosen).toHaveLength(20);
    expect(chosen.filter(({ from }) => from === 'red')).toHaveLength(1);
  });

  it('shows the commonest way of a change first', () => {
    const sample = emptySample();
    put(sample, 'a', made('yellow', 'seldom'));
    for (let person = 0; person < 3; person++) put(sample, `${person}`, made('yellow', 'often'));
    expect(chooseCases(sample).map(({ rulesBefore }) => rulesBefore[0])).toEqual(['often', 'seldom']);
  });

  it('picks anybody alike: neither the first nor the last to come', () => {
    const picked = Array.from({ length: 300 }, (_, round) => {
      const sample = emptySample();
      for (let person = 0; person < 4; person++)
        put(sample, `${round}/${person}`, { ...made('yellow', 'rule'), facts: [{ kind: 'who', hoursAgo: person, details: {} }] });
      for (const [way, kept] of sample) sample.set(way, { ...kept, people: 5 });
      return chooseCases(sample)[0]?.facts[0]?.hoursAgo ?? -1;
    });
    for (const person of [0, 1, 2, 3]) expect(picked.filter((one) => one === person).length).toBeGreaterThan(45);
  });

  it('keeps four hundred ways and no more, the same ones however they came', () => {
    const ways = Array.from({ length: 900 }, (_, rule) => made('yellow', `rule-${rule}`));
    const [one, other, halves] = [emptySample(), emptySample(), emptySample()];
    for (const way of ways) put(one, 'p', way);
    for (const way of [...ways].reverse()) put(other, 'p', way);
    const second = emptySample();
    for (const [place, way] of ways.entries()) put(place % 2 === 0 ? halves : second, 'p', way);
    mergeSamples(halves, second);
    expect(one.size).toBe(400);
    expect([...other.keys()].sort()).toEqual([...one.keys()].sort());
    expect([...halves.keys()].sort()).toEqual([...one.keys()].sort());
  });
});
