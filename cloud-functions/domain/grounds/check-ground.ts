import type { FactKind } from '../health-code/facts';
import { factKinds } from '../health-code/facts';
import type { FieldRefusal, Refusal } from '../refusal';
import { done, type Result, refused } from '../result';
import { addDays, dayOf, type Instant, startOfDay } from '../time';
import type { Ground, WayIn } from './ground';
import { findGround } from './published-grounds';

export type GroundClaimed = {
  readonly ground: string;
  readonly kind: string;
  readonly way: WayIn;
  readonly at: Instant;
  readonly until: Instant | undefined;
  readonly evidence: string;
  readonly now: Instant;
};

export type GroundFound = { readonly ground: Ground; readonly kind: FactKind; readonly source: string };

/**
 * Whether a fact may be written on this ground. `ground-not-published`: there is no such ground, it is not for this way in,
 * or it does not permit this kind. `request-not-valid`, each field named: a time in the future, an end date that is
 * missing, before the start, beyond the longest measure or not provided for, evidence that names no record by its number.
 */
export function checkGround(claimed: GroundClaimed): Result<GroundFound, Refusal> {
  const ground = findGround(claimed.ground);
  const source = ground?.ways[claimed.way];
  const kind = factKinds.find((known) => known === claimed.kind);
  if (!ground || source === undefined || !kind || !ground.kinds.includes(kind)) return refused({ code: 'ground-not-published' });
  const fields = [...faultsOfTime(claimed), ...faultsOfEnd(claimed, ground), ...faultsOfEvidence(claimed)];
  return fields.length > 0 ? refused({ code: 'request-not-valid', fields }) : done({ ground, kind, source });
}

const faultsOfTime = ({ at, now }: GroundClaimed): readonly FieldRefusal[] => (at > now ? [{ path: 'at', problem: 'in-the-future' }] : []);

function faultsOfEnd({ at, until }: GroundClaimed, { daysMax }: Ground): readonly FieldRefusal[] {
  const fault = (problem: FieldRefusal['problem']): readonly FieldRefusal[] => [{ path: 'until', problem }];
  // An end date where another fact ends the measure would let somebody out by hand.
  if (daysMax === null) return until === undefined ? [] : fault('out-of-range');
  if (until === undefined) return fault('required');
  if (until <= at) return fault('end-before-start');
  return until > latestEnd(at, daysMax) ? fault('out-of-range') : [];
}

/** Day 0 is the day of `at`; a measure of n days runs to the end of day n. */
export const latestEnd = (at: Instant, daysMax: number): Instant => startOfDay(addDays(dayOf(at), daysMax + 1));

/** Evidence is a record that can be looked up: it has a number. "Ordered from above" has none. */
const faultsOfEvidence = ({ evidence }: GroundClaimed): readonly FieldRefusal[] =>
  evidence.trim() === ''
    ? [{ path: 'evidence', problem: 'required' }]
    : /\d/.test(evidence)
      ? []
      : [{ path: 'evidence', problem: 'wrong-format' }];
