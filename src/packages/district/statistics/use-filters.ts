import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { keepInAddress } from '../../../platform/page-query';
import { serverDay } from '../../../services/server-day';

export const views = ['numbers', 'labs', 'codes'] as const;
export const stretches = ['week', 'fortnight', 'month', 'own'] as const;
export const kinds = ['dead', 'odd', 'over-busy'] as const;
export type Stretch = (typeof stretches)[number];
export type Kind = (typeof kinds)[number];

export type Filters = {
  readonly view: (typeof views)[number];
  readonly days: Stretch;
  /** One's own days, and the day of the list. */
  readonly from: string;
  readonly to: string;
  readonly kind: Kind;
  readonly day: string;
};

const oneOf = <Value extends string>(values: readonly Value[], given: string | undefined, otherwise: Value): Value =>
  values.find((value) => value === given) ?? otherwise;
const dayOr = (given: string | undefined, otherwise: string): string => (given && /^\d{4}-\d\d-\d\d$/.test(given) ? given : otherwise);

/** What the page shows: as its address says, and into its address whenever it changes. */
export function useFilters() {
  const { params } = useRouter();
  const [filters, setFilters] = useState<Filters>(() => ({
    view: oneOf(views, params.view, 'numbers'),
    days: oneOf(stretches, params.days, 'fortnight'),
    from: dayOr(params.from, serverDay(13)),
    to: dayOr(params.to, serverDay()),
    kind: oneOf(kinds, params.kind, 'dead'),
    day: dayOr(params.day, serverDay()),
  }));
  const change = (changed: Partial<Filters>) => {
    const next = { ...filters, ...changed };
    setFilters(next);
    keepInAddress(addressOf(next));
  };
  return { filters, change };
}

export type FiltersInUse = ReturnType<typeof useFilters>;

/** Only what tells: quick days are counted from the day the link is opened. */
function addressOf({ view, days, from, to, kind, day }: Filters): Readonly<Record<string, string>> {
  if (view === 'codes') return { view, kind, day };
  return days === 'own' ? { view, days, from, to } : { view, days };
}

const daysBack = { week: 6, fortnight: 13, month: 30 } as const;

/** The days that are asked for, both included. */
export const daysOf = ({ days, from, to }: Filters): { readonly from: string; readonly to: string } =>
  days === 'own' ? { from, to } : { from: serverDay(daysBack[days]), to: serverDay() };
