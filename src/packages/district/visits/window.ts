/** The stretch of time one read asks for. Days and times are the wall clock of Asia/Shanghai, UTC+8 all year. */
export type ReadWindow = { readonly from: string; readonly to: string };
export type OwnWindow = { readonly fromDay: string; readonly fromTime: string; readonly toDay: string; readonly toTime: string };
export const windowNames = ['day', 'today', 'threeDays', 'fortnight', 'own'] as const;
export type WindowName = (typeof windowNames)[number];

const minute = 60_000;
const day = 24 * 60 * minute;

/** ISO texts with +08:00; `undefined` while one's own window is not complete. `now`: server time, milliseconds. */
export function windowOf(name: WindowName, own: OwnWindow, now: number): ReadWindow | undefined {
  if (name === 'own') return ownWindow(own);
  // The end is not included, so the minute that runs is.
  const to = Math.ceil((now + 1) / minute) * minute;
  return { from: fromOf(name, now, to), to: isoOf(to) };
}

function fromOf(name: Exclude<WindowName, 'own'>, now: number, to: number): string {
  switch (name) {
    case 'day':
      return isoOf(to - day);
    case 'today':
      return `${isoOf(now).slice(0, 10)}T00:00:00+08:00`;
    case 'threeDays':
      return isoOf(to - 3 * day);
    case 'fortnight':
      return isoOf(to - 14 * day);
  }
}

function ownWindow({ fromDay, fromTime, toDay, toTime }: OwnWindow): ReadWindow | undefined {
  const [from, to] = [instantText(fromDay, fromTime), instantText(toDay, toTime)];
  return from && to ? { from, to } : undefined;
}

/** `9:05`, `09：05` and `0905` are all 09:05. */
function instantText(onDay: string, time: string): string | undefined {
  const [, hours = '', minutes = ''] = /^([01]?\d|2[0-3])[:：]?([0-5]\d)$/.exec(time.trim()) ?? [];
  if (!/^\d{4}-\d\d-\d\d$/.test(onDay) || hours === '') return undefined;
  return `${onDay}T${hours.padStart(2, '0')}:${minutes}:00+08:00`;
}

/** One's own window starts as the whole of today. */
export function ownWindowAt(now: number): OwnWindow {
  const today = isoOf(now).slice(0, 10);
  return { fromDay: today, fromTime: '00:00', toDay: today, toTime: '23:59' };
}

const isoOf = (milliseconds: number): string => `${new Date(milliseconds + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
