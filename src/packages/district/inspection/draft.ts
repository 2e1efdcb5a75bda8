/** What an inspector has filled in at a door so far: pure, kept on the phone until it is sent. */
import type { AnswerOf, RequestOf } from '../../../services/operations';

export type Inspection = AnswerOf<'getInspectionTask'>;
export type Finding = RequestOf<'recordFinding'>['body'];
export type ItemAnswer = Finding['answers'][string];
export type Visit = Finding['step'];
export type PossibleStep = Inspection['possibleSteps'][number];
export type Draft = Readonly<{
  answers: Readonly<Record<string, ItemAnswer>>;
  testScan: Finding['testScan'] | null;
  place: Finding['place'];
  photoIds: readonly string[];
  note: string;
}>;

export const emptyDraft: Draft = { answers: {}, testScan: null, place: 'not-known', photoIds: [], note: '' };
export const photosMax = 6;

/** How many items have no answer yet; the test scan is one. */
export const leftOf = (draft: Draft, { specification }: Pick<Inspection, 'specification'>): number =>
  specification.filter(({ id }) => draft.answers[id] === undefined).length + (draft.testScan ? 0 : 1);

export const hasFaults = ({ answers, testScan }: Draft): boolean =>
  Object.values(answers).includes('fault') || testScan?.version !== 'current';

/** Why a step cannot be taken with this draft now; undefined: it can. */
export type Hindrance = 'not-before' | 'needs-fault' | 'needs-order' | 'needs-photo';
export function hindranceOf(draft: Draft, step: PossibleStep, now: number): Hindrance | undefined {
  if (now < Date.parse(step.notBefore)) return 'not-before';
  if (step.asks === 'fault' && !hasFaults(draft)) return 'needs-fault';
  if (step.asks === 'in-order' && hasFaults(draft)) return 'needs-order';
  return step.photo && draft.photoIds.length === 0 ? 'needs-photo' : undefined;
}

/** As it is sent; `undefined` while something is missing. */
export function findingOf(draft: Draft, task: Pick<Inspection, 'specification'>, step: Visit, findingId: string): Finding | undefined {
  const { testScan, place, photoIds, note } = draft;
  if (leftOf(draft, task) > 0 || !testScan) return undefined;
  const answers = Object.fromEntries(task.specification.flatMap(({ id }) => (draft.answers[id] ? [[id, draft.answers[id]]] : [])));
  const said = note.trim();
  return { findingId, step, answers, testScan, place, photoIds: [...photoIds], ...(said !== '' && { note: said }) };
}

/** A draft kept earlier; anything else is an empty one. */
export function readDraft(text: string | undefined): Draft {
  try {
    const kept: Partial<Draft> | null = JSON.parse(text ?? 'null');
    return kept && typeof kept === 'object' ? { ...emptyDraft, ...kept } : emptyDraft;
  } catch {
    return emptyDraft;
  }
}
