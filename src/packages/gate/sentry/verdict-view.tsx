import { useEffect } from 'react';
import { Action } from '../../../components/action';
import { ColourFrame } from '../../../components/colour-frame';
import { Box, Heading, Paragraph } from '../../../components/element';
import { StateMark } from '../../../components/state-mark';
import { markVerdict } from '../../../platform/frame-times';
import { everywhereText } from '../../../text/everywhere';
import { gateText } from '../../../text/gate';
import { gateReasonText } from '../../../text/gate-reason';
import { useLanguage } from '../../../text/language';
import { type SentryText, sentryText } from '../../../text/sentry';
import { useText } from '../../../text/texts';
import { gateShownOf } from '../verdict/gate-shown';
import { factsOf } from '../verdict/verdict-words';
import type { SentryVerdict } from './sentry-flow';
import type { Ready } from './use-sentry';

type VerdictViewProps = { readonly verdict: SentryVerdict; readonly state: Ready; readonly onSeen: () => void };

/** The whole screen in the verdict, for whoever stands three metres away; it goes by itself. */
export function VerdictView({ verdict, state, onSeen }: VerdictViewProps) {
  const say = useText(sentryText);
  const gate = useText(gateText);
  const everywhere = useText(everywhereText);
  const { checked, frameAt } = verdict;
  const shown = gateShownOf(checked);
  useEffect(() => {
    if (frameAt !== null) markVerdict(frameAt);
  }, [frameAt]);
  const facts = [...factsOf(checked, gate), ...temperatureWords(verdict, say)];
  return (
    <Box className="sentry-over">
      <ColourFrame shown={shown} full>
        <Box className="sentry-verdict">
          <StateMark sign={shown.sign} size="huge" />
          <Box className="sentry-verdict-says" live="now">
            <Heading level={2} className="sentry-word">
              {checked.outcome === 'admitted' ? say.admitted : say.refused}
            </Heading>
            <Reason verdict={verdict} state={everywhere.word[shown.sign]} />
            <Paragraph className="sentry-facts">{facts.join(' · ')}</Paragraph>
            <Person verdict={verdict} />
            <AfterIt verdict={verdict} state={state} />
          </Box>
          {verdict.alarm ? <Action weight="quiet" says={say.seen} onPress={onSeen} /> : null}
        </Box>
      </ColourFrame>
    </Box>
  );
}

/** Only where a thermometer could have taken it: a number, or that there is none. */
const temperatureWords = ({ temperatureTenths }: SentryVerdict, say: SentryText): readonly string[] =>
  temperatureTenths === null ? [] : [say.temperature(`${(temperatureTenths / 10).toFixed(1)} ℃`)];

/** The state's word, and of a refusal why: the gravest reason with what to do. */
function Reason({ verdict: { checked }, state }: { readonly verdict: SentryVerdict; readonly state: string }) {
  const reasons = useText(gateReasonText).reason;
  const [gravest] = checked.reasons;
  return (
    <>
      <Paragraph className="sentry-reason">{[state, ...checked.reasons.map((reason) => reasons[reason].word)].join(' · ')}</Paragraph>
      {gravest ? <Paragraph className="sentry-what-to-do">{reasons[gravest].says}</Paragraph> : null}
    </>
  );
}

/** Of a card or paper: name and number as far as it takes to compare, never a whole one. */
function Person({ verdict: { checked, compareByEye } }: { readonly verdict: SentryVerdict }) {
  const say = useText(sentryText);
  const { maskedName, maskedDocumentNumber } = checked;
  return (
    <>
      {maskedName || maskedDocumentNumber ? (
        <Paragraph className="sentry-facts">{say.compare(maskedName ?? '', maskedDocumentNumber ?? '').trim()}</Paragraph>
      ) : null}
      {compareByEye ? <Paragraph className="sentry-note">{say.compareByEye}</Paragraph> : null}
    </>
  );
}

/** What happens now: the gate, the steps of fever, the other door. */
function AfterIt({ verdict, state }: { readonly verdict: SentryVerdict; readonly state: Ready }) {
  const say = useText(sentryText);
  const language = useLanguage();
  const { checked, kept, gate } = verdict;
  const gateSays = gate === 'no-gate' || gate === 'shut' ? undefined : say.gate[gate];
  const door = checked.outcome === 'refused' ? state.policy?.separateDoor?.[language] : undefined;
  return (
    <>
      {kept ? null : <Paragraph className="sentry-note">{`${say.notKept} ${say.notKeptSays}`}</Paragraph>}
      {gateSays ? <Paragraph className="sentry-note">{gateSays}</Paragraph> : null}
      {checked.reasons.includes('fever') ? (
        <Box as="list" className="sentry-steps">
          {say.feverSteps.map((step) => (
            <Box as="item" key={step} className="sentry-step">
              {step}
            </Box>
          ))}
        </Box>
      ) : null}
      {door ? <Paragraph className="sentry-note">{door}</Paragraph> : null}
    </>
  );
}
