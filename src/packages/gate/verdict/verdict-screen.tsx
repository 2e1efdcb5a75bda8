import { type ReactNode, useEffect } from 'react';
import { ColourFrame } from '../../../components/colour-frame';
import { Box, Heading, Paragraph } from '../../../components/element';
import { StateMark } from '../../../components/state-mark';
import { alarm, sound, speak } from '../../../platform/speak';
import type { Checked } from '../../../services/gate/gate-types';
import { everywhereText } from '../../../text/everywhere';
import { gateText } from '../../../text/gate';
import { gateReasonText } from '../../../text/gate-reason';
import { useLanguage } from '../../../text/language';
import { useText } from '../../../text/texts';
import { gateShownOf } from './gate-shown';
import { factsOf, spokenOf } from './verdict-words';
import './verdict-screen.scss';

type VerdictScreenProps = {
  readonly checked: Checked;
  /** A door of the site for whoever is refused, such as its fever clinic. */
  readonly separateDoor: string | null;
  readonly children?: ReactNode;
};

/** The whole screen in the verdict: colour, shape, word, then why and what to do. Heard once for each check. */
export function VerdictScreen({ checked, separateDoor, children }: VerdictScreenProps) {
  const say = useText(gateText);
  const everywhere = useText(everywhereText);
  const reasons = useText(gateReasonText).reason;
  const shown = gateShownOf(checked);
  useVerdictHeard(checked);
  return (
    <ColourFrame shown={shown} full>
      <Box className="gate-verdict">
        <StateMark sign={shown.sign} size="huge" />
        <Box live="now">
          <Heading level={2} className="gate-verdict-word">
            {everywhere.word[shown.sign]}
          </Heading>
          <Paragraph className="gate-verdict-outcome">{checked.outcome === 'admitted' ? say.admitted : say.refused}</Paragraph>
          <Paragraph className="gate-verdict-facts">{factsOf(checked, say).join(' · ')}</Paragraph>
        </Box>
        {checked.reasons.length > 0 ? (
          <Box as="list" className="gate-verdict-reasons">
            {checked.reasons.map((reason) => (
              <Box as="item" key={reason} className="gate-verdict-reason">
                <Heading level={3} className="gate-verdict-why">
                  {reasons[reason].word}
                </Heading>
                <Paragraph className="gate-verdict-says">{reasons[reason].says}</Paragraph>
              </Box>
            ))}
            {separateDoor ? (
              <Box as="item" className="gate-verdict-reason">
                {separateDoor}
              </Box>
            ) : null}
          </Box>
        ) : null}
        {children}
      </Box>
    </ColourFrame>
  );
}

function useVerdictHeard(checked: Checked): void {
  const language = useLanguage();
  const words = spokenOf(checked, useText(gateText), useText(gateReasonText).reason);
  // Once for each check, not for each change of the words; a code still before the camera has been heard.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (checked.again) return;
    if (checked.alarm) alarm();
    else sound(gateShownOf(checked).sign);
    speak(words, language);
  }, [checked]);
}
