import { type Day, formatDay } from '../time';

/** Whole years on `today`. Whoever was born on 29 February is a year older on 1 March of a common year. */
export function yearsOld(born: Day, today: Day): number {
  const [bornYear, todayYear] = [formatDay(born), formatDay(today)].map((text) => Number(text.slice(0, 4)));
  const years = (todayYear ?? 0) - (bornYear ?? 0);
  return formatDay(born).slice(5) <= formatDay(today).slice(5) ? years : years - 1;
}
