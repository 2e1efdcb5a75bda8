/** Boundary vectors per rule and dated set: the minute before, at and after, as POLICY reads. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decide } from '../../../cloud-functions/domain/health-code/decide';
import { describeDecision } from '../../../cloud-functions/domain/health-code/describe-decision';
import { parseFact } from '../../../cloud-functions/domain/health-code/fact-json';
import { publishedRuleSets } from '../../../cloud-functions/domain/health-code/rule-sets/published';
import { parseInstant } from '../../../cloud-functions/domain/time';

type Expected = {
  at: string;
  colour?: string;
  missedTest?: boolean;
  pendingTest?: boolean;
  nextChangeAt?: string | null;
  /** Of the first reason. */
  since?: string;
  until?: string | null;
  /** Of the first reason's tests or check-ins. */
  dueDays?: string[];
  /** Of the same step: `3 of 5`. */
  done?: string;
  /** Due instant of the next duty. */
  nextTest?: string | null;
  nextGroup?: string;
  rules?: string[];
};
type Vectors = { ruleSet: string; cases: { name: string; facts: unknown[]; expect: Expected[] }[] };

const folder = join(__dirname, '../../vectors/health-code');
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

test('every shipped rule set has its vectors', () => {
  expect(files.sort()).toEqual(publishedRuleSets.map(({ id }) => `${id}.json`).sort());
});

describe.each(files)('%s', (file) => {
  const { ruleSet: id, cases }: Vectors = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const ruleSet = publishedRuleSets.find((published) => published.id === id);

  test.each(cases)('$name', ({ facts, expect: expected }) => {
    if (ruleSet === undefined) throw new Error(`no rule set ${id}`);
    const parsed = facts.map(parseFact);
    expect(parsed.filter(({ kind }) => kind === 'unreadable')).toEqual([]);

    for (const wanted of expected) expect(seen(wanted)).toEqual(wanted);

    function seen(wanted: Expected): Expected {
      const at = parseInstant(wanted.at);
      if (ruleSet === undefined || at === undefined) throw new Error(`no instant ${wanted.at}`);
      const decision = describeDecision(decide(parsed, ruleSet, at));
      const [reason] = decision.reasons;
      const asked = reason?.path.find(({ step }) => step === 'negative-tests' || step === 'check-ins');
      const all: Required<Expected> = {
        at: wanted.at,
        colour: decision.colour,
        missedTest: decision.missedTest,
        pendingTest: decision.pendingTest,
        nextChangeAt: decision.nextChangeAt,
        since: reason?.since ?? 'no reason',
        until: reason === undefined ? 'no reason' : reason.until,
        dueDays: asked?.dueDays ?? [],
        done: `${asked?.done} of ${asked?.of}`,
        nextTest: decision.nextTest?.dueAt ?? null,
        nextGroup: decision.nextTest?.group ?? 'none',
        rules: decision.reasons.map(({ rule }) => rule),
      };
      return { at: wanted.at, ...Object.fromEntries(Object.entries(all).filter(([field]) => field in wanted)) };
    }
  });
});
