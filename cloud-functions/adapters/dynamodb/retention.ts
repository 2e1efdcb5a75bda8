/**
 * How long each record is kept. Every item carries `expiresAt`; reads ignore what has expired, whether or not the store
 * has let go of it yet. Visits: `domain/check-in/visit-retention.ts`. One-time codes and declarations: the use case says.
 */
import type { Guardianship } from '../../domain/family/guardianship';
import type { Fact } from '../../domain/health-code/facts';
import type { Positive } from '../../domain/positives/positive';
import type { Post } from '../../domain/staff/post';
import { addMilliseconds, type Instant, instant, millisecondsPerDay } from '../../domain/time';

const kept =
  (days: number) =>
  (at: Instant): Instant =>
    addMilliseconds(at, days * millisecondsPerDay);

/** Ours: two years after the last sign-in or change (a sign-in renews it). */
export const personKeptUntil = kept(730);
/** A sign-in renews a person's records when this much of their time is gone: one write a month instead of one a sign-in. */
export const personRenewedAfterDays = 30;
/** The longest measure of the policy table is 28 days: what waits longer for someone to register can hold nobody. */
export const waitingKeptUntil = kept(28);
/**
 * A case holds until it has recovered, however long that takes, a dose counts for years and a duty until it ends: these
 * wait as long as we would keep the person, and so does what ends a case.
 */
export function waitingFactKeptUntil(fact: Fact, now: Instant): Instant {
  const [shortest, longest] = [waitingKeptUntil(now), personKeptUntil(now)];
  if (fact.kind === 'vaccination.dose' || fact.kind.startsWith('case.')) return longest;
  return fact.kind === 'duty.group' ? instant(Math.max(shortest, Math.min(fact.to ?? longest, longest))) : shortest;
}
/** Ours: ten years after the last change, so that a poster on a door does not die of age. */
export const siteKeptUntil = kept(3_653);
/** Ours: a year of counts, which name nobody. */
export const hourCountsKeptUntil = kept(366);
/** As long as the audit record, so that a decision read back then can still be explained. */
export const publicationKeptUntil = kept(1_096);
/** Personal Information Protection Law of the PRC, art. 56: records of processing are kept at least three years. */
export const auditKeptUntil = kept(1_096);
/** Ours: a hundred years after the last change. Rules are public acts; a decision must be explicable as long as anyone may ask. */
export const policyKeptUntil = kept(36_525);
/** As long as the audit record: what an approval was based on. Counts and anonymous cases only. */
export const dryRunKeptUntil = kept(1_096);
/** As long as the audit record: who proposed and who approved what was written about a person. */
export const proposalKeptUntil = kept(1_096);
/** Ours: long past the last answer, short enough for free text that people write about themselves. */
export const claimKeptUntil = kept(90);
/** Ours: long enough to look into what a round led to; the facts that came of it stay with the people. */
export const massTestRoundKeptUntil = kept(90);
/** Ours: an older list would be read as if it were today's. Lists are made anew every few minutes. */
export const testListKeptUntil = kept(3 / 24);
/** Ours: as long as a claim. Whoever has not been answered by then asks again. */
const guardianshipWaitsUntil = kept(90);
/** Ours: long enough to see that and by whom it was ended or returned, and to ask again. */
const closedGuardianshipKeptUntil = kept(30);
/** An active one as long as a person is kept after the last change; one that waits or is over, until it has been seen. */
export function guardianshipKeptUntil({ state, askedAt, decided, endedAt }: Guardianship): Instant {
  switch (state) {
    case 'waiting':
      return guardianshipWaitsUntil(askedAt);
    case 'active':
      return personKeptUntil(decided?.at ?? askedAt);
    case 'returned':
    case 'ended':
      return closedGuardianshipKeptUntil(endedAt ?? decided?.at ?? askedAt);
  }
}
/** Ours: a month in which a gate can still say that it has run out, and its holder see what became of it. */
export const paperCodeKeptUntil = ({ validUntil }: { readonly validUntil: Instant }): Instant => kept(30)(validUntil);
/** As a site's, counted from its last word: a gate that still stands there is still known. */
export const deviceKeptUntil = kept(3_653);
/** A gate that was offline names a code up to three days after its check (domain/check-in/check-in-time). */
export const liveCodeKeptUntil = kept(3);
/** Ours: a code lives six hours; two more for a gate that comes back with an old mark. */
export const turnedCodeKeptUntil = kept(8 / 24);
/** Ours: as long as it takes to mend what it shows and to look again; a door may have people in front of it. */
export const photoKeptUntil = kept(90);
/** Ours: a year after the last step, so that the next visit knows of the last one. */
export const inspectionKeptUntil = kept(366);
/** Ours: a course is to be had anew every year. */
export const trainingKeptUntil = kept(366);
/** As long as a claim: free text that people write at a door. */
export const helpTicketKeptUntil = kept(90);
/** Ours: while it is open, a year after its last step, so that nobody is let go of in a ward; then as long as a claim. */
export const positiveKeptUntil = ({ steps, foundAt, closedAt }: Pick<Positive, 'steps' | 'foundAt' | 'closedAt'>): Instant =>
  closedAt === undefined ? kept(366)(steps.at(-1)?.recordedAt ?? foundAt) : kept(90)(closedAt);
/** The longest measure of the policy table is 28 days: a list of contacts older than that can hold nobody. */
export const contactLinesKeptUntil = kept(28);
/** Ours: long past the measure it tells of, for somebody who did not open the app meanwhile. */
export const noticeKeptUntil = kept(90);
/** Ours: a year and a month of a district's counts, which name nobody, so that a day can be held against the same one a year before. */
export const statisticsKeptUntil = kept(397);
/** As long as the visits they were counted from: at a small site a day's count is about few people. */
export const siteDaysKeptUntil = kept(15);
/** Ours: as far back as the statistics page goes. */
export const oddSitesKeptUntil = kept(32);
/** As long as the audit record: who agreed to what, and who took what away. */
export const approvalKeptUntil = kept(1_096);
export const madeExportKeptUntil = kept(1_096);
/** As long as the audit record after its end, so that who was what can be said; one that nobody ended, ten years from its beginning. */
export const postKeptUntil = ({ invitedAt, ended }: Pick<Post, 'invitedAt' | 'ended'>): Instant =>
  ended === undefined ? kept(3_653)(invitedAt) : kept(1_096)(ended.at);
