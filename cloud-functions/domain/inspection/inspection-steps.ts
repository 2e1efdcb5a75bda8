/**
 * Which step may follow which. Open → first reminder → oral warning → recorded talk, each only after the one before and its
 * deadline; mended (with a photo) → seen again on another visit → closed. A site found in order closes at once.
 */
import type { PersonId } from '../ids';
import { done, type Result, refused } from '../result';
import { addDays, dayOf, type Instant, startOfDay } from '../time';
import { type InspectionStep, type InspectionTask, type VisitStep, type Warning, warnings } from './inspection-task';

/** Ours: whole days to mend after each warning, and until a mended door is seen again. Each lasts to the end of its day. */
export const daysAfter = { 'first-reminder': 3, 'oral-warning': 2, 'recorded-talk': 1, fixed: 2 } as const;
const dueAfter = (step: keyof typeof daysAfter, at: Instant): Instant => startOfDay(addDays(dayOf(at), daysAfter[step] + 1));

export type PossibleStep = {
  readonly step: VisitStep;
  readonly notBefore: Instant;
  /** What the checklist has to say. */
  readonly asks: 'fault' | 'in-order';
  readonly photo: boolean;
};

export type Standing = Pick<InspectionTask, 'step' | 'warning' | 'madeAt' | 'fixes'>;

/** What an inspector may make of the next visit, and from when on. */
export function possibleSteps(task: Standing, inspector: PersonId): readonly PossibleStep[] {
  switch (task.step) {
    case 'open':
      return [inOrder('closed', task.madeAt), afterFault('first-reminder', task.madeAt)];
    case 'first-reminder':
    case 'oral-warning':
    case 'recorded-talk':
      return [{ ...inOrder('fixed', task.madeAt), photo: true }, ...nextWarning(task)];
    case 'fixed':
      return [inOrder('re-checked', anotherVisitFrom(task, inspector)), afterFault('not-fixed', task.madeAt), ...nextWarning(task)];
    case 'closed':
      return [];
  }
}

const inOrder = (step: VisitStep, notBefore: Instant): PossibleStep => ({ step, notBefore, asks: 'in-order', photo: false });
const afterFault = (step: VisitStep, notBefore: Instant): PossibleStep => ({ step, notBefore, asks: 'fault', photo: false });

function nextWarning({ warning }: Standing): readonly PossibleStep[] {
  const next = warning && warnings[warnings.indexOf(warning.step) + 1];
  return warning && next ? [afterFault(next, warning.dueAt)] : [];
}

/** What the owner mended may be seen at any time after; what an inspector saw mended, by the same one not on the same day. */
function anotherVisitFrom({ fixes, madeAt }: Standing, inspector: PersonId): Instant {
  const last = fixes[fixes.length - 1];
  if (!last) return madeAt;
  return last.as === 'inspector' && last.by === inspector ? startOfDay(addDays(dayOf(last.at), 1)) : last.at;
}

export type StepOutcome = Pick<InspectionTask, 'step' | 'dueAt' | 'warning'>;
/** `step`: not possible from here. `too-early`: the deadline before has not passed. `checklist`: it does not say what the step needs. */
export type StepRefusal = 'step' | 'too-early' | 'checklist' | 'photo';
export type StepAsked = {
  readonly step: VisitStep;
  readonly at: Instant;
  readonly by: PersonId;
  readonly faults: boolean;
  readonly photos: number;
};

/** Where the task stands after a visit. */
export function afterVisit(task: Standing & Pick<InspectionTask, 'dueAt'>, asked: StepAsked): Result<StepOutcome, StepRefusal> {
  const possible = possibleSteps(task, asked.by).find(({ step }) => step === asked.step);
  if (!possible) return refused('step');
  if (asked.at < possible.notBefore) return refused('too-early');
  if (asked.faults !== (possible.asks === 'fault')) return refused('checklist');
  if (possible.photo && asked.photos === 0) return refused('photo');
  return done(outcomeOf(task, asked));
}

function outcomeOf({ warning, dueAt }: Standing & Pick<InspectionTask, 'dueAt'>, { step, at }: StepAsked): StepOutcome {
  switch (step) {
    case 'closed':
    case 're-checked':
      return { step: 'closed', dueAt, warning };
    case 'fixed':
      return { ...afterFix(at), warning };
    case 'not-fixed':
      return { step: warning?.step ?? 'open', dueAt: warning?.dueAt ?? dueAt, warning };
    case 'first-reminder':
    case 'oral-warning':
    case 'recorded-talk':
      return { step, dueAt: dueAfter(step, at), warning: { step, dueAt: dueAfter(step, at) } };
  }
}

/** Where it stands once somebody says that it is mended. */
export const afterFix = (at: Instant): { readonly step: InspectionStep; readonly dueAt: Instant } => ({
  step: 'fixed',
  dueAt: dueAfter('fixed', at),
});
export const mayBeMended = (step: InspectionStep): step is Warning => warnings.some((warning) => warning === step);
