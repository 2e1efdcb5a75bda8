import type { ReactNode } from 'react';
import { Box } from './element';
import type { Shown } from './health-state';
import './colour-frame.scss';

/** The field of colour with the state's shape behind everything, big enough to be read from three metres. */
export function ColourFrame({ shown, children, full }: { readonly shown: Shown; readonly children: ReactNode; readonly full?: boolean }) {
  return (
    <Box className={`colour-frame colour-frame-${shown.colour} colour-frame-over-${shown.over} ${full ? 'colour-frame-full' : ''}`}>
      <Box decorative className="colour-frame-shape" />
      {shown.over === 'none' ? null : <Box decorative className="colour-frame-over" />}
      <Box className="colour-frame-content">{children}</Box>
    </Box>
  );
}
