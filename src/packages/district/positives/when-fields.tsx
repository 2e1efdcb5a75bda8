import { Box } from '../../../components/element';
import { DayField, TextField } from '../../../components/field';
import { serverDay } from '../../../services/server-day';
import { positivesText } from '../../../text/positives';
import { useText } from '../../../text/texts';
import type { DayAndTime } from './step-time';

type WhenFieldsProps = {
  readonly id: string;
  readonly labels: { readonly day: string; readonly time: string };
  readonly when: DayAndTime;
  readonly onWhen: (when: DayAndTime) => void;
  /** No time can be read from it. */
  readonly wrong: boolean;
};

/** A day and a time by the wall clock of Asia/Shanghai. */
export function WhenFields({ id, labels, when, onWhen, wrong }: WhenFieldsProps) {
  const say = useText(positivesText);
  return (
    <Box className="positive-when">
      <DayField
        id={`${id}-day`}
        label={labels.day}
        placeholder={labels.day}
        to={serverDay()}
        value={when.day}
        onValue={(day) => onWhen({ ...when, day })}
      />
      <TextField
        id={`${id}-time`}
        kind="text"
        label={labels.time}
        hint={say.timeHint}
        lengthMax={5}
        value={when.time}
        onValue={(time) => onWhen({ ...when, time })}
        problem={wrong ? say.needed : undefined}
      />
    </Box>
  );
}
