import { Box, Heading, PressTarget, Words } from './element';
import { Icon } from './icon';
import './choice-list.scss';

export type Choice<Value extends string> = { readonly value: Value; readonly says: string; readonly hint?: string };
type ChoiceListProps<Value extends string> = {
  /** The question. */
  readonly legend: string;
  /** The question is already the page's heading: it is only read aloud here. */
  readonly legendHidden?: boolean;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: readonly Value[];
  /** Given the new choice; with `many` the whole new set. */
  readonly onChoose: (chosen: readonly Value[]) => void;
  readonly many?: boolean;
  readonly problem?: string;
};

/** Big choices, one or many of a handful. */
export function ChoiceList<Value extends string>(props: ChoiceListProps<Value>) {
  const { legend, legendHidden, choices, chosen, onChoose, many, problem } = props;
  const choose = (value: Value) => {
    if (!many) return onChoose([value]);
    onChoose(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]);
  };
  return (
    <Box as="group" label={legend} className="choice-list">
      {legendHidden ? null : (
        <Heading level={2} className="choice-list-legend">
          {legend}
        </Heading>
      )}
      {choices.map(({ value, says, hint }) => (
        <PressTarget
          key={value}
          as={many ? 'checkbox' : 'radio'}
          checked={chosen.includes(value)}
          onPress={() => choose(value)}
          className={`choice ${chosen.includes(value) ? 'choice-chosen' : ''}`}
        >
          <Box decorative className={`choice-mark ${many ? 'choice-mark-many' : ''}`}>
            {chosen.includes(value) ? <Icon name="check" /> : null}
          </Box>
          <Box className="choice-words">
            <Words className="choice-says">{says}</Words>
            {hint ? <Words className="choice-hint">{hint}</Words> : null}
          </Box>
        </PressTarget>
      ))}
      {problem ? (
        <Box live="now" className="field-problem">
          {problem}
        </Box>
      ) : null}
    </Box>
  );
}
