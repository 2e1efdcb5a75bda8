/** What the counts of a day say about its hours. Numbers only. */
export type HourCount = { readonly hour: number; readonly admitted: number; readonly refused: number };

/** From the hour `from` to the hour `to`, which is outside: 8 and 10 are the two hours after 08:00. */
export type HourSpan = { readonly from: number; readonly to: number };

export const cameIn = ({ admitted, refused }: HourCount): number => admitted + refused;

/** The first of those with the most; `undefined` on a day when nobody came. */
export function most(hours: readonly HourCount[], countOf: (hour: HourCount) => number): HourCount | undefined {
  const highest = Math.max(0, ...hours.map(countOf));
  return highest === 0 ? undefined : hours.find((hour) => countOf(hour) === highest);
}

/** An hour is busy with at least so much of what the busiest has. */
export const busyShareMin = 0.75;

/** The busy hours of a day, those that follow each other as one; none on a day when nobody came. */
export function busySpans(hours: readonly HourCount[]): readonly HourSpan[] {
  const busiest = most(hours, cameIn);
  if (!busiest) return [];
  const spans: HourSpan[] = [];
  for (const hour of hours) {
    if (cameIn(hour) < busyShareMin * cameIn(busiest)) continue;
    const last = spans.at(-1);
    if (last?.to === hour.hour) spans[spans.length - 1] = { from: last.from, to: hour.hour + 1 };
    else spans.push({ from: hour.hour, to: hour.hour + 1 });
  }
  return spans;
}
