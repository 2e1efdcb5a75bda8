/**
 * The rule sets that judge: those the product ships with, and those released since, as the registry's timetable says. One
 * process reads the timetable every ten seconds at most, however many people it judges, and goes on with what it holds
 * when the store fails: a door must not close because a list cannot be read.
 */
import { contentHash } from '../domain/health-code/canonical-json';
import { compileRuleSet } from '../domain/health-code/compile-rule-set';
import { type RuleSet, ruleSetSchema } from '../domain/health-code/rule-set';
import { publishedRuleSets } from '../domain/health-code/rule-sets/published';
import type { PersonId } from '../domain/ids';
import { withCompiledSets } from '../domain/release/compiled-entries';
import { jurisdictionOf } from '../domain/release/jurisdiction-of';
import { entryFor, entryForEveryone, nextBoundary, type Timetable } from '../domain/release/timetable';
import type { Instant } from '../domain/time';
import type { Clock } from '../use-cases/ports/clock';
import type { ReleaseStore } from '../use-cases/ports/release-store';
import type { RuleSets, SetInForce } from '../use-cases/ports/rule-sets';
import { keptFresh } from './kept-fresh';

export type RegistryRuleSets = {
  readonly releases: Pick<ReleaseStore, 'getTimetable' | 'getRuleSet'>;
  /** GB/T 2260 of the jurisdiction this system answers for. */
  readonly jurisdiction: string;
  readonly clock: Clock;
  /** What the product ships with. */
  readonly compiled?: readonly RuleSet[];
};

/** How long a change of the timetable may take to be known everywhere. */
export const timetableFreshForMilliseconds = 10_000;
const retryAfterMilliseconds = 1_000;

export function makeRegistryRuleSets({ releases, jurisdiction, clock, compiled = publishedRuleSets }: RegistryRuleSets): RuleSets {
  const known = [...new Set([jurisdiction, ...compiled.map((ruleSet) => ruleSet.jurisdiction)])];
  const contents = makeContents(releases, compiled);

  const read = async (code: string, now: Instant): Promise<Timetable> => {
    const timetable = withCompiledSets(await releases.getTimetable(code), compiled);
    // What judges now or will: a set that cannot be read yet leaves the timetable before it in place.
    const open = timetable.entries.filter(({ until }) => until === undefined || until > now);
    await Promise.all(
      open.map(async ({ hash }) => {
        // A set that is not there yet is no better than one that cannot be read: it would leave nobody judged.
        if (!(await contents.get(hash))) throw new Error(`the rule set ${hash} is on the timetable and not in the registry`);
      }),
    );
    return timetable;
  };
  const timetables = new Map(
    known.map((code) => [
      code,
      keptFresh({
        read: (now) => read(code, now),
        fallback: () => withCompiledSets({ jurisdiction: code, entries: [], revision: 0 }, compiled),
        clock,
        freshForMilliseconds: timetableFreshForMilliseconds,
        retryAfterMilliseconds,
      }),
    ]),
  );
  const timetableOf = async (code: string): Promise<Timetable> =>
    (await timetables.get(code)?.()) ?? { jurisdiction: code, entries: [], revision: 0 };

  return {
    inForce: async (personId: PersonId, at: Instant) => {
      const timetable = await timetableOf(jurisdiction);
      const entry = entryFor(timetable, personId, at);
      const ruleSet = entry && (await contents.get(entry.hash));
      return ruleSet && setInForce(ruleSet, timetable, at);
    },
    inForceAt: async (division, at) => {
      const code = jurisdictionOf(division, known);
      if (code === undefined) return undefined;
      const timetable = await timetableOf(code);
      const entry = entryForEveryone(timetable, at);
      const ruleSet = entry && (await contents.get(entry.hash));
      return ruleSet && { jurisdiction: code, ...setInForce(ruleSet, timetable, at) };
    },
    find: async (idOrHash) => {
      if (!idOrHash.includes('@')) return contents.get(idOrHash);
      const { entries } = await timetableOf(idOrHash.slice(0, 6));
      const entry = entries.filter(({ ruleSetId }) => ruleSetId === idOrHash).at(-1);
      return entry && contents.get(entry.hash);
    },
  };
}

function setInForce(ruleSet: RuleSet, timetable: Timetable, at: Instant): SetInForce {
  const until = nextBoundary(timetable, at);
  return { ruleSet, ...(until !== undefined && { until }) };
}

/** Sets by hash. Content never changes, so what was read once is kept, together with what was compiled from it. */
function makeContents(releases: Pick<ReleaseStore, 'getRuleSet'>, compiled: readonly RuleSet[]) {
  const held = new Map(compiled.map((ruleSet) => [compileRuleSet(ruleSet).name.hash, ruleSet]));
  return {
    get: async (hash: string): Promise<RuleSet | undefined> => {
      const known = held.get(hash);
      if (known !== undefined) return known;
      const stored = await releases.getRuleSet(hash);
      if (stored === undefined) return undefined;
      const ruleSet = readRuleSet(stored, hash);
      held.set(hash, ruleSet);
      return ruleSet;
    },
  };
}

/** What was frozen was checked before; content that is not what its hash says never judges anyone. */
function readRuleSet(stored: unknown, hash: string): RuleSet {
  const read = ruleSetSchema.safeParse(stored);
  if (!read.success || contentHash(read.data) !== hash) throw new Error(`the rule set kept under ${hash} is not what it was`);
  return read.data;
}
