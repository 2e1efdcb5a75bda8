import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { parseInstant } from '../../domain/time';
import { actingAs } from '../../domain/tracing/district-scope';
import type { TracingGround } from '../../domain/tracing/tracing-case';
import { nameShown } from '../fact-proposal/submit-proposal';
import type { PeopleStore } from '../ports/people-store';
import type { TracingCases } from '../ports/tracing-cases';
import { type FindPersonNeeds, findPerson, type PersonKnown } from '../tracing/find-person';
import { type AuditNeeds, writeAuditEntry } from '../tracing/write-audit-entry';
import { type CaseShown, showCase } from './show-case';

export type OpenCaseInput = {
  readonly caller: Caller;
  readonly body: {
    readonly caseId: string;
    readonly caseNumber: string;
    readonly purpose: string;
    readonly ground: TracingGround;
    readonly person: PersonKnown;
    readonly lookBackDays: number;
    readonly onsetAt: string | null;
  };
};
export type OpenCaseNeeds = AuditNeeds &
  FindPersonNeeds & {
    readonly people: Pick<PeopleStore, 'findPersonByDocument' | 'getFacts'>;
    readonly cases: Pick<TracingCases, 'add' | 'get'>;
  };

/**
 * Opens a case about one person. Sent again it is the one that is there; somebody else's id is `not-found`. A document
 * nobody has registered is traced by what its holder left at gates. In the record, and in the person's own, before it is kept.
 */
export async function openCase({ caller, body }: OpenCaseInput, needs: OpenCaseNeeds): Promise<Result<CaseShown, Refusal>> {
  const acting = actingAs(['tracer'], caller);
  if (!acting.ok) return acting;
  const now = needs.clock.now();
  const onsetAt = body.onsetAt === null ? undefined : parseInstant(body.onsetAt);
  if (body.onsetAt !== null && onsetAt === undefined) return faulty('wrong-format');
  if (onsetAt !== undefined && onsetAt > now) return faulty('in-the-future');
  const there = await needs.cases.get(body.caseId);
  if (there) return there.openedBy === caller.personId ? done(showCase(there)) : refused({ code: 'not-found' });
  const found = await findPerson(body.person, acting.value.district, needs);
  if (!found.ok) return found;
  const personId = found.value.personId ?? found.value.standIn;
  if (personId === undefined) return refused({ code: 'not-found' });
  const { caseId, caseNumber, purpose, ground, lookBackDays } = body;
  await writeAuditEntry(
    caller,
    {
      operation: 'openCase',
      role: acting.value.role,
      caseNumber,
      purpose,
      target: `tracing case ${caseId}, ground ${ground}, person by ${body.person.by}, ${lookBackDays} days`,
      about: found.value.personId === undefined ? [] : [found.value.personId],
    },
    needs,
  );
  const { maskedName } = await needs.people.getFacts(personId);
  const opened = await needs.cases.add({
    caseId,
    caseNumber,
    division: acting.value.district,
    ground,
    personId,
    ...(maskedName !== undefined && { maskedName }),
    lookBackDays,
    ...(onsetAt !== undefined && { onsetAt }),
    state: 'open',
    openedBy: caller.personId,
    openedByName: await nameShown(caller, needs),
    openedAt: now,
    ranking: 1,
    rankedDays: [],
    revision: 1,
  });
  return opened.openedBy === caller.personId ? done(showCase(opened)) : refused({ code: 'not-found' });
}

const faulty = (problem: 'wrong-format' | 'in-the-future'): Result<never, Refusal> =>
  refused({ code: 'request-not-valid', fields: [{ path: 'onsetAt', problem }] });
