import { useEffect, useState } from 'react';
import { serverNow } from './server-clock';

/** Server time in milliseconds, anew every second while `ticking`. */
export function useServerClock(ticking: boolean): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    if (!ticking) return;
    setNow(serverNow());
    const timer = setInterval(() => setNow(serverNow()), 1000);
    return () => clearInterval(timer);
  }, [ticking]);
  return now;
}
