import type * as everywhere from './network';

export const hasNetwork: typeof everywhere.hasNetwork = async () => navigator.onLine;

export const onNetworkChange: typeof everywhere.onNetworkChange = (listener) => {
  const online = () => listener(true);
  const offline = () => listener(false);
  window.addEventListener('online', online);
  window.addEventListener('offline', offline);
  return () => {
    window.removeEventListener('online', online);
    window.removeEventListener('offline', offline);
  };
};
