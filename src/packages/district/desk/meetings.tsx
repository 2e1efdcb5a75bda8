import { Box, Paragraph, Words } from '../../../components/element';
import type { AnswerOf } from '../../../services/operations';
import { everywhereText } from '../../../text/everywhere';
import { useText } from '../../../text/texts';
import { clockTime, dayAndTimeText } from '../../../text/time';
import { tracingText } from '../../../text/tracing';

type Contact = AnswerOf<'listContacts'>['contacts'][number];

const signs = ['sameDoor', 'sameHour', 'together', 'indoors'] as const;

/** Where, when and how they met, and what counted beside the minutes. */
export function Meetings({ contact }: { readonly contact: Contact }) {
  const { contacts: say } = useText(tracingText);
  const everywhere = useText(everywhereText);
  return (
    <Box>
      {contact.meetings.map((meeting) => (
        <Box key={`${meeting.caseVisit} ${meeting.from}`}>
          <Words>{say.meeting(meeting.siteName, dayAndTimeText(meeting.from, everywhere), clockTime(meeting.to), meeting.minutes)}</Words>
          <Paragraph className="desk-line">
            {signs
              .filter((sign) => meeting[sign])
              .map((sign) => say.signs[sign])
              .join(' · ')}
          </Paragraph>
        </Box>
      ))}
      {contact.meetingsLeftOut > 0 ? <Paragraph className="desk-line">{say.moreMeetings(contact.meetingsLeftOut)}</Paragraph> : null}
    </Box>
  );
}
