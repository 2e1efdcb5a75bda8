import { type Day, formatDay } from '../time';

/** Whole years on a day, as people count birthdays; `undefined` before birth. Who was born on 29 February turns on 1 March. */
export function ageOn(born: Day, today: Day): number | undefined {
  if (today < born) return undefined;
  const [year, monthAndDay] = partsOf(born);
  const [thisYear, thisMonthAndDay] = partsOf(today);
  return thisYear - year - (thisMonthAndDay < monthAndDay ? 1 : 0);
}

const partsOf = (day: Day): readonly [number, string] => {
  const text = formatDay(day);
  return [Number(text.slice(0, -6)), text.slice(-5)];
};
