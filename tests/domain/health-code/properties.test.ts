/** What holds for every record, every shipped rule set and every instant. `PROPERTY_RUNS` changes the number of tries. */
import * as fc from 'fast-check';
import { decision as decisionSchema } from '../../../cloud-functions/contract/schemas/decision';
import { decide } from '../../../cloud-functions/domain/health-code/decide';
import type { Decision } from '../../../cloud-functions/domain/health-code/decision';
import { describeDecision } from '../../../cloud-functions/domain/health-code/describe-decision';
import { formatFact, parseFact } from '../../../cloud-functions/domain/health-code/fact-json';
import type { Fact } from '../../../cloud-functions/domain/health-code/facts';
import { factsKnownAt } from '../../../cloud-functions/domain/health-code/known-at';
import { publishedRuleSets } from '../../../cloud-functions/domain/health-code/rule-sets/published';
import { addMilliseconds, type Instant, instant, millisecondsPerDay, millisecondsPerHour } from '../../../cloud-functions/domain/time';
import { anyFact, anyInstant, anyNegative, anyRecord, anyUnreadable } from '../../builders/any-facts';

const runs = { numRuns: Number(process.env.PROPERTY_RUNS ?? 10_000) };
const anyRuleSet = fc.constantFrom(...publishedRuleSets);
const severity = { green: 0, unverifiable: 1, yellow: 2, red: 3 } as const;
/** Everything a person is told, without the look ahead. */
const withoutLookAhead = ({ nextChangeAt: _, ...told }: Decision) => told;
const nextOf = ({ nextChangeAt }: Decision): number => nextChangeAt ?? Number.POSITIVE_INFINITY;

test('the order of the facts does not matter', () => {
  const shuffled = anyRecord.chain((facts) =>
    fc.tuple(fc.constant(facts), fc.shuffledSubarray([...facts], { minLength: facts.length, maxLength: facts.length })),
  );
  fc.assert(
    fc.property(shuffled, anyRuleSet, anyInstant, ([facts, reordered], ruleSet, now) => {
      expect(decide(reordered, ruleSet, now)).toEqual(decide(facts, ruleSet, now));
    }),
    runs,
  );
});

test('a negative test never worsens anything', () => {
  fc.assert(
    fc.property(anyRecord, anyNegative, anyRuleSet, anyInstant, (facts, negative, ruleSet, now) => {
      const before = decide(facts, ruleSet, now);
      const after = decide([...facts, negative], ruleSet, now);
      expect(severity[after.colour]).toBeLessThanOrEqual(severity[before.colour]);
      if (!before.missedTest) expect(after.missedTest).toBe(false);
    }),
    runs,
  );
});

test('nothing changes before nextChangeAt', () => {
  fc.assert(
    fc.property(anyRecord, anyRuleSet, anyInstant, fc.double({ min: 0, max: 1, noNaN: true }), (facts, ruleSet, now, share) => {
      const decided = decide(facts, ruleSet, now);
      const end = Math.min(nextOf(decided), now + 400 * millisecondsPerDay);
      expect(end).toBeGreaterThan(now);
      for (const later of [end - 1, now + Math.floor((end - 1 - now) * share)])
        expect(decide(facts, ruleSet, instant(later))).toEqual(decided);
    }),
    runs,
  );
});

test('something does change at nextChangeAt, unless a known fact only starts or stops to count', () => {
  fc.assert(
    fc.property(anyRecord, anyRuleSet, anyInstant, (facts, ruleSet, now) => {
      const decided = decide(facts, ruleSet, now);
      if (decided.nextChangeAt === null) return;
      const known = facts.flatMap((fact) => [
        fact.at,
        fact.withdrawnAt,
        fact.until,
        'from' in fact ? fact.from : undefined,
        'to' in fact ? fact.to : undefined,
      ]);
      if (known.includes(decided.nextChangeAt)) return;
      expect(withoutLookAhead(decide(facts, ruleSet, decided.nextChangeAt))).not.toEqual(withoutLookAhead(decided));
    }),
    runs,
  );
});

test('facts that count later are ignored', () => {
  fc.assert(
    fc.property(anyRecord, anyRecord, anyRuleSet, anyInstant, (facts, others, ruleSet, now) => {
      const later = others.map((fact): Fact => moved(fact, addMilliseconds(now, 1 + (fact.at % (9 * millisecondsPerDay)))));
      const decided = decide([...facts, ...later], ruleSet, now);
      const without = decide(facts, ruleSet, now);
      expect(withoutLookAhead(decided)).toEqual(withoutLookAhead(without));
      expect(nextOf(decided)).toBe(
        Math.min(
          nextOf(without),
          ...later.filter(({ withdrawnAt }) => !(withdrawnAt !== undefined && withdrawnAt <= now)).map((fact) => fact.at),
        ),
      );
    }),
    runs,
  );
});
const moved = (fact: Fact, at: Instant): Fact => ({ ...fact, at });

test('withdrawn facts are as if never recorded', () => {
  fc.assert(
    fc.property(anyRecord, anyRecord, anyRuleSet, anyInstant, (facts, others, ruleSet, now) => {
      const withdrawn = others.map((fact): Fact => ({ ...fact, withdrawnAt: now }));
      expect(decide([...facts, ...withdrawn], ruleSet, now)).toEqual(decide(facts, ruleSet, now));
    }),
    runs,
  );
});

test('whoever does what is asked is green in the end', () => {
  fc.assert(
    fc.property(anyRecord, anyRuleSet, (facts, ruleSet) => {
      const last = Math.max(0, ...facts.flatMap((fact) => [fact.at, fact.until ?? 0, fact.withdrawnAt ?? 0]));
      const start = instant(last + millisecondsPerHour);
      const closing: Fact[] = [
        { id: 'recovered', kind: 'case.recovered', at: start },
        { id: 'excluded', kind: 'case.excluded', at: start },
        { id: 'corrected', kind: 'declaration.corrected', at: start },
        ...(['high', 'medium', 'low'] as const).map(
          (level): Fact => ({ id: `left-${level}`, kind: 'stay.risk', level, at: start, to: start }),
        ),
        ...Array.from({ length: 40 }, (_, day): Fact[] => {
          const morning = addMilliseconds(start, day * millisecondsPerDay + millisecondsPerHour);
          return [
            { id: `check-in-${day}`, kind: 'isolation.check-in', at: morning },
            {
              id: `test-${day}`,
              kind: 'test.result',
              sampledAt: morning,
              at: addMilliseconds(morning, 4 * millisecondsPerHour),
              result: 'negative',
            },
          ];
        }).flat(),
      ];
      const decided = decide([...facts, ...closing], ruleSet, addMilliseconds(start, 40 * millisecondsPerDay));
      expect({ colour: decided.colour, reasons: decided.reasons }).toEqual({ colour: 'green', reasons: [] });
    }),
    runs,
  );
});

test('every colour but green has reasons, worst first, each with a text, a basis, a decider and a way out', () => {
  fc.assert(
    fc.property(anyRecord, anyRuleSet, anyInstant, (facts, ruleSet, now) => {
      const { colour, reasons } = decide(facts, ruleSet, now);
      expect(reasons[0]?.colour ?? 'green').toBe(colour);
      for (const reason of reasons) {
        expect(reason.since).toBeLessThanOrEqual(now);
        if (reason.until !== null) expect(reason.until).toBeGreaterThan(now);
        expect(reason.path.length).toBeGreaterThan(0);
        expect(facts.map(({ id }) => id)).toEqual(expect.arrayContaining([...reason.facts]));
        for (const words of [reason.text['zh-CN'], reason.text.en, reason.basis['zh-CN'], reason.basis.en]) expect(words).toMatch(/\S/);
      }
    }),
    runs,
  );
});

test('what cannot be read is never green, and yellow or red win over it', () => {
  fc.assert(
    fc.property(anyRecord, anyUnreadable, anyRuleSet, anyInstant, (facts, unreadable, ruleSet, now) => {
      const without = decide(facts, ruleSet, now);
      const { colour, reasons } = decide([...facts, unreadable], ruleSet, now);
      const counts = unreadable.at === undefined || unreadable.at <= now;
      expect(colour).toBe(counts && without.colour === 'green' ? 'unverifiable' : without.colour);
      expect(reasons.some(({ rule }) => rule === 'unreadable-fact')).toBe(counts);
    }),
    runs,
  );
});

test('any damage to a record gives an outcome, not an exception, and never makes the person greener', () => {
  const damage = fc.oneof(fc.constant(undefined), fc.string(), fc.double(), fc.constant(null), fc.boolean(), fc.object());
  fc.assert(
    fc.property(anyFact, fc.nat(20), damage, anyRuleSet, (fact, position, value, ruleSet) => {
      const json = formatFact(fact);
      const fields = Object.keys(json);
      const field = fields[position % fields.length] ?? 'kind';
      const read = parseFact({ ...json, [field]: value });
      const { colour } = decide([read], ruleSet, addMilliseconds(fact.at, 0));
      if (read.kind === 'unreadable' && read.withdrawnAt === undefined && !(read.at !== undefined && read.at > fact.at))
        expect(colour).toBe('unverifiable');
    }),
    runs,
  );
});

test('when a fact was written down changes no decision', () => {
  fc.assert(
    fc.property(anyRecord, anyRuleSet, anyInstant, anyInstant, (facts, ruleSet, now, recordedAt) => {
      expect(
        decide(
          facts.map((fact): Fact => ({ ...fact, recordedAt })),
          ruleSet,
          now,
        ),
      ).toEqual(decide(facts, ruleSet, now));
    }),
    runs,
  );
});

test('a decision is the same when it is replayed from what was known, whatever is recorded or withdrawn afterwards', () => {
  fc.assert(
    fc.property(anyRecord, anyRecord, anyRuleSet, anyInstant, fc.nat(1000), (known, others, ruleSet, now, pick) => {
      const before = known.map((fact): Fact => ({ ...fact, recordedAt: addMilliseconds(now, -(fact.at % 1000)), withdrawnAt: undefined }));
      const then = decide(before, ruleSet, now);
      const later = addMilliseconds(now, 1 + pick);
      const after = [
        ...before.map((fact, index): Fact => (index % 2 === 0 ? { ...fact, withdrawnAt: later } : fact)),
        ...others.map((fact): Fact => ({ ...fact, id: `later ${fact.id}`, recordedAt: later })),
      ];
      expect(decide(factsKnownAt(after, now), ruleSet, now)).toEqual(then);
    }),
    runs,
  );
});

test('only the arguments matter: decisions by other rule sets in between change nothing', () => {
  // Making a set ready takes far longer than deciding by it.
  const anySetAndItsCopy = fc.constantFrom(...publishedRuleSets.map((ruleSet) => [ruleSet, structuredClone(ruleSet)] as const));
  fc.assert(
    fc.property(anyRecord, anySetAndItsCopy, anyRuleSet, anyInstant, (facts, [ruleSet, copy], other, now) => {
      const first = JSON.stringify(decide(facts, ruleSet, now));
      decide(facts, other, now);
      expect(JSON.stringify(decide(facts, copy, now))).toBe(first);
      expect(JSON.stringify(decide(facts, ruleSet, now))).toBe(first);
    }),
    runs,
  );
});

test('a fact is the same after being written and read', () => {
  fc.assert(
    fc.property(anyFact, (fact) => {
      const defined = Object.fromEntries(Object.entries(fact).filter(([, value]) => value !== undefined));
      expect(parseFact(JSON.parse(JSON.stringify(formatFact(fact))))).toEqual(defined);
    }),
    runs,
  );
});

test('every decision fits the contract', () => {
  fc.assert(
    fc.property(anyRecord, anyUnreadable, fc.boolean(), anyRuleSet, anyInstant, (facts, unreadable, damaged, ruleSet, now) => {
      const described = describeDecision(decide(damaged ? [...facts, unreadable] : facts, ruleSet, now));
      expect(decisionSchema.parse(described)).toEqual(described);
    }),
    runs,
  );
});
