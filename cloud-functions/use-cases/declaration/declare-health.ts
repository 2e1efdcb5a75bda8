import type { Caller } from '../../domain/caller';
import { checkAnswers, type SentAnswers } from '../../domain/declaration/answers';
import type { TravelConflict } from '../../domain/declaration/compare-travel';
import { formatKeptDeclaration, readKeptDeclaration, type ToldRiskMatch } from '../../domain/declaration/kept-declaration';
import { type RiskStayFound, reviewDeclaration } from '../../domain/declaration/review';
import { loadDivisions } from '../../domain/divisions/load-divisions';
import { describeDecision } from '../../domain/health-code/describe-decision';
import type { PersonId } from '../../domain/ids';
import type { Refusal } from '../../domain/refusal';
import { done, refused } from '../../domain/result';
import { addDays, dayOf, formatInstant, type Instant, startOfDay } from '../../domain/time';
import { showPlace } from '../../domain/travel-card/travel-card';
import { type ActForNeeds, whomIActFor } from '../family/whom-i-act-for';
import { decideNow } from '../health-code/decide-now';
import { showFact } from '../health-code/show-fact';
import type { Clock } from '../ports/clock';
import type { IdentitySeal } from '../ports/keys';
import type { PeopleStore, PersonFacts, StoredDeclaration } from '../ports/people-store';
import { addFacts } from './add-facts';
import { type CompareNeeds, compareWithTravelCard } from './compare-with-travel-card';
import { findRiskStays, type StayRiskNeeds } from './stay-risks';

export type DeclareHealthInput = {
  readonly caller: Caller;
  /** `undertaking` is always true: the schema accepts nothing else. */
  readonly body: SentAnswers & {
    readonly declarationId: string;
    readonly undertaking: boolean;
    readonly travelExplanations?: readonly { readonly placeId: string; readonly text: string }[];
    /** The caller declares for this dependant of theirs. */
    readonly guardianshipId?: string;
  };
};

export type DeclareHealthNeeds = StayRiskNeeds &
  CompareNeeds &
  ActForNeeds & {
    readonly people: Pick<PeopleStore, 'appendFacts' | 'getDeclaration' | 'getFacts' | 'saveDeclaration'>;
    readonly identitySeal: IdentitySeal;
    readonly clock: Clock;
  };

/** The longest measure in the policy table is 28 days; what was declared is kept as long as it can matter. */
export const declarationKeptDays = 28;

/**
 * Takes a declaration in, reviews it and writes the facts it proves. Nothing that was recorded before is erased. The same
 * declaration id again changes nothing and gets the first outcome, with the decision of now. Where it leaves out, without
 * a word, what a travel card of the last 24 hours shows, the answer is a question and nothing is written.
 * A guardian may declare for a dependant: the facts are the dependant's, and no travel card is looked at.
 * Refused, with nothing written: a guardianship that is not the caller's; identity not registered; answers that cannot be, each named.
 */
export async function declareHealth({ caller, body }: DeclareHealthInput, needs: DeclareHealthNeeds) {
  const now = needs.clock.now();
  const whom = await whomIActFor(caller.personId, body.guardianshipId, needs);
  if (!whom.ok) return whom;
  const personId = whom.value;
  const [known, earlier] = await Promise.all([needs.people.getFacts(personId), needs.people.getDeclaration(personId, body.declarationId)]);
  if (earlier) {
    const { riskMatches } = readKeptDeclaration(needs.identitySeal.open(personId, earlier.sealed));
    return done(await showDeclaration({ personId, person: known, declaration: earlier, matches: riskMatches, now, needs }));
  }
  if (known.maskedName === undefined) return refused<Refusal>({ code: 'identity-needed' });
  const checked = checkAnswers(body, dayOf(now), await loadDivisions());
  if (checked.kind === 'faulty') return refused<Refusal>({ code: 'request-not-valid', fields: checked.fields });

  const { declarationId, travelExplanations: explanations = [] } = body;
  const { answers } = checked;
  // A travel card is fetched with one's own phone: nothing of a guardian's is held against a dependant.
  const compared =
    personId === caller.personId
      ? await compareWithTravelCard(personId, { declarationId, answers, explanations, known, now }, needs)
      : ({ kind: 'clear', facts: [], differences: [] } as const);
  if (compared.kind === 'asks') return done(showQuestions(declarationId, compared.conflicts));
  const riskStays = await findRiskStays(answers.stays, { personId, now }, needs);
  const facts = [...reviewDeclaration({ declarationId, at: now, answers, riskStays }), ...compared.facts];
  const person = await addFacts(personId, { facts, at: now, division: body.address.division, known }, needs);
  if (!person) return refused<Refusal>({ code: 'too-many-requests', retryAfterSeconds: 1 });

  const matches = riskStays.map(showMatch);
  const declaration: StoredDeclaration = {
    declarationId,
    at: now,
    sealed: needs.identitySeal.seal(personId, formatKeptDeclaration(body, { riskMatches: matches, differences: compared.differences })),
    factIds: [...new Set(facts.map(({ id }) => id))],
    expiresAt: startOfDay(addDays(dayOf(now), declarationKeptDays + 1)),
  };
  // After the facts: a crash between the two is healed by the phone sending the same declaration again.
  await needs.people.saveDeclaration(personId, declaration);
  return done(await showDeclaration({ personId, person, declaration, matches, now, needs }));
}

const showQuestions = (declarationId: string, conflicts: readonly TravelConflict[]) => ({
  declarationId,
  state: 'asks' as const,
  conflicts: conflicts.map(({ placeId, place }) => ({ placeId, place: showPlace(place) })),
});

type Shown = {
  readonly personId: PersonId;
  readonly person: PersonFacts;
  readonly declaration: StoredDeclaration;
  readonly matches: readonly ToldRiskMatch[];
  readonly now: Instant;
  readonly needs: Pick<DeclareHealthNeeds, 'ruleSets'>;
};

async function showDeclaration({ personId, person, declaration, matches, now, needs }: Shown) {
  const ids = new Set(declaration.factIds);
  return {
    declarationId: declaration.declarationId,
    at: formatInstant(declaration.at),
    state: 'accepted' as const,
    facts: person.facts.filter(({ id }) => ids.has(id)).map(showFact),
    riskMatches: matches,
    decision: describeDecision(await decideNow(personId, { person, now }, needs.ruleSets)),
  };
}

const showMatch = ({ match }: RiskStayFound): ToldRiskMatch => ({
  level: match.level,
  areaName: match.areaName,
  communities: [...match.communities],
  publicationId: match.publicationId,
  publishedAt: formatInstant(match.publishedAt),
});
