import { Action } from '../../../components/action';
import { Card } from '../../../components/card';
import { ColourFrame } from '../../../components/colour-frame';
import { Box, Heading, Paragraph, Words } from '../../../components/element';
import { shownOf } from '../../../components/health-state';
import { RowLink } from '../../../components/row-link';
import { StateMark } from '../../../components/state-mark';
import { goTo } from '../../../platform/navigation';
import { everywhereText } from '../../../text/everywhere';
import { householdText } from '../../../text/household';
import { useLanguage } from '../../../text/language';
import { myCodeText } from '../../../text/my-code';
import { nextStepText } from '../../../text/next-step';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import type { OtherPerson, WhatIfAnswer } from './use-household';

type Decision = WhatIfAnswer['now'];

type AnswerViewProps = { readonly other: OtherPerson; readonly answer: WhatIfAnswer; readonly onAgain: () => void };

/** As it is, and as it would be if disease control recorded the contact, side by side; then what to do. */
export function AnswerView({ other, answer: { now, ifRecorded, fact }, onAgain }: AnswerViewProps) {
  const say = useText(householdText);
  const title = fact === 'contact.close' || fact === 'contact.secondary' ? say.ifRecorded[fact] : say.same;
  return (
    <Box live="when-quiet" className="household">
      <Heading level={2} className="household-ask">
        {say.asked(say.other[other])}
      </Heading>
      <Box className="household-two">
        <State title={say.now} decision={now} note={say.nowSays} />
        {ifRecorded ? (
          <State title={title} decision={ifRecorded} />
        ) : (
          <Same title={title} says={fact === null ? say.noneSays : say.sameSays} />
        )}
      </Box>
      <WhatToDo />
      <Action weight="quiet" says={say.again} onPress={onAgain} />
    </Box>
  );
}

type StateProps = { readonly title: string; readonly decision: Decision; readonly note?: string };

function State({ title, decision, note }: StateProps) {
  const say = useText(householdText);
  const everywhere = useText(everywhereText);
  const { nextStep } = useText(myCodeText);
  const language = useLanguage();
  const shown = shownOf(decision);
  const reasons = decision.reasons.filter(({ colour }) => colour !== 'green');
  return (
    <Box as="section" label={title} className="household-state">
      <ColourFrame shown={shown}>
        <Box className="household-state-in">
          <Heading level={3} className="household-state-title">
            {title}
          </Heading>
          <StateMark sign={shown.sign} />
          <Words className="household-word">{everywhere.word[shown.sign]}</Words>
          <Words>{everywhere.colour[decision.colour]}</Words>
        </Box>
      </ColourFrame>
      <Box className="household-state-why">
        {reasons.length === 0 ? <Paragraph className="household-line">{say.noRestriction}</Paragraph> : null}
        {reasons.map((reason) => (
          <Box key={`${reason.rule} ${reason.since}`}>
            <Paragraph className="household-line">{reason.text[language]}</Paragraph>
            {reason.phases.map(({ colour, until }) => (
              <Paragraph key={`${colour} ${until}`} className="household-soft">
                {`${everywhere.colour[colour]} ${until ? say.until(dayAndTimeText(until, everywhere)) : say.untilDone}`}
              </Paragraph>
            ))}
          </Box>
        ))}
        <Paragraph className="household-line">{nextStepText(decision, { everywhere, step: nextStep }) ?? ''}</Paragraph>
        {note ? <Paragraph className="household-soft">{note}</Paragraph> : null}
      </Box>
    </Box>
  );
}

function Same({ title, says }: { readonly title: string; readonly says: string }) {
  const say = useText(householdText);
  return (
    <Box as="section" label={title} className="household-state household-state-why">
      <Heading level={3} className="household-state-title">
        {title}
      </Heading>
      {title === say.same ? null : <Words className="household-word">{say.same}</Words>}
      <Paragraph className="household-line">{says}</Paragraph>
    </Box>
  );
}

function WhatToDo() {
  const say = useText(householdText);
  return (
    <Card title={say.whatToDo}>
      {[say.nothing, say.recordsWho, say.test, say.symptoms].map((line) => (
        <Paragraph key={line} className="household-line">
          {line}
        </Paragraph>
      ))}
      <RowLink icon="pen" says={say.toDeclare} onPress={() => goTo('declare')} />
      <RowLink icon="code" says={say.toWhy} onPress={() => goTo('why')} />
    </Card>
  );
}
