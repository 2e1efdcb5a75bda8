import Taro from '@tarojs/taro';

export type Battery = { readonly percent: number; readonly charging: boolean };

/** null where the platform does not tell. */
export async function batteryNow(): Promise<Battery | null> {
  try {
    const { level, isCharging } = await Taro.getBatteryInfo();
    const percent = Math.round(Number(level));
    return percent >= 0 && percent <= 100 ? { percent, charging: isCharging === true } : null;
  } catch {
    return null;
  }
}
