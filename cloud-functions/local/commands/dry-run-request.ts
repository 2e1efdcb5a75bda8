/** What `dry-run` was asked for, read from its words and files: what can be wrong is told in lines, nothing is thrown. */
import { checkPublication } from '../../domain/health-code/publication-check';
import type { RuleSet } from '../../domain/health-code/rule-set';
import { ruleSetInForce } from '../../domain/health-code/rule-set-in-force';
import { done, type Result, refused } from '../../domain/result';
import { addMilliseconds, type Instant, parseInstant } from '../../domain/time';

export const dryRunUsage =
  'usage: npm run --silent dry-run -- --rule-set candidate.json [--against 150781@2022-06-28] [--at 2022-09-06T08:30:00+08:00]\n' +
  '       [--people 1000000] [--seed 1] [--store] [--json]\n' +
  'Unless named: against the shipped set it takes over from, when it takes effect. --store: the people of DATA_DIR, as they are\n' +
  'judged now; the product must not be running.';

export type DryRunWords = {
  readonly ruleSet: string;
  readonly against?: string;
  readonly at?: Instant;
  readonly people: number;
  readonly seed: number;
  readonly ofStore: boolean;
  readonly asJson: boolean;
};

const peopleMax = 100_000_000;
const seedMax = 4_294_967_295;

export function readDryRunWords(words: readonly string[]): Result<DryRunWords, string> {
  const named = new Map<string, string>();
  const flags = new Set<string>();
  for (let place = 0; place < words.length; place++) {
    const word = words[place] ?? '';
    if (word === '--store' || word === '--json') flags.add(word);
    else if (['--rule-set', '--against', '--at', '--people', '--seed'].includes(word)) {
      const value = words[place + 1];
      if (value === undefined || value.startsWith('--')) return refused(`${word} needs a value`);
      named.set(word, value);
      place += 1;
    } else return refused(`not understood: ${word}`);
  }
  const ruleSet = named.get('--rule-set');
  if (ruleSet === undefined) return refused('--rule-set is missing');
  const people = countOf(named.get('--people') ?? '1000000', 1, peopleMax);
  if (people === undefined) return refused(`--people must be a whole number from 1 to ${peopleMax}`);
  const seed = countOf(named.get('--seed') ?? '1', 0, seedMax);
  if (seed === undefined) return refused(`--seed must be a whole number from 0 to ${seedMax}`);
  const atText = named.get('--at');
  const at = parseInstant(atText);
  if (atText !== undefined && at === undefined) return refused('--at must be an instant with an offset, such as 2022-09-06T08:30:00+08:00');
  const against = named.get('--against');
  return done({
    ruleSet,
    ...(against !== undefined && { against }),
    ...(at !== undefined && { at }),
    people,
    seed,
    ofStore: flags.has('--store'),
    asJson: flags.has('--json'),
  });
}

function countOf(text: string, least: number, most: number): number | undefined {
  const number = /^\d{1,10}$/.test(text) ? Number(text) : undefined;
  return number !== undefined && number >= least && number <= most ? number : undefined;
}

/** The candidate, if it may be published; otherwise one line for each fault, with its place. */
export function readCandidate(text: string): Result<RuleSet, readonly string[]> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refused(['not JSON']);
  }
  const checked = checkPublication(json);
  if (checked.ok) return checked;
  return refused(checked.error.map(({ place, problem }) => `${place === '' ? 'the set' : place}: ${problem}`));
}

export type DryRunSets = { readonly before: RuleSet; readonly at: Instant };

/**
 * What to compare the candidate with, and when. Unless named: the shipped set it takes over from, at the moment it takes
 * effect.
 */
export function setsFor(
  candidate: RuleSet,
  words: Pick<DryRunWords, 'against' | 'at'>,
  shipped: readonly RuleSet[],
): Result<DryRunSets, string> {
  const at = words.at ?? parseInstant(candidate.effectiveFrom);
  if (at === undefined) return refused('the candidate has no date to take effect: name --at');
  const ids = shipped.map(({ id }) => id).join(', ');
  if (words.against !== undefined) {
    const before = shipped.find(({ id }) => id === words.against);
    return before ? done({ before, at }) : refused(`no such rule set: ${words.against}; there are ${ids}`);
  }
  const own = shipped.filter(({ jurisdiction }) => jurisdiction === candidate.jurisdiction);
  const before = ruleSetInForce(own, words.at ?? addMilliseconds(at, -1));
  return before ? done({ before, at }) : refused(`no set of ${candidate.jurisdiction} was in force then: name --against, one of ${ids}`);
}
