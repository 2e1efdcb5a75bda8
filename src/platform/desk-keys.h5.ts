import { useEffect, useRef } from 'react';
import type * as everywhere from './desk-keys';
import { usePageShown } from './page-shown';

export const hasKeyboard: boolean = true;

const steps: Readonly<Record<string, 1 | -1>> = { j: 1, k: -1 };

/** After a move the row's own button has the focus, so that enter presses what is seen to be chosen. */
export const useDeskKeys: typeof everywhere.useDeskKeys = (keys) => {
  const { shown } = usePageShown();
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    if (!shown) return;
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const { onMove, searchId } = latest.current;
      const step = steps[event.key];
      if (step) {
        onMove(step);
        requestAnimationFrame(focusCursor);
      } else if (event.key === '/' && searchId) {
        event.preventDefault();
        document.getElementById(searchId)?.focus();
      }
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [shown]);
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;

function focusCursor(): void {
  const row = document.querySelector('[data-cursor="true"]');
  row?.scrollIntoView?.({ block: 'nearest' });
  row?.querySelector('button')?.focus({ preventScroll: true });
}
