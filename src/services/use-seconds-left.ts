import { useEffect, useState } from 'react';

/** Counts down from the moment a code was sent. `sent` is the same object until another one is. */
export function useSecondsLeft(sent: { readonly resendAfterSeconds: number }): number {
  const [left, setLeft] = useState(sent.resendAfterSeconds);
  useEffect(() => {
    const end = Date.now() + sent.resendAfterSeconds * 1000;
    const count = () => setLeft(Math.max(0, Math.ceil((end - Date.now()) / 1000)));
    count();
    const timer = setInterval(count, 1000);
    return () => clearInterval(timer);
  }, [sent]);
  return left;
}
