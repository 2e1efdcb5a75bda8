/** Which of the `known` jurisdictions a division (GB/T 2260, any level) belongs to: itself, its city's or its province's. */
export const jurisdictionOf = (division: string, known: readonly string[]): string | undefined =>
  [division, `${division.slice(0, 4)}00`, `${division.slice(0, 2)}0000`].find((code) => known.includes(code));
