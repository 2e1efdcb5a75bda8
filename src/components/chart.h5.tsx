import { useEffect, useRef, useState } from 'react';
import type * as everywhere from './chart';
import { Box, Paragraph } from './element';
import './chart.scss';

type Props = everywhere.ChartProps;

/** Loads what draws charts when the first one is shown, draws anew when numbers, room or colours change. */
export function Chart(props: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  const wanted = JSON.stringify(props);
  // `wanted` stands for `props`, a new object at every rendering.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    let end: (() => void) | undefined;
    let gone = false;
    import('./draw-chart').then(
      ({ drawChart }) => {
        if (!gone) end = drawChart(element, props);
      },
      () => setFailed(true),
    );
    return () => {
      gone = true;
      end?.();
    };
  }, [wanted]);
  // Without the picture nothing is missing: its numbers stand beside it.
  if (failed) return <Paragraph className="chart-missing">–</Paragraph>;
  return (
    <Box as="image" label={props.says} className={`chart chart-${props.kind}`}>
      <div ref={place} className="chart-place" aria-hidden="true" />
    </Box>
  );
}
