import type * as everywhere from './keep-offline';

const idleAfterMilliseconds = 3000;

/** After the first screen has settled: the files it keeps must not compete with the code. */
export const keepAppOffline: typeof everywhere.keepAppOffline = () => {
  if (!('serviceWorker' in navigator)) return;
  setTimeout(() => void navigator.serviceWorker.register('/service-worker.js').catch(() => undefined), idleAfterMilliseconds);
};
