/**
 * Which of the changes are shown as cases: of each way a decision changes (colours and rules before and after) one, picked
 * by a hash so that neither the first nor a place in the store is preferred. The same people give the same cases, in
 * whatever order and in however many parts they were compared.
 */
import type { DecidedColour } from '../health-code/decision';
import { inWholeDays } from './anonymous-case';
import type { DryRunCase } from './dry-run';

type KeptCase = { people: number; draw: number; shown: DryRunCase };
/** By the way a decision changes. */
export type CaseSample = Map<string, KeptCase>;

/** More ways than this are not followed; which are is decided by their hash. */
const waysMax = 400;
const casesMax = 20;
/** Fewer people than this who change in one way: the case is told in whole days. */
const rareBelow = 5;

export const emptySample = (): CaseSample => new Map();

type Change = {
  readonly flow: readonly [DecidedColour, DecidedColour];
  readonly rulesBefore: readonly string[];
  readonly rulesAfter: readonly string[];
  /** Called only when the case is kept. */
  readonly make: () => DryRunCase;
};

export function addCase(sample: CaseSample, key: string, { flow, rulesBefore, rulesAfter, make }: Change): void {
  const way = `${flow.join('>')} ${rulesBefore.join(',')}>${rulesAfter.join(',')}`;
  const draw = hashOf(`${way} ${key}`);
  const kept = sample.get(way);
  if (kept === undefined) keepWay(sample, way, { people: 1, draw, shown: make() });
  else {
    kept.people += 1;
    if (draw >= kept.draw) return;
    kept.draw = draw;
    kept.shown = make();
  }
}

export function mergeSamples(into: CaseSample, from: CaseSample): void {
  for (const [way, { people, draw, shown }] of from) {
    const kept = into.get(way);
    if (kept === undefined) keepWay(into, way, { people, draw, shown });
    else {
      kept.people += people;
      if (draw < kept.draw) {
        kept.draw = draw;
        kept.shown = shown;
      }
    }
  }
}

/** A way once dropped never comes back: the hashes kept only fall. So the people of a way that is kept were all counted. */
function keepWay(sample: CaseSample, way: string, kept: KeptCase): void {
  sample.set(way, kept);
  if (sample.size <= waysMax) return;
  let highest = way;
  for (const other of sample.keys()) if (isAbove(other, highest)) highest = other;
  sample.delete(highest);
}
const isAbove = (way: string, other: string): boolean => {
  const [hash, otherHash] = [hashOf(way), hashOf(other)];
  return hash > otherHash || (hash === otherHash && way > other);
};

/** Turn by turn from each pair of colours, the commonest way of each first. */
export function chooseCases(sample: CaseSample): readonly DryRunCase[] {
  const flows = new Map<string, { readonly way: string; readonly kept: KeptCase }[]>();
  for (const [way, kept] of sample) {
    const flow = `${kept.shown.from}>${kept.shown.to}`;
    flows.set(flow, [...(flows.get(flow) ?? []), { way, kept }]);
  }
  const queues = [...flows.entries()]
    .sort(([one], [other]) => byText(one, other))
    .map(([, ways]) => ways.sort((one, other) => other.kept.people - one.kept.people || byText(one.way, other.way)));
  const chosen: DryRunCase[] = [];
  for (let turn = 0; chosen.length < casesMax && queues.some((queue) => queue.length > turn); turn++)
    for (const queue of queues) {
      const next = queue[turn];
      if (next === undefined || chosen.length === casesMax) continue;
      chosen.push(next.kept.people < rareBelow ? inWholeDays(next.kept.shown) : next.kept.shown);
    }
  return chosen;
}

const byText = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);

/** FNV-1a with a last mix, 32 bits: even enough to pick by, and cheap. Not a secret. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place++) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
