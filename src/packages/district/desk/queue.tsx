import type { ReactNode } from 'react';
import { Box } from '../../../components/element';
import './queue.scss';

/** A queue beside the entry that is open; in a narrow window one takes the place of the other. */
export function Queue({ open, list, pane }: { readonly open: boolean; readonly list: ReactNode; readonly pane: ReactNode }) {
  return (
    <Box className={`queue ${open ? 'queue-open' : ''}`}>
      <Box className="queue-list">{list}</Box>
      <Box className="queue-pane">{pane}</Box>
    </Box>
  );
}
