import { Box } from './element';
import type { Shown } from './health-state';
import './state-mark.scss';

/** The shape of a state, in the colour of the text around it. The word beside it is what screen readers hear. */
export function StateMark({ sign, size = 'large' }: { readonly sign: Shown['sign']; readonly size?: 'small' | 'large' | 'huge' }) {
  return <Box decorative className={`state-mark state-mark-${sign} state-mark-${size}`} />;
}
