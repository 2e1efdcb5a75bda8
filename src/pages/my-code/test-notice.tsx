import { useState } from 'react';
import { Action } from '../../components/action';
import { Box, Heading, Paragraph } from '../../components/element';
import { Notice } from '../../components/notice';
import { StateMark } from '../../components/state-mark';
import { goTo } from '../../platform/navigation';
import type { HeldCode } from '../../services/held-code-store';
import { everywhereText } from '../../text/everywhere';
import { useLanguage } from '../../text/language';
import { testDutyText } from '../../text/test-duty';
import { useText } from '../../text/texts';
import { dayAndTimeText } from '../../text/time';
import './test-notice.scss';

type Issued = HeldCode['issued'];
type TestNoticeProps = { readonly issued: Issued; readonly now: number };

/** What a testing duty has to say now: missed, pending with the laboratory's clock, or due soon. One at a time. */
export function TestNotice({ issued, now }: TestNoticeProps) {
  const say = useText(testDutyText);
  const everywhere = useText(everywhereText);
  const { nextTest, pendingUntil, duties } = issued.decision;
  const missed = duties.find((duty) => duty.missed);
  if (missed) return <MissedTest key={missed.dueAt} duty={missed} />;
  if (pendingUntil)
    return (
      <Notice says={say.pending(dayAndTimeText(pendingUntil, everywhere))}>
        <Paragraph className="test-notice-says">{say.pendingSays}</Paragraph>
      </Notice>
    );
  if (nextTest && now >= Date.parse(nextTest.remindAt))
    return (
      <Notice says={say.remind(dayAndTimeText(nextTest.dueAt, everywhere))}>
        <Paragraph className="test-notice-says">{say.remindSays}</Paragraph>
      </Notice>
    );
  return null;
}

/** Over the code until it is read; it is gone by itself once the duty is no longer missed. */
function MissedTest({ duty }: { readonly duty: Issued['decision']['duties'][number] }) {
  const say = useText(testDutyText);
  const everywhere = useText(everywhereText);
  const language = useLanguage();
  const [read, setRead] = useState(false);
  const due = say.missedDue(dayAndTimeText(duty.dueAt, everywhere));
  if (read)
    return (
      <Notice says={due}>
        <Paragraph className="test-notice-says">{say.missedSays}</Paragraph>
      </Notice>
    );
  return (
    <Box className="test-notice-veil">
      <Box as="dialog" label={say.missedTitle} live="now" className="test-notice-sheet">
        <Box className="test-notice-head">
          <StateMark sign="missed" />
          <Heading level={2} className="test-notice-title">
            {say.missedTitle}
          </Heading>
        </Box>
        <Paragraph className="test-notice-due">{due}</Paragraph>
        <Paragraph className="test-notice-words">{duty.text[language]}</Paragraph>
        <Paragraph className="test-notice-words">{say.missedSays}</Paragraph>
        <Paragraph className="test-notice-words">{say.missedThen}</Paragraph>
        <Action says={say.understood} onPress={() => setRead(true)} />
        <Action weight="plain" says={say.why} onPress={() => goTo('why')} />
      </Box>
    </Box>
  );
}
