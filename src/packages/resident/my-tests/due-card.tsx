import { Card } from '../../../components/card';
import { Box, Paragraph, Words } from '../../../components/element';
import { useAnswer } from '../../../services/use-answer';
import { useServerClock } from '../../../services/use-server-clock';
import { everywhereText } from '../../../text/everywhere';
import { useLanguage } from '../../../text/language';
import { testDutyText } from '../../../text/test-duty';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { whyText } from '../../../text/why';

/** What is due, by when, on what basis. Without a declaration there is no decision, and nothing to say. */
export function DueCard() {
  const say = useText(testDutyText);
  const why = useText(whyText);
  const everywhere = useText(everywhereText);
  const language = useLanguage();
  const now = useServerClock(false);
  const { answer } = useAnswer('explainMyColour', {});
  if (answer.state !== 'here') return null;
  const { duties, pendingUntil } = answer.value;
  return (
    <Card title={say.due}>
      {duties.length === 0 ? <Paragraph className="record-soft">{say.noDuty}</Paragraph> : null}
      {pendingUntil ? <Paragraph className="record-line">{say.pending(dayAndTimeText(pendingUntil, everywhere))}</Paragraph> : null}
      {duties.map(({ rule, dueAt, remindAt, missed, text, basis }) => {
        const when = dayAndTimeText(dueAt, everywhere);
        const soon = now >= Date.parse(remindAt);
        return (
          <Box key={`${rule} ${dueAt}`} className="record">
            <Words className="record-title">{missed ? say.missedDue(when) : soon ? say.remind(when) : why.nextTest(when)}</Words>
            <Paragraph className="record-line">{text[language]}</Paragraph>
            {missed ? <Paragraph className="record-line">{say.missedSays}</Paragraph> : null}
            <Paragraph className="record-soft">{`${say.basis}: ${basis[language]}`}</Paragraph>
          </Box>
        );
      })}
    </Card>
  );
}
