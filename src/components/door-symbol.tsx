import { Box } from './element';
import './door-symbol.scss';

/** One of the 32 symbols of a door word, in the colour and size of the text around it; its name beside the word says the same. */
export function DoorSymbol({ place }: { readonly place: number }) {
  return <Box decorative className={`door-symbol door-symbol-${place}`} />;
}
