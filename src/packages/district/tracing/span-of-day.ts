/** Where on a day's track something lies. Pure: instants carry +08:00 and days are China's. */

export type Span = { readonly start: number; readonly width: number };

const dayMilliseconds = 86_400_000;
/** Half an hour of a day is 2 per cent; less is not seen. */
const widthMin = 0.5;

/** In per cent of the day, cut at midnight; `undefined`: not on that day. */
export function spanOfDay({ from, to }: { readonly from: string; readonly to: string }, day: string): Span | undefined {
  const midnight = Date.parse(`${day}T00:00:00+08:00`);
  const start = Math.max(Date.parse(from), midnight);
  const end = Math.min(Date.parse(to), midnight + dayMilliseconds);
  if (end < start || start >= midnight + dayMilliseconds || (end === midnight && Date.parse(from) < midnight)) return undefined;
  const percent = (milliseconds: number) => Math.round((milliseconds / dayMilliseconds) * 10_000) / 100;
  return { start: percent(start - midnight), width: Math.max(widthMin, percent(end - start)) };
}
