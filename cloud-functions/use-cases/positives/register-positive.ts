import type { Caller } from '../../domain/caller';
import { labDaysMax } from '../../domain/feed/lab-row';
import { startPositive } from '../../domain/positives/change-positive';
import type { FieldRefusal, Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { type Instant, millisecondsPerDay, parseInstant } from '../../domain/time';
import { actingAs } from '../../domain/tracing/district-scope';
import { nameShown } from '../fact-proposal/submit-proposal';
import type { PeopleStore } from '../ports/people-store';
import type { Positives } from '../ports/positives';
import type { PersonNamed } from '../tracing/find-person';
import type { CaseNamed } from '../tracing/read-site-visits';
import { type AuditNeeds, writeAuditEntry } from '../tracing/write-audit-entry';
import { type PositiveAnswer, positivesRoles } from './change-positive-at-desk';
import { everyoneIn, peopleShown } from './people-of-positive';
import { showPositive } from './show-positive';
import { idsOf, type WhoIsMeantNeeds, whoIsMeant } from './who-is-meant';

export type RegisterPositiveInput = {
  readonly caller: Caller;
  readonly body: CaseNamed & {
    readonly positiveId: string;
    readonly person: PersonNamed;
    readonly foundAt: string;
    readonly note?: string;
  };
};
export type RegisterPositiveNeeds = AuditNeeds &
  WhoIsMeantNeeds & {
    readonly people: Pick<PeopleStore, 'findPersonByDocument' | 'getProfile' | 'getFacts'>;
    readonly positives: Pick<Positives, 'add' | 'get' | 'findOpen'>;
  };

/**
 * An entry by an officer's own hand. Sent again, or about somebody whose entry is open in this district, it is the one that is
 * there. Writes no fact: a colour takes a proposal and a second person. Refused: a time to come, or longer ago than a
 * result may be (`labDaysMax`).
 */
export async function registerPositive(
  { caller, body }: RegisterPositiveInput,
  needs: RegisterPositiveNeeds,
): Promise<Result<PositiveAnswer, Refusal>> {
  const acting = actingAs(positivesRoles, caller);
  if (!acting.ok) return acting;
  const { role, district } = acting.value;
  const now = needs.clock.now();
  const foundAt = foundWithin(body.foundAt, now);
  if (!foundAt.ok) return foundAt;
  const who = await whoIsMeant(body.person, district, needs);
  if (!who.ok) return who;
  const there = (await needs.positives.get(body.positiveId)) ?? (await needs.positives.findOpen(idsOf(who.value)));
  const { positiveId, caseNumber, purpose, note } = body;
  if (there?.positiveId === positiveId && there.division !== district) return refused({ code: 'not-found' });
  const positive =
    there?.division === district
      ? there
      : startPositive({
          positiveId,
          division: district,
          who: who.value,
          source: 'officer',
          caseNumber,
          foundAt: foundAt.value,
          samples: [],
          actor: { by: caller.personId, byName: await nameShown(caller, needs) },
          note,
          recordedAt: now,
        });
  const people = await peopleShown(everyoneIn(positive), needs);
  const target = `positive ${positive.positiveId}, person by ${body.person.by}, ${positive === there ? 'there already' : 'registered'}`;
  const audit = await writeAuditEntry(
    caller,
    { operation: 'registerPositive', role, caseNumber, purpose, target, about: people.about },
    needs,
  );
  if (positive !== there) await needs.positives.add(positive);
  return done({ ...showPositive(positive, people, district), audit });
}

function foundWithin(text: string, now: Instant): Result<Instant, Refusal> {
  const faulty = (problem: FieldRefusal['problem']) =>
    refused<Refusal>({ code: 'request-not-valid', fields: [{ path: 'foundAt', problem }] });
  const foundAt = parseInstant(text);
  if (foundAt === undefined) return faulty('wrong-format');
  if (foundAt > now) return faulty('in-the-future');
  return now - foundAt > labDaysMax * millisecondsPerDay ? faulty('too-long-ago') : done(foundAt);
}
