import type * as everywhere from './out-of-sight';

/** A frozen tab and a page brought back from memory tell it by events of their own. */
export const onOutOfSight: typeof everywhere.onOutOfSight = (listener) => {
  const events = ['visibilitychange', 'freeze', 'resume'];
  for (const event of events) document.addEventListener(event, listener);
  window.addEventListener('pageshow', listener);
  return () => {
    for (const event of events) document.removeEventListener(event, listener);
    window.removeEventListener('pageshow', listener);
  };
};
