/** A tracing case 流调案件: one person who is ill, or was near somebody ill, whose contacts are looked for. */
import { daysOfWindow, visitsKeptForDays } from '../check-in/visit-retention';
import type { PersonId } from '../ids';
import { addDays, type Day, dayOf, type Instant, startOfDay } from '../time';

/** Why somebody is traced: what a hospital has said (domain/grounds/case-grounds), or that they are a contact themselves. */
export const tracingGrounds = ['confirmed-case', 'asymptomatic-case', 'suspected-case', 'close-contact'] as const;
export type TracingGround = (typeof tracingGrounds)[number];

export const lookBackDaysMax = visitsKeptForDays;
/** COVID-19 Prevention and Control Plan, 8th and 9th edition: contacts count from two days before the first symptom or positive sample. */
export const infectiousDaysBeforeOnset = 2;

export type TracingCase = {
  /** A UUIDv7 made by the desk. */
  readonly caseId: string;
  /** On paper; goes into every entry of the audit record about it. */
  readonly caseNumber: string;
  readonly division: string;
  readonly ground: TracingGround;
  /** Who it is about. May stand for a document that nobody has registered (domain/gate/record-names). */
  readonly personId: PersonId;
  /** Masked; absent: has not registered. */
  readonly maskedName?: string;
  readonly lookBackDays: number;
  /** Of the first symptom, or of the positive sample. */
  readonly onsetAt?: Instant;
  readonly state: 'open' | 'closed';
  readonly openedBy: PersonId;
  readonly openedByName: string;
  readonly openedAt: Instant;
  readonly closed?: { readonly at: Instant; readonly byName: string; readonly note: string };
  /** Counts up when the contacts are ranked anew; the lists of different rankings do not mix. */
  readonly ranking: number;
  /** Days of this ranking that are done. */
  readonly rankedDays: readonly RankedDay[];
  readonly revision: number;
};

export type RankedDay = {
  readonly day: Day;
  /** Stays of the case that began on it, in this district. */
  readonly stays: number;
  /** Check-ins of others that were read. */
  readonly recordsRead: number;
  /** Who was there with the case for a minute at least, as far as the site's own check-ins tell. */
  readonly candidates: number;
  readonly listed: number;
  /** Candidates that are not in the list: below its last line. */
  readonly leftOut: number;
  readonly rankedAt: Instant;
};

type Span = Pick<TracingCase, 'openedAt' | 'lookBackDays' | 'onsetAt'>;

/** The days whose stays are ranked, the oldest first: their visits are let go of first. */
export function daysOfCase({ openedAt, lookBackDays, onsetAt }: Span): readonly Day[] {
  const last = dayOf(openedAt);
  const asked = addDays(last, 1 - lookBackDays);
  const infectious = onsetAt === undefined ? asked : addDays(dayOf(onsetAt), -infectiousDaysBeforeOnset);
  const first = Math.min(Math.max(asked, infectious), last);
  return Array.from({ length: last - first + 1 }, (_, later) => addDays(last, first + later - last));
}

/** The next day to rank; `undefined`: all are done. */
export const nextDayToRank = (opened: TracingCase): Day | undefined =>
  daysOfCase(opened).find((day) => !opened.rankedDays.some((ranked) => ranked.day === day));

/** From the first minute of the first day to the end of the last. */
export function windowOfCase(opened: Span): { readonly from: Instant; readonly to: Instant } {
  const days = daysOfCase(opened);
  const [first = dayOf(opened.openedAt)] = days;
  const last = days.at(-1) ?? first;
  return { from: startOfDay(first), to: startOfDay(addDays(last, 1)) };
}

/** Every day under which the case may have a pseudonym in that window, newest first. */
export const daysOfPseudonyms = (opened: Span): readonly Day[] => {
  const { from, to } = windowOfCase(opened);
  return daysOfWindow(from, to);
};
