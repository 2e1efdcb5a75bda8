/** Fields of a row, each read once from its cell; a refusal is one code of the closed list, as the message of zod's issue. */
import * as z from 'zod';
import { addMilliseconds, type Instant, millisecondsPerDay, millisecondsPerMinute } from '../time';
import { cellLengthMax, cellText, isScientific } from './cell';
import { readFeedDay, readFeedTime } from './feed-time';
import type { RowProblemCode } from './row-problem';

export type Read<Value> = { readonly value: Value } | { readonly problem: RowProblemCode };
type Reading<Value> = (text: string) => Read<Value>;

export const read = <Value>(value: Value): Read<Value> => ({ value });
export const problem = <Value>(code: RowProblemCode): Read<Value> => ({ problem: code });

function refuse(context: z.RefinementCtx, code: RowProblemCode): never {
  context.issues.push({ code: 'custom', message: code, input: undefined });
  return z.NEVER;
}

/** JSON rows may carry a small number where a text is meant; a number with 16 digits or more has lost some. */
function textIn(value: unknown): Read<string | undefined> {
  if (value === undefined || value === null) return read(undefined);
  if (typeof value !== 'string' && !(typeof value === 'number' && Number.isSafeInteger(value))) return problem('wrong-type');
  const text = cellText(String(value));
  return text.length > cellLengthMax ? problem('too-long') : read(text === '' ? undefined : text);
}

export const optional = <Value>(reading: Reading<Value>) =>
  z
    .unknown()
    .transform((cell, context): Value | undefined => {
      const text = textIn(cell);
      if ('problem' in text) return refuse(context, text.problem);
      if (text.value === undefined) return undefined;
      const found = reading(text.value);
      return 'problem' in found ? refuse(context, found.problem) : found.value;
    })
    .optional();

export const needed = <Value>(reading: Reading<Value>) =>
  z.unknown().transform((cell, context): Value => {
    const text = textIn(cell);
    if ('problem' in text) return refuse(context, text.problem);
    if (text.value === undefined) return refuse(context, 'required');
    const found = reading(text.value);
    return 'problem' in found ? refuse(context, found.problem) : found.value;
  });

/** A number or name that the sender gives; a spreadsheet must not have rounded it. */
export const mark =
  (lengthMax: number): Reading<string> =>
  (text) =>
    text.length > lengthMax ? problem('too-long') : isScientific(text) ? problem('scientific-notation') : read(text);

/** By any of the spellings in the table; case and inner spaces do not matter. */
export const spelt =
  <Value extends string>(spellings: Readonly<Record<Value, readonly string[]>>): Reading<Value> =>
  (text) => {
    const wanted = text.toLowerCase().replace(/\s/g, '');
    for (const value in spellings) if (value === wanted || spellings[value].includes(wanted)) return read(value);
    return problem('not-one-of');
  };

/** Clocks differ: so far ahead of ours a time still counts as now. */
const clockSkewMinutesMax = 5;
type Bounds = { readonly now: Instant; readonly agoDaysMax?: number; readonly since?: Instant; readonly mayBeAhead?: true };

export const time = (bounds: Bounds): Reading<Instant> => bounded(readFeedTime, 'time-not-readable', bounds);
/** The beginning of a day in Asia/Shanghai. */
export const day = (bounds: Bounds): Reading<Instant> => bounded(readFeedDay, 'day-not-readable', bounds);

const bounded =
  (
    readAt: (text: string) => Instant | undefined,
    unread: RowProblemCode,
    { now, agoDaysMax, since, mayBeAhead }: Bounds,
  ): Reading<Instant> =>
  (text) => {
    const at = readAt(text);
    if (at === undefined) return problem(unread);
    if (!mayBeAhead && at > addMilliseconds(now, clockSkewMinutesMax * millisecondsPerMinute)) return problem('in-the-future');
    const earliest = agoDaysMax === undefined ? since : addMilliseconds(now, -agoDaysMax * millisecondsPerDay);
    return earliest !== undefined && at < earliest ? problem('too-long-ago') : read(at);
  };

export const wholeNumber =
  (from: number, to: number): Reading<number> =>
  (text) =>
    !/^\d+$/.test(text) ? problem('wrong-format') : Number(text) < from || Number(text) > to ? problem('out-of-range') : read(Number(text));
