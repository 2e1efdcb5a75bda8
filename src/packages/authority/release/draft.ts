/** What happens to a draft while it is edited, as a pure reducer. */
import type { KeptDraft } from './draft-store';
import { isSame, type Json } from './json';

export type Draft =
  /** As the cloud has it. */
  | { readonly kind: 'untouched' }
  /** `revision` is the one the changes were made on; `restored`: they come from an earlier visit. */
  | { readonly kind: 'changed'; readonly ruleSet: Json; readonly revision: number; readonly restored: boolean }
  /** Kept changes made on an older revision: the author chooses. */
  | { readonly kind: 'other-revision'; readonly kept: KeptDraft };

export type DraftStep =
  | { readonly step: 'opened'; readonly kept: KeptDraft | undefined; readonly ruleSet: Json; readonly revision: number }
  | { readonly step: 'changed'; readonly ruleSet: Json; readonly saved: Json; readonly revision: number }
  | { readonly step: 'go-on'; readonly revision: number }
  /** What was saved; later changes stay. */
  | { readonly step: 'saved'; readonly ruleSet: Json; readonly revision: number }
  | { readonly step: 'discarded' };

export const untouched: Draft = { kind: 'untouched' };

export function draftAfter(draft: Draft, step: DraftStep): Draft {
  switch (step.step) {
    case 'opened':
      if (draft.kind !== 'untouched' || step.kept === undefined || isSame(step.kept.ruleSet, step.ruleSet)) return draft;
      return step.kept.revision === step.revision
        ? { kind: 'changed', ...step.kept, restored: true }
        : { kind: 'other-revision', kept: step.kept };
    case 'changed':
      if (isSame(step.ruleSet, step.saved)) return untouched;
      return {
        kind: 'changed',
        ruleSet: step.ruleSet,
        revision: draft.kind === 'changed' ? draft.revision : step.revision,
        restored: false,
      };
    case 'go-on':
      if (draft.kind === 'other-revision')
        return { kind: 'changed', ruleSet: draft.kept.ruleSet, revision: step.revision, restored: false };
      // The author has seen that somebody else saved: the next save goes on top of it.
      return draft.kind === 'changed' ? { ...draft, revision: step.revision } : draft;
    case 'saved':
      if (draft.kind !== 'changed') return draft;
      return isSame(draft.ruleSet, step.ruleSet) ? untouched : { ...draft, revision: step.revision, restored: false };
    case 'discarded':
      return untouched;
  }
}
