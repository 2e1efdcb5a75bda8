/** A line of a case's contacts 流调接触者: a pseudonym, and how it met the case. Who it is stays sealed until two people agree. */
import type { CheckInId, Subject } from '../ids';
import type { Day } from '../time';
import type { Exposure } from './rank-contacts';

export type ContactLine = {
  /** The case's day it was ranked under; the contact's pseudonym may be of the day before or after. */
  readonly day: Day;
  readonly subject: Subject;
  /** The person's id, sealed to the tracing key and bound to `sealedFor`. */
  readonly sealedPerson: string;
  readonly sealedFor: CheckInId;
  /** `meetings`: those with the most points, `meetingsShownMax` of them at most. */
  readonly exposure: Exposure;
  readonly meetingsLeftOut: number;
};

/** Where a line stands: it does not move within one ranking. */
export type LinePlace = { readonly ranking: number; readonly day: Day; readonly place: number };

export const meetingsShownMax = 5;
/** As many contacts of one day are listed: more than a team can telephone; those below are counted. */
export const linesPerDayMax = 200;

export const formatLineId = ({ ranking, day, place }: LinePlace): string => `${ranking}.${day}.${place}`;

/** `undefined` for anything `formatLineId` does not write. */
export function parseLineId(text: string): LinePlace | undefined {
  const match = /^([1-9]\d{0,3})\.(\d{5})\.(0|[1-9]\d{0,3})$/.exec(text);
  if (!match) return undefined;
  return { ranking: Number(match[1]), day: Number(match[2]) as Day, place: Number(match[3]) };
}

/** Keeps what a list shows of an exposure; the sums stay those of all meetings. */
export function shortened(exposure: Exposure): Pick<ContactLine, 'exposure' | 'meetingsLeftOut'> {
  const { meetings } = exposure;
  const strongest = [...meetings].sort((one, other) => other.points - one.points || one.from - other.from).slice(0, meetingsShownMax);
  const shown = strongest.sort((one, other) => one.from - other.from);
  return { exposure: { ...exposure, meetings: shown }, meetingsLeftOut: meetings.length - shown.length };
}
