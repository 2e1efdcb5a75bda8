import { Card } from '../../../components/card';
import { Box, Paragraph, Words } from '../../../components/element';
import { everywhereText } from '../../../text/everywhere';
import { useLanguage } from '../../../text/language';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { whyText } from '../../../text/why';
import { RuleNotes } from './rule-notes';
import type { Decision } from './time-line';

/** Duties to be tested; a missed one is what refuses entry although the colour stays. */
export function Duties({ duties }: Pick<Decision, 'duties'>) {
  const say = useText(whyText);
  const everywhere = useText(everywhereText);
  const language = useLanguage();
  if (duties.length === 0) return null;
  return (
    <Card title={say.dutyTitle}>
      {duties.map(({ rule, dueAt, missed, text, basis, decider }) => {
        const when = dayAndTimeText(dueAt, everywhere);
        return (
          <Box key={`${rule} ${dueAt}`} className="duty">
            <Words className={`duty-due ${missed ? 'duty-missed' : ''}`}>{missed ? say.nextTestMissed(when) : say.nextTest(when)}</Words>
            <Paragraph className="duty-says">{text[language]}</Paragraph>
            {missed ? <Paragraph className="duty-says">{say.sampleNow}</Paragraph> : null}
            <RuleNotes rule={rule} basis={basis} decider={decider} />
          </Box>
        );
      })}
    </Card>
  );
}
