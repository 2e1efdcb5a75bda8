import type * as everywhere from './battery';

type Told = { readonly level: number; readonly charging: boolean };
type Teller = { getBattery(): Promise<Told> };

const tells = (navigator: object): navigator is Teller => 'getBattery' in navigator;

/** Chromium tells; other browsers keep it to themselves. */
export const batteryNow: typeof everywhere.batteryNow = async () => {
  try {
    if (!tells(navigator)) return null;
    const { level, charging } = await navigator.getBattery();
    return { percent: Math.round(Math.min(1, Math.max(0, level)) * 100), charging };
  } catch {
    return null;
  }
};
