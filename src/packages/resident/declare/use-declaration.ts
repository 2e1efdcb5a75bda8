import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { storage } from '../../../platform/storage';
import { call } from '../../../services/api';
import { forgetFamilyCodes, forgetHeldCode } from '../../../services/held-code-store';
import { newRecordId } from '../../../services/new-record-id';
import type { AnswerOf } from '../../../services/operations';
import { serverDay } from '../../../services/server-day';
import { noteProgress } from '../../../services/session';
import { currentSession } from '../../../services/session-store';
import { type ProblemShown, problemOf } from '../../../text/problem-shown';
import { type Change, changeDraft } from './change-draft';
import { type Draft, newDraft, type Step, staysOf } from './draft';
import { forgetDraft, keepDraft, readDraft } from './draft-store';
import { declarationOf } from './request';
import { faultsOfForeign, faultsOfStep, faultsOfWhen, faultsOfWhere, nextStep, previousStep, stepOfProblem } from './steps';
import { useRiskAreas } from './use-risk-areas';

export type Accepted = Extract<AnswerOf<'declareHealth'>, { readonly state: 'accepted' }>;
export const declaredDays = 14;

/**
 * The draft of `account`, kept with every change, and the ways on: next, back, into a list, to the cloud. With a
 * `guardianshipId` it is the declaration of that dependant, with a draft of its own.
 */
export function useDeclaration(account: string, guardianshipId?: string) {
  const draftName = guardianshipId === undefined ? account : `${account}/${guardianshipId}`;
  const isOfDependant = guardianshipId !== undefined;
  const [draft, change] = useReducer(changeDraft, draftName, (name) => readDraft(storage, name));
  const [problem, setProblem] = useState<ProblemShown>();
  const [sending, setSending] = useState(false);
  const [accepted, setAccepted] = useState<Accepted | null>(null);
  // A rendering that comes after the answer must not keep again what was just forgotten.
  const isOver = useRef(false);
  const days = { today: serverDay(), firstDay: serverDay(declaredDays) };
  const stays = staysOf(draft, days.firstDay);
  const areas = useRiskAreas([...stays.map((stay) => stay.division), draft.editingStay?.item.division ?? '']);
  const hasRiskAreas = (county: string) => (areas[county]?.length ?? 0) > 0;

  useEffect(() => {
    if (draft !== newDraft && !isOver.current) keepDraft(storage, draftName, draft);
  }, [draftName, draft]);

  const apply = useCallback((given: Change) => {
    setProblem(undefined);
    change(given);
  }, []);

  const next = () => {
    const isEditing = draft.editingStay !== null || draft.editingForeign !== null;
    const fields = isEditing ? faultsOfEditor(draft, hasRiskAreas) : faultsOfStep(draft, days, hasRiskAreas);
    if (fields.length > 0) return setProblem({ ...problemOf('request-not-valid'), fields });
    if (draft.editingStay) {
      const { part, whereOnly } = draft.editingStay;
      const goesOn = part === 'where' && !whereOnly;
      return apply(goesOn ? { kind: 'stay-part', part: 'when' } : { kind: 'stay-closed', keep: true, firstDay: days.firstDay });
    }
    if (draft.editingForeign) return apply({ kind: 'foreign-closed', keep: true });
    apply({ kind: 'went-to', step: nextStep(draft, isOfDependant) });
  };

  const previous = () => {
    if (draft.editingStay?.part === 'when') return apply({ kind: 'stay-part', part: 'where' });
    if (draft.editingStay) return apply({ kind: 'stay-closed', keep: false, firstDay: days.firstDay });
    if (draft.editingForeign) return apply({ kind: 'foreign-closed', keep: false });
    const before = previousStep(draft, isOfDependant);
    if (before) apply({ kind: 'went-to', step: before });
  };

  const send = async (draft: Draft) => {
    const fields = (['stays', 'foreign', 'undertaking'] as const).flatMap((step) => faultsOfStep({ ...draft, step }, days, hasRiskAreas));
    if (fields.length > 0) return showProblem({ ...problemOf('request-not-valid'), fields }, draft.step);
    setSending(true);
    setProblem(undefined);
    const named = draft.declarationId === '' ? { ...draft, declarationId: await newRecordId() } : draft;
    change({ kind: 'id-given', declarationId: named.declarationId });
    // Before it leaves: whatever happens now, the next try carries the same id.
    keepDraft(storage, draftName, named);
    const body = declarationOf(named, days.firstDay);
    const sent = body && { ...body, ...(guardianshipId !== undefined && { guardianshipId }) };
    const result = sent ? await call('declareHealth', { body: sent }) : { ok: false as const, error: problemOf('request-not-valid') };
    setSending(false);
    if (!result.ok) return showProblem(result.error, draft.step);
    if (result.value.state === 'asks') return change({ kind: 'asked', conflicts: result.value.conflicts });
    isOver.current = true;
    forgetDraft(storage, draftName);
    // What the phone holds was decided before this.
    forgetFamilyCodes();
    if (!isOfDependant) noteDeclared();
    setAccepted(result.value);
  };

  const showProblem = (found: ProblemShown, from: Step) => {
    const step = stepOfProblem(found);
    if (step && step !== from) change({ kind: 'went-to', step, fromReview: true });
    setProblem(found);
  };

  /** Answers what the cloud asked. With the last answer the declaration leaves again, unless a place is to be looked at first. */
  const settle = (answer: Change) => {
    const settled = changeDraft(draft, answer);
    apply(answer);
    if (settled.conflicts.length === 0 && settled.step === 'undertaking') void send(settled);
  };

  return {
    draft,
    days,
    stays,
    areas,
    problem,
    sending,
    accepted,
    isOfDependant,
    change: apply,
    next,
    previous,
    settle,
    send: () => send(draft),
  };
}

function noteDeclared(): void {
  const session = currentSession();
  forgetHeldCode();
  if (session) noteProgress(session, { declared: true });
}

export type Declaration = ReturnType<typeof useDeclaration>;

/** The editor shows one stay, so its problems are named without the stay's place in the list. */
function faultsOfEditor({ editingStay, editingForeign }: Draft, hasRiskAreas: (county: string) => boolean): ProblemShown['fields'] {
  if (editingForeign) return faultsOfForeign(editingForeign.item);
  if (!editingStay) return [];
  return editingStay.part === 'where' ? faultsOfWhere(editingStay.item, hasRiskAreas) : faultsOfWhen(editingStay.item);
}
