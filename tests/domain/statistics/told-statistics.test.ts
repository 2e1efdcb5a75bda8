import type { DayStatistics } from '../../../cloud-functions/domain/statistics/day-statistics';
import { toldDay } from '../../../cloud-functions/domain/statistics/told-statistics';

const at = (hour: number, count: number) => Array.from({ length: 24 }, (_, one) => (one === hour ? count : 0));

/** A hundred let in at nine, at one market. */
const day = (rest: Partial<DayStatistics>): DayStatistics => ({
  sites: 1,
  active: 1,
  checkIns: 100,
  admitted: 100,
  refused: 0,
  setAside: 0,
  admittedByHour: at(9, 100),
  refusedByHour: at(9, 0),
  refusedFor: {},
  setAsideFor: {},
  checkedBySentries: 0,
  checkedByGuards: 0,
  checkedUnknown: 0,
  sentries: 3,
  classes: [{ class: 'market', sites: 1, active: 1, checkIns: 100 }],
  subDistricts: [{ subDistrict: '150781001', sites: 1, active: 1, checkIns: 100 }],
  applied: 0,
  approved: 0,
  returned: 0,
  ...rest,
});

it('does not let anybody work out from the checked how few came in by their own phone', () => {
  const told = toldDay(day({ checkedBySentries: 78, checkedByGuards: 20 }));
  expect(told).toMatchObject({ checkIns: 100, checkedBySentries: 78, checkedByGuards: null });
});

it('tells who checked where nothing small follows from it', () => {
  expect(toldDay(day({ checkedBySentries: 70, checkedByGuards: 20 }))).toMatchObject({ checkedBySentries: 70, checkedByGuards: 20 });
  expect(toldDay(day({ checkedBySentries: 80, checkedByGuards: 20 }))).toMatchObject({ checkedBySentries: 80, checkedByGuards: 20 });
});
