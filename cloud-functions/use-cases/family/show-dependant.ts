import type { Guardianship, Relation } from '../../domain/family/guardianship';
import { isActiveGuardianship } from '../../domain/family/guardianship';
import { formatInstant } from '../../domain/time';
import { type PaperCodeAllowanceNeeds, paperCodeReasonOf } from '../paper-code/paper-code-reason-of';

export type DependantShown = {
  readonly guardianshipId: string;
  readonly relation: Relation;
  readonly maskedName: string;
  readonly maskedDocumentNumber: string;
  readonly state: Guardianship['state'];
  readonly askedAt: string;
  readonly dueAt: string | null;
  readonly reviewNote: string | null;
  readonly declared: boolean;
  readonly paperCodeAllowed: boolean;
};

/** To its guardian. Of a dependant nobody has agreed on yet nothing is looked up: what is shown is what the guardian typed. */
export async function showDependant(guardianship: Guardianship, needs: PaperCodeAllowanceNeeds): Promise<DependantShown> {
  const { guardianshipId, relation, maskedName, maskedDocumentNumber, state, askedAt, dueAt, decided } = guardianship;
  const known = isActiveGuardianship(guardianship) ? await lookUp(guardianship.dependant, needs) : unknown;
  return {
    guardianshipId,
    relation,
    maskedName,
    maskedDocumentNumber,
    state,
    askedAt: formatInstant(askedAt),
    dueAt: state === 'waiting' && dueAt !== undefined ? formatInstant(dueAt) : null,
    reviewNote: decided?.note ?? null,
    ...known,
  };
}

const unknown = { declared: false, paperCodeAllowed: false } as const;

async function lookUp(dependant: Parameters<typeof paperCodeReasonOf>[0], needs: PaperCodeAllowanceNeeds) {
  const [facts, reason] = await Promise.all([needs.people.getFacts(dependant), paperCodeReasonOf(dependant, needs)]);
  return { declared: facts.declaredAt !== undefined, paperCodeAllowed: reason !== undefined };
}
