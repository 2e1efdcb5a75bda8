import type { CSSProperties, ReactNode } from 'react';
import { Box } from './element';
import './slot-ring.scss';

type SlotRingProps = {
  /** How much of the slot is left, 1 to 0. */
  readonly left: number;
  readonly children: ReactNode;
};

/** A white plate (the QR code's quiet zone) with a thin ring that runs down the slot: a still picture does not move. */
export function SlotRing({ left, children }: SlotRingProps) {
  const style: CSSProperties & Record<'--left', string> = { '--left': `${Math.round(left * 1000) / 10}%` };
  return (
    <Box className="slot-ring">
      <Box className="slot-line" style={style} decorative />
      <Box className="slot-plate">{children}</Box>
    </Box>
  );
}
