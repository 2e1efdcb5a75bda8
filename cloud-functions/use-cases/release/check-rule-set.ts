import type { Caller } from '../../domain/caller';
import { contentHash } from '../../domain/health-code/canonical-json';
import { done } from '../../domain/result';
import type { Clock } from '../ports/clock';
import type { ReleaseStore } from '../ports/release-store';
import { checkContent } from './check-content';
import { jurisdictionFor, readTimetable } from './release-asked';
import { knownBeside } from './show-release';

export type CheckRuleSetInput = { readonly caller: Caller; readonly body: { readonly ruleSet: Readonly<Record<string, unknown>> } };
export type CheckRuleSetNeeds = { readonly releases: Pick<ReleaseStore, 'getNewestTimetable'>; readonly clock: Clock };

/**
 * What is wrong with a set, place by place, and how it decides its own cases; nothing is saved. That another release on
 * its way has the same id is found when the draft is saved.
 */
export async function checkRuleSet({ caller, body }: CheckRuleSetInput, { releases, clock }: CheckRuleSetNeeds) {
  const jurisdiction = jurisdictionFor(caller);
  if (!jurisdiction.ok) return jurisdiction;
  const timetable = await readTimetable(jurisdiction.value, releases);
  const known = knownBeside(undefined, { timetable, others: [] });
  const { ruleSet, shown } = checkContent(body.ruleSet, { jurisdiction: jurisdiction.value, known, now: clock.now() });
  return done({ ...shown, hash: ruleSet ? contentHash(ruleSet) : null });
}
