import type { Caller } from '../../domain/caller';
import { describeDecision } from '../../domain/health-code/describe-decision';
import type { ContactFact } from '../../domain/health-code/facts';
import type { Refusal } from '../../domain/refusal';
import { done, refused } from '../../domain/result';
import { addDays, type Day, dayOf, type Instant, instant, parseDay, startOfDay } from '../../domain/time';
import { type JudgeKeptStaysNeeds, judgeKeptStays } from '../declaration/judge-kept-stays';
import type { Clock } from '../ports/clock';
import { decideBy } from './decide-now';

/** What the other person turned out to be. */
export type OtherPerson = 'case' | 'close-contact' | 'secondary-contact';

export type ExplainWhatIfInput = {
  readonly caller: Caller;
  readonly body: { readonly other: OtherPerson; readonly lastTogether: string };
};
export type ExplainWhatIfNeeds = JudgeKeptStaysNeeds & { readonly clock: Clock };

/** "A family member turned red, why not I?": a contact counts only once disease control has recorded it, one step away. */
const contactOf = {
  case: 'contact.close',
  'close-contact': 'contact.secondary',
  'secondary-contact': undefined,
} as const satisfies Record<OtherPerson, ContactFact['kind'] | undefined>;

/**
 * The decision as it is, and as it would be if disease control recorded the caller as a contact of that day. Nothing is
 * written. Where no fact would be recorded, or the rules in force do not judge it, the second is null.
 * Refused: never declared; a day to come.
 */
export async function explainWhatIf({ caller, body }: ExplainWhatIfInput, needs: ExplainWhatIfNeeds) {
  const now = needs.clock.now();
  const lastTogether = parseDay(body.lastTogether);
  if (lastTogether === undefined || lastTogether > dayOf(now)) return refused<Refusal>(notADay(lastTogether));
  const known = await needs.people.getFacts(caller.personId);
  if (known.declaredAt === undefined) return refused<Refusal>({ code: 'declaration-needed' });
  const person = await judgeKeptStays(caller.personId, { person: known, now }, needs);
  const inForce = await needs.ruleSets.inForce(caller.personId, now);
  const asItIs = describeDecision(decideBy(inForce, { person, now }));
  const kind = contactOf[body.other];
  if (kind === undefined) return done({ now: asItIs, ifRecorded: null, fact: null });
  const fact: ContactFact = { id: 'what-if', kind, at: endOfDay(lastTogether, now), source: 'disease-control' };
  const imagined = decideBy(inForce, { person: { ...person, facts: [...person.facts, fact] }, now });
  const isJudged = imagined.reasons.some(({ facts }) => facts.includes(fact.id));
  return done({ now: asItIs, ifRecorded: isJudged ? describeDecision(imagined) : null, fact: kind });
}

const notADay = (day: Day | undefined): Refusal => ({
  code: 'request-not-valid',
  fields: [{ path: 'lastTogether', problem: day === undefined ? 'wrong-format' : 'in-the-future' }],
});

/** The last second of the day, but not later than now: a fact of the future would not count yet. */
const endOfDay = (day: Day, now: Instant): Instant => instant(Math.min(startOfDay(addDays(day, 1)) - 1000, now));
