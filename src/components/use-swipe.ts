import { useRef } from 'react';

/** What a browser's and a mini-program's touch events have in common; where a finger left, mini-programs tell in another way. */
type Touched = { readonly touches: ArrayLike<{ readonly clientX: number; readonly clientY: number }> };
type Swiping = {
  readonly onTouchStart?: (event: Touched) => void;
  readonly onTouchMove?: (event: Touched) => void;
  readonly onTouchEnd?: () => void;
};
type Place = { readonly x: number; readonly y: number };

/** A sixth of a narrow phone; less is a finger that slipped. */
const acrossMinPx = 60;

/** Hears a finger that sweeps across, and lets one go by that scrolls. */
export function useSwipe(onSwipe: ((step: 1 | -1) => void) | undefined): Swiping {
  const swept = useRef<{ readonly from: Place; readonly to: Place } | null>(null);
  if (!onSwipe) return {};
  return {
    onTouchStart: ({ touches }) => {
      const place = placeOf(touches);
      swept.current = place && { from: place, to: place };
    },
    onTouchMove: ({ touches }) => {
      const to = placeOf(touches);
      if (swept.current && to) swept.current = { ...swept.current, to };
    },
    onTouchEnd: () => {
      if (!swept.current) return;
      const { from, to } = swept.current;
      swept.current = null;
      const [across, along] = [to.x - from.x, to.y - from.y];
      if (Math.abs(across) >= acrossMinPx && Math.abs(across) > 2 * Math.abs(along)) onSwipe(across < 0 ? 1 : -1);
    },
  };
}

/** Of one finger; two are no swipe. */
function placeOf(touches: Touched['touches']): Place | null {
  const touch = touches[0];
  return touch && touches.length === 1 ? { x: touch.clientX, y: touch.clientY } : null;
}
