/**
 * Numbers about people below five are not told 小数抑制, and what is told beside them does not let anybody work them out:
 * sums and their parts are held together, and further numbers are left out until every one that is left out could be
 * five or more as far as a reader can tell.
 */

/** Below this a count may point at somebody. Nought points at nobody and is told. */
export const smallestCountTold = 5;

/** `total` is the sum of `parts`; all are names of counts. A count may stand in several sums. */
export type Sum = { readonly total: string; readonly parts: readonly string[] };

/** The names of the counts that are not told. */
export function countsToHide(counts: Readonly<Record<string, number>>, sums: readonly Sum[]): ReadonlySet<string> {
  const hidden = new Set(Object.keys(counts).filter((name) => isSmall(counts[name] ?? 0)));
  // Each round hides one more at least, so it ends.
  for (let before = -1; before < hidden.size; ) {
    before = hidden.size;
    for (const sum of sums) {
      const further = furtherToHide(sum, counts, hidden);
      if (further !== undefined) hidden.add(further);
    }
  }
  return hidden;
}

const isSmall = (count: number): boolean => count > 0 && count < smallestCountTold;

/** One more count of this sum to hide; `undefined`: nothing hidden in it can be worked out. */
function furtherToHide({ total, parts }: Sum, counts: Readonly<Record<string, number>>, hidden: ReadonlySet<string>): string | undefined {
  const hiddenParts = parts.filter((name) => hidden.has(name));
  const totalIsHidden = hidden.has(total);
  if (totalIsHidden ? hiddenParts.length > 0 || (counts[total] ?? 0) === 0 : isSafe(hiddenParts, counts)) return undefined;
  const told = parts.filter((name) => !hidden.has(name) && (counts[name] ?? 0) > 0);
  const smallest = told.sort((one, other) => (counts[one] ?? 0) - (counts[other] ?? 0))[0];
  return smallest ?? (totalIsHidden ? undefined : total);
}

/** A reader knows the sum of what is hidden and that each is one at least: the largest any can be must not be below five. */
function isSafe(hiddenParts: readonly string[], counts: Readonly<Record<string, number>>): boolean {
  if (hiddenParts.length === 0) return true;
  const sum = hiddenParts.reduce((all, name) => all + (counts[name] ?? 0), 0);
  return hiddenParts.length > 1 && sum - (hiddenParts.length - 1) >= smallestCountTold;
}
