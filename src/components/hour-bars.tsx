import { Box, Words } from './element';
import './hour-bars.scss';

type HourBarsProps = {
  readonly hours: readonly { readonly hour: number; readonly admitted: number; readonly refused: number }[];
  /** What it shows in words; the numbers stand in a table beside it where there is room. */
  readonly says: string;
  readonly small?: boolean;
};

/** Twenty-four bars: admitted solid, refused hatched on top, so that it can be read without colour. */
export function HourBars({ hours, says, small }: HourBarsProps) {
  const highest = Math.max(1, ...hours.map((hour) => hour.admitted + hour.refused));
  const share = (count: number) => `${Math.round((count / highest) * 100)}%`;
  return (
    <Box as="image" label={says} className={`hour-bars ${small ? 'hour-bars-small' : ''}`}>
      {hours.map(({ hour, admitted, refused }) => (
        <Box key={hour} className="hour-bars-hour">
          <Box className="hour-bars-column">
            <Box className="hour-bars-refused" style={{ height: share(refused) }} />
            <Box className="hour-bars-admitted" style={{ height: share(admitted) }} />
          </Box>
          {small ? null : <Words className="hour-bars-name">{hour % 6 === 0 ? String(hour) : ''}</Words>}
        </Box>
      ))}
    </Box>
  );
}
