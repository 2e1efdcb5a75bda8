import type { Caller } from '../../domain/caller';
import { describeDecision } from '../../domain/health-code/describe-decision';
import type { PersonId } from '../../domain/ids';
import type { Refusal } from '../../domain/refusal';
import { done, type Result } from '../../domain/result';
import { actingAs } from '../../domain/tracing/district-scope';
import { personMeant } from '../fact-proposal/person-meant';
import { decideNow } from '../health-code/decide-now';
import { type FactShown, showFact } from '../health-code/show-fact';
import type { PeopleStore } from '../ports/people-store';
import type { RuleSets } from '../ports/rule-sets';
import type { FindPersonNeeds, PersonKnown } from './find-person';
import type { CaseNamed } from './read-site-visits';
import { type AuditNeeds, type AuditReceipt, writeAuditEntry } from './write-audit-entry';

export type ReadPersonFactsInput = { readonly caller: Caller; readonly body: CaseNamed & { readonly person: PersonKnown } };
export type ReadPersonFactsNeeds = AuditNeeds &
  FindPersonNeeds & {
    readonly people: Pick<PeopleStore, 'findPersonByDocument' | 'getFacts' | 'getProfile'>;
    readonly ruleSets: Pick<RuleSets, 'inForce'>;
  };

export type PersonFactsShown = {
  readonly registered: boolean;
  readonly maskedName: string | null;
  readonly maskedDocumentNumber: string | null;
  readonly facts: readonly FactShown[];
  readonly decision: ReturnType<typeof describeDecision> | null;
};

/**
 * What is recorded about a person and what follows from it, under a case. In the record, and in the person's own, before
 * it is given out. Nobody registered the document: told so, and audited alike.
 */
export async function readPersonFacts(
  { caller, body }: ReadPersonFactsInput,
  needs: ReadPersonFactsNeeds,
): Promise<Result<PersonFactsShown & { readonly audit: AuditReceipt }, Refusal>> {
  const acting = actingAs(['officer', 'tracer'], caller);
  if (!acting.ok) return acting;
  const { district, role } = acting.value;
  const meant = await personMeant(body.person, district, needs);
  if (!meant.ok) return meant;
  const { personId, maskedDocumentNumber } = meant.value;
  const shown = personId === undefined ? nobody(maskedDocumentNumber) : await showPerson(personId, needs);
  const audit = await writeAuditEntry(
    caller,
    {
      operation: 'readPersonFacts',
      role,
      caseNumber: body.caseNumber,
      purpose: body.purpose,
      target: `person by ${body.person.by}, ${shown.facts.length} facts`,
      about: personId === undefined ? [] : [personId],
    },
    needs,
  );
  return done({ ...shown, audit });
}

const nobody = (maskedDocumentNumber: string | undefined): PersonFactsShown => ({
  registered: false,
  maskedName: null,
  maskedDocumentNumber: maskedDocumentNumber ?? null,
  facts: [],
  decision: null,
});

async function showPerson(personId: PersonId, { people, ruleSets, clock }: ReadPersonFactsNeeds): Promise<PersonFactsShown> {
  const now = clock.now();
  const [person, profile] = await Promise.all([people.getFacts(personId), people.getProfile(personId)]);
  const newestFirst = [...person.facts].sort((one, other) => (other.at ?? 0) - (one.at ?? 0));
  return {
    registered: true,
    maskedName: person.maskedName ?? null,
    maskedDocumentNumber: profile?.identity?.maskedDocumentNumber ?? null,
    facts: newestFirst.map(showFact),
    // Whoever never declared has no code.
    decision: person.declaredAt === undefined ? null : describeDecision(await decideNow(personId, { person, now }, ruleSets)),
  };
}
