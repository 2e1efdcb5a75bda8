import { Chips } from '../../../components/chips';
import { Box, Words } from '../../../components/element';
import { DayField, TextField } from '../../../components/field';
import { serverDay } from '../../../services/server-day';
import { districtText } from '../../../text/district';
import { useText } from '../../../text/texts';
import type { ChosenWindow } from './use-window';
import { windowNames } from './window';

/** Quick stretches of time, or one's own to the minute. */
export function WindowFields({ window }: { readonly window: ChosenWindow }) {
  const { visits: say } = useText(districtText);
  const { own, change } = window;
  return (
    <Box className="visit-window">
      <Box className="visit-label" decorative>
        <Words>{say.window}</Words>
      </Box>
      <Chips
        legend={say.window}
        choices={windowNames.map((value) => ({ value, says: say.windows[value] }))}
        chosen={window.name}
        onChoose={window.choose}
      />
      {window.name === 'own' ? (
        <Box className="visit-own-window">
          <DayField
            id="from-day"
            label={say.fromDay}
            value={own.fromDay}
            to={serverDay()}
            onValue={(fromDay) => change({ fromDay })}
            placeholder={say.fromDay}
          />
          <TextField
            id="from-time"
            kind="text"
            label={say.fromTime}
            value={own.fromTime}
            onValue={(fromTime) => change({ fromTime })}
            lengthMax={5}
          />
          <DayField
            id="to-day"
            label={say.toDay}
            value={own.toDay}
            to={serverDay()}
            onValue={(toDay) => change({ toDay })}
            placeholder={say.toDay}
          />
          <TextField
            id="to-time"
            kind="text"
            label={say.toTime}
            value={own.toTime}
            onValue={(toTime) => change({ toTime })}
            lengthMax={5}
          />
        </Box>
      ) : null}
    </Box>
  );
}
