import Taro from '@tarojs/taro';

/** Whether the phone has any network now. Unknown counts as yes: the call itself will tell. */
export async function hasNetwork(): Promise<boolean> {
  try {
    return (await Taro.getNetworkType()).networkType !== 'none';
  } catch {
    return true;
  }
}

/** Runs `listener` when the network comes or goes; returns how to stop. */
export function onNetworkChange(listener: (connected: boolean) => void): () => void {
  const heard = (change: { isConnected: boolean }) => listener(change.isConnected);
  Taro.onNetworkStatusChange(heard);
  return () => Taro.offNetworkStatusChange(heard);
}
