/** Several lists, each in rank order, told as one. A place in them is how far each has been told. */
import { inRankOrder, type Ranked } from './rank-contacts';

export type ListHead<Line extends Ranked> = {
  readonly lines: readonly Line[];
  /** Of the first of `lines` in its list. */
  readonly from: number;
};
export type Placed<Line> = { readonly line: Line; readonly list: number; readonly place: number };

/** The next `linesMax` of all lists together, given as many lines of each. `from` afterwards: `places`. */
export function nextOfMerged<Line extends Ranked>(
  heads: readonly ListHead<Line>[],
  linesMax: number,
): { readonly lines: readonly Placed<Line>[]; readonly places: readonly number[] } {
  const told = heads.map(() => 0);
  const lines: Placed<Line>[] = [];
  while (lines.length < linesMax) {
    let best: Placed<Line> | undefined;
    heads.forEach(({ lines: candidates, from }, list) => {
      const place = told[list] ?? 0;
      const line = candidates[place];
      if (line && (!best || inRankOrder(line, best.line) < 0)) best = { line, list, place: from + place };
    });
    if (!best) break;
    const { list } = best;
    told[list] = (told[list] ?? 0) + 1;
    lines.push(best);
  }
  return { lines, places: heads.map(({ from }, list) => from + (told[list] ?? 0)) };
}
