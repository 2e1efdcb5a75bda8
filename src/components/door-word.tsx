import { DoorSymbol } from './door-symbol';
import { Box, Words } from './element';
import './door-word.scss';

type DoorWordProps = {
  readonly word: string;
  /** Its place among the symbols. */
  readonly symbol: number;
  /** Word and symbol by name, for whoever hears the page. */
  readonly says: string;
};

/** A door word: the word and its symbol side by side, as the screen at the door shows them. */
export function DoorWord({ word, symbol, says }: DoorWordProps) {
  return (
    <Box as="image" label={says} className="door-word">
      <Box className="door-word-symbol">
        <DoorSymbol place={symbol} />
      </Box>
      <Words className="door-word-word">{word}</Words>
    </Box>
  );
}
