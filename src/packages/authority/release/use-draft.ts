import { useEffect, useReducer } from 'react';
import { draftAfter, untouched } from './draft';
import { forgetDraft, keepDraft, keptDraft } from './draft-store';
import { isJson, type Json } from './json';
import type { Opened } from './use-opened-release';

/** What a release says of its content is JSON by way of the wire; anything else counts as nothing. */
export const jsonOf = (content: unknown): Json => (isJson(content) ? content : null);

/** The rule set as it is being edited, over the one that is saved. */
export function useDraft(releaseId: string, opened: Opened | undefined) {
  const [draft, take] = useReducer(draftAfter, untouched);
  const saved = opened === undefined ? null : jsonOf(opened.ruleSet);
  const revision = opened?.release.revision ?? 0;
  const editable = opened?.release.state === 'draft';

  // Kept changes are looked for once, when the release is there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (editable) take({ step: 'opened', kept: keptDraft(releaseId), ruleSet: saved, revision });
  }, [releaseId, editable]);
  useEffect(() => {
    if (draft.kind === 'changed') keepDraft(releaseId, draft);
  }, [releaseId, draft]);

  return {
    draft,
    editable,
    ruleSet: draft.kind === 'changed' ? draft.ruleSet : saved,
    /** Undefined while nothing is changed. */
    changed: draft.kind === 'changed' ? draft.ruleSet : undefined,
    change: (ruleSet: Json) => {
      if (isSaved(ruleSet, saved)) forgetDraft(releaseId);
      take({ step: 'changed', ruleSet, saved, revision });
    },
    /** One's changes go on top of `current`, whoever saved it. */
    goOnFrom: (current: number) => take({ step: 'go-on', revision: current }),
    noteSaved: (ruleSet: Json, savedRevision: number) => {
      forgetDraft(releaseId);
      take({ step: 'saved', ruleSet, revision: savedRevision });
    },
    discard: () => {
      forgetDraft(releaseId);
      take({ step: 'discarded' });
    },
  };
}

const isSaved = (ruleSet: Json, saved: Json): boolean => JSON.stringify(ruleSet) === JSON.stringify(saved);

export type DraftInUse = ReturnType<typeof useDraft>;
