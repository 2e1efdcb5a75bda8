import { Box, Paragraph, Words } from '../../../components/element';
import { everywhereText } from '../../../text/everywhere';
import { positivesText } from '../../../text/positives';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { spanText } from './step-time';

type DueProps = { readonly dueAt: string | null; readonly now: number };

/** The clock of the next step. Overdue: a mark, words and a colour of its own, never the colour alone. */
export function Due({ dueAt, now }: DueProps) {
  const say = useText(positivesText);
  const everywhere = useText(everywhereText);
  if (dueAt === null) return <Words>{say.over}</Words>;
  const left = Date.parse(dueAt) - now;
  return (
    <Box className="positive-due">
      {left < 0 ? (
        <Box className="positive-overdue">
          <Box decorative className="positive-overdue-mark" />
          <Words>{say.overdue(spanText(left, say))}</Words>
        </Box>
      ) : (
        <Words>{say.left(spanText(left, say))}</Words>
      )}
      <Paragraph className="desk-line">{dayAndTimeText(dueAt, everywhere)}</Paragraph>
    </Box>
  );
}
