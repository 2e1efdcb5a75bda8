import { Box } from './element';
import './icon.scss';

export type IconName =
  | 'code'
  | 'scan'
  | 'person'
  | 'back'
  | 'onward'
  | 'torch'
  | 'close'
  | 'plus'
  | 'check'
  | 'offline'
  | 'door'
  | 'eye'
  | 'list'
  | 'pen'
  | 'history'
  | 'desk'
  | 'language'
  | 'out'
  | 'print'
  | 'keyboard'
  | 'lock';

/** A line icon in the colour of the text around it; words beside it say the same. */
export function Icon({ name }: { readonly name: IconName }) {
  return <Box decorative className={`icon icon-${name}`} />;
}
