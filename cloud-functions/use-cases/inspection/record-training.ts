import type { Caller } from '../../domain/caller';
import { checkInTime } from '../../domain/check-in/check-in-time';
import { isCheckInId } from '../../domain/ids';
import type { Course, Training } from '../../domain/inspection/training';
import type { FieldProblemCode, Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { dayOf, formatDay, formatInstant, parseDay } from '../../domain/time';
import type { Clock } from '../ports/clock';
import type { SiteStore } from '../ports/site-store';
import type { Trainings } from '../ports/trainings';
import { ownSite } from '../site/own-site';

export type RecordTrainingInput = {
  readonly caller: Caller;
  readonly params: { readonly siteId: string };
  readonly body: { readonly trainingId: string; readonly name: string; readonly course: Course; readonly heldOn: string };
};
export type RecordTrainingNeeds = {
  readonly trainings: Pick<Trainings, 'add'>;
  readonly sites: Pick<SiteStore, 'get'>;
  readonly clock: Clock;
};

/** Ours: a training held longer ago has to be had anew. */
const daysBackMax = 366;

/** Who at the caller's site has had which course. Sent again it is recorded once. Refused: a day to come or more than a year back. */
export async function recordTraining(
  { caller, params, body }: RecordTrainingInput,
  { trainings, sites, clock }: RecordTrainingNeeds,
): Promise<Result<ReturnType<typeof showTraining>, Refusal>> {
  const site = await ownSite(caller, params.siteId, sites);
  if (!site.ok) return site;
  const invalid = (path: string, problem: FieldProblemCode) => refused<Refusal>({ code: 'request-not-valid', fields: [{ path, problem }] });
  const { trainingId, name, course } = body;
  const recordedAt = isCheckInId(trainingId) ? checkInTime(trainingId, clock.now()) : undefined;
  if (recordedAt === undefined) return invalid('trainingId', 'out-of-range');
  const [heldOn, today] = [parseDay(body.heldOn), dayOf(clock.now())];
  if (heldOn === undefined) return invalid('heldOn', 'wrong-format');
  if (heldOn > today) return invalid('heldOn', 'in-the-future');
  if (heldOn < today - daysBackMax) return invalid('heldOn', 'too-long-ago');
  const { siteId } = site.value;
  return done(showTraining(await trainings.add({ trainingId, siteId, name, course, heldOn, recordedAt, recordedBy: caller.personId })));
}

export const showTraining = ({ trainingId, name, course, heldOn, recordedAt }: Training) => ({
  trainingId,
  name,
  course,
  heldOn: formatDay(heldOn),
  recordedAt: formatInstant(recordedAt),
});
