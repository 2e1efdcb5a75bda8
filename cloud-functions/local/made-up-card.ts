import { declaredDays } from '../domain/declaration/answers';
import { addDays, dayOf, formatDay, type Instant } from '../domain/time';

type Trip = {
  readonly place:
    | { readonly province: string; readonly city: string; readonly county?: string }
    | { readonly country: string; readonly name: string };
  /** Days ago, both included. */
  readonly from: number;
  readonly to: number;
};

const home = { province: '内蒙古自治区', city: '呼伦贝尔市', county: '满洲里市' };

/** By the last digit of the phone number, so that whoever tries the product can choose: 0 stayed at home, 9 as well. */
const trips: Readonly<Record<string, Trip>> = {
  '1': { place: { province: '北京市', city: '北京市', county: '朝阳区' }, from: 5, to: 3 },
  '2': { place: { country: 'RU', name: '俄罗斯' }, from: 9, to: 6 },
  '3': { place: { province: '内蒙古自治区', city: '包头市' }, from: 4, to: 2 },
  '4': { place: { province: '上海市', city: '上海市', county: '浦东新区' }, from: 10, to: 7 },
  '5': { place: { province: '黑龙江省', city: '哈尔滨市' }, from: 6, to: 5 },
  '6': { place: { province: '海南省', city: '三亚市' }, from: 12, to: 8 },
  '7': { place: { country: 'MN', name: '蒙古' }, from: 8, to: 7 },
  '8': { place: { province: '四川省', city: '成都市' }, from: 7, to: 4 },
};

/** Manzhouli, and for most numbers one trip between; the same for the same number and day. */
export function madeUpCard(phone: string, now: Instant) {
  const today = dayOf(now);
  const daysAgo = (days: number): string => formatDay(addDays(today, -days));
  const seen = (place: Trip['place'], from: number, to: number) => ({ ...place, firstSeen: daysAgo(from), lastSeen: daysAgo(to) });
  const trip = trips[phone.slice(-1)];
  const places = trip
    ? [seen(home, declaredDays, trip.from), seen(trip.place, trip.from, trip.to), seen(home, trip.to, 0)]
    : [seen(home, declaredDays, 0)];
  return { from: daysAgo(declaredDays), to: daysAgo(0), places };
}
