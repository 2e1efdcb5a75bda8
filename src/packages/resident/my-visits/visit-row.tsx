import { Box, Paragraph, Words } from '../../../components/element';
import { StateMark } from '../../../components/state-mark';
import type { AnswerOf } from '../../../services/operations';
import { everywhereText } from '../../../text/everywhere';
import { recordsText } from '../../../text/records';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';

type Visit = AnswerOf<'listMyVisits'>['visits'][number];

/** Where, when, whether let in, the colour of that moment, and until when this is kept. */
export function VisitRow({ visit }: { readonly visit: Visit }) {
  const { at, siteName, siteAddress, outcome, colour, channel, implausible, keptUntil, exitAt, endedBy } = visit;
  const { visits: say } = useText(recordsText);
  const everywhere = useText(everywhereText);
  const then = colour ? say.colourThen(everywhere.colour[colour]) : say.noCodeThen;
  return (
    <>
      <Words className="record-title">{siteName}</Words>
      <Paragraph className="record-soft">{siteAddress}</Paragraph>
      <Paragraph className="record-line">{dayAndTimeText(at, everywhere)}</Paragraph>
      {endedBy ? (
        <Paragraph className="record-soft">{say.ended[endedBy](exitAt ? dayAndTimeText(exitAt, everywhere) : '')}</Paragraph>
      ) : null}
      {channel === 'gate' ? <Paragraph className="record-soft">{say.atGate}</Paragraph> : null}
      <Box className="record-outcome">
        <Box className={`record-mark record-mark-${colour ?? 'unverifiable'}`} decorative>
          <StateMark sign={colour ?? 'unverifiable'} size="small" />
        </Box>
        <Words>
          {everywhere.outcome[outcome]} · {then}
        </Words>
      </Box>
      {implausible.length > 0 ? (
        <Paragraph className="record-line">{say.implausible(implausible.map((why) => say.implausibleWhy[why]).join(say.comma))}</Paragraph>
      ) : null}
      <Paragraph className="record-soft">{say.kept(dayAndTimeText(keptUntil, everywhere))}</Paragraph>
    </>
  );
}
