import { type ListCodeKeysNeeds, listCodeKeys } from '../use-cases/code-key/list-code-keys';
import { type RevokeCodeKeyNeeds, revokeCodeKey } from '../use-cases/code-key/revoke-code-key';
import type { TimetableStepNeeds } from '../use-cases/release/change-timetable';
import { type CheckRuleSetNeeds, checkRuleSet } from '../use-cases/release/check-rule-set';
import { type DraftReleaseNeeds, draftRelease } from '../use-cases/release/draft-release';
import { type EditReleaseNeeds, editRelease } from '../use-cases/release/edit-release';
import { type GetReleaseNeeds, getRelease } from '../use-cases/release/get-release';
import { type ListReleasesNeeds, listReleases } from '../use-cases/release/list-releases';
import { type ProposeReleaseNeeds, proposeRelease } from '../use-cases/release/propose-release';
import { type ReplayDecisionNeeds, replayDecision } from '../use-cases/release/replay-decision';
import { reviewRelease } from '../use-cases/release/review-release';
import { rollBackRelease } from '../use-cases/release/roll-back-release';
import { startCanary } from '../use-cases/release/start-canary';
import { type StartDryRunNeeds, startDryRun } from '../use-cases/release/start-dry-run';
import { stopRelease } from '../use-cases/release/stop-release';
import { widenRelease } from '../use-cases/release/widen-release';
import type { OperationsOf } from './operation';

export type AuthorityNeeds = ListReleasesNeeds &
  DraftReleaseNeeds &
  GetReleaseNeeds &
  EditReleaseNeeds &
  CheckRuleSetNeeds &
  StartDryRunNeeds &
  ProposeReleaseNeeds &
  TimetableStepNeeds &
  ReplayDecisionNeeds &
  ListCodeKeysNeeds &
  RevokeCodeKeyNeeds;

export const authorityOperations = (needs: AuthorityNeeds): OperationsOf<'authority'> => ({
  listReleases: (input) => listReleases(input, needs),
  draftRelease: (input) => draftRelease(input, needs),
  getRelease: (input) => getRelease(input, needs),
  editRelease: (input) => editRelease(input, needs),
  checkRuleSet: (input) => checkRuleSet(input, needs),
  startDryRun: (input) => startDryRun(input, needs),
  proposeRelease: (input) => proposeRelease(input, needs),
  reviewRelease: (input) => reviewRelease(input, needs),
  startCanary: (input) => startCanary(input, needs),
  widenRelease: (input) => widenRelease(input, needs),
  stopRelease: (input) => stopRelease(input, needs),
  rollBackRelease: (input) => rollBackRelease(input, needs),
  replayDecision: (input) => replayDecision(input, needs),
  listCodeKeys: (input) => listCodeKeys(input, needs),
  revokeCodeKey: (input) => revokeCodeKey(input, needs),
});
