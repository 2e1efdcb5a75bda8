/** What every act on one entry does: whose it is, what comes of it, the record, and only then the change. */
import type { Caller } from '../../domain/caller';
import type { Actor } from '../../domain/positives/change-positive';
import { handOverWaiting, isOpen, type Positive } from '../../domain/positives/positive';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { Instant } from '../../domain/time';
import { actingAs } from '../../domain/tracing/district-scope';
import { nameShown } from '../fact-proposal/submit-proposal';
import type { PeopleStore } from '../ports/people-store';
import type { Positives } from '../ports/positives';
import type { CaseNamed } from '../tracing/read-site-visits';
import { type AuditNeeds, type AuditReceipt, writeAuditEntry } from '../tracing/write-audit-entry';
import { everyoneIn, type PeopleOfPositiveNeeds, peopleShown } from './people-of-positive';
import { type PositiveShown, showPositive } from './show-positive';

/** Who keeps the register. */
export const positivesRoles = ['tracer', 'officer'] as const;

export type PositiveNamed = { readonly positiveId: string };
export type ChangePositiveNeeds = AuditNeeds &
  PeopleOfPositiveNeeds & {
    readonly people: Pick<PeopleStore, 'getProfile' | 'findPersonByDocument' | 'getFacts'>;
    readonly positives: Pick<Positives, 'get' | 'replace'>;
  };
export type PositiveAnswer = PositiveShown & { readonly audit: AuditReceipt };

export type PositiveChange = {
  readonly caller: Caller;
  readonly operation: string;
  readonly positiveId: string;
  readonly body: CaseNamed;
  /** Ids and counts, never a word that was typed. */
  readonly said: string;
  /** Also for the district that is asked to take it over. */
  readonly whoIsAsked?: true;
  readonly change: (positive: Positive, acting: Actor & { readonly at: Instant; readonly district: string }) => Result<Positive, Refusal>;
};

/** The entry, if the district is in charge of it; or, where that is enough, has been asked to be. Anything else is the same not-found. */
export async function positiveOfDistrict(
  positiveId: string,
  { district, whoIsAsked }: { readonly district: string; readonly whoIsAsked?: true },
  { positives }: { readonly positives: Pick<Positives, 'get'> },
): Promise<Positive | undefined> {
  const positive = await positives.get(positiveId);
  if (!positive || positive.division === district) return positive;
  return whoIsAsked && isOpen(positive) && handOverWaiting(positive)?.to === district ? positive : undefined;
}

export async function changePositive(asked: PositiveChange, needs: ChangePositiveNeeds): Promise<Result<PositiveAnswer, Refusal>> {
  const { caller, operation, positiveId, body, said, whoIsAsked, change } = asked;
  const acting = actingAs(positivesRoles, caller);
  if (!acting.ok) return acting;
  const { role, district } = acting.value;
  const positive = await positiveOfDistrict(positiveId, { district, ...(whoIsAsked && { whoIsAsked }) }, needs);
  if (!positive) return refused({ code: 'not-found' });
  const actor = { by: caller.personId, byName: await nameShown(caller, needs), at: needs.clock.now(), district };
  const changed = change(positive, actor);
  if (!changed.ok) return changed;
  const people = await peopleShown([...everyoneIn(changed.value), ...everyoneIn(positive)], needs);
  const { caseNumber, purpose } = body;
  const target = `positive ${positiveId}, ${said}`;
  const audit = await writeAuditEntry(caller, { operation, role, caseNumber, purpose, target, about: people.about }, needs);
  const kept = await needs.positives.replace(changed.value, positive.revision);
  if (!kept) return refused({ code: 'changed-meanwhile' });
  return done({ ...showPositive({ ...kept, who: changed.value.who, household: changed.value.household }, people, district), audit });
}
