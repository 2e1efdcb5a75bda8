import { Box, PressTarget, Words } from './element';
import './chips.scss';

type ChipsProps<Value extends string> = {
  readonly legend: string;
  readonly choices: readonly { readonly value: Value; readonly says: string }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
};

/** One of a few short choices, in a row. */
export function Chips<Value extends string>({ legend, choices, chosen, onChoose }: ChipsProps<Value>) {
  return (
    <Box as="group" label={legend} className="chips">
      {choices.map(({ value, says }) => (
        <PressTarget
          key={value}
          as="radio"
          checked={value === chosen}
          onPress={() => onChoose(value)}
          className={`chip ${value === chosen ? 'chip-chosen' : ''}`}
        >
          <Words>{says}</Words>
        </PressTarget>
      ))}
    </Box>
  );
}
