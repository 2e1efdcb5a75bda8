import { useEffect } from 'react';
import { alarm, sound, speak } from '../../../platform/speak';
import type { GateSettings } from '../../../services/gate/gate-types';
import { gateText } from '../../../text/gate';
import { gateReasonText } from '../../../text/gate-reason';
import { useLanguage } from '../../../text/language';
import { sentryText } from '../../../text/sentry';
import { useText } from '../../../text/texts';
import { gateShownOf } from '../verdict/gate-shown';
import type { SentryShown } from './sentry-flow';
import { spokenVerdict } from './spoken-verdict';

/** The alarm's own sound lasts two seconds; said again for as long as its verdict stands. */
const alarmAgainMs = 2_500;

/** Each verdict is heard once, an alarm until it is seen to or over. The sounds need no voice; the words come where there is one. */
export function useSentryVoice(shown: SentryShown, readOut: GateSettings['readOut']): void {
  const language = useLanguage();
  const gate = useText(gateText);
  const sentry = useText(sentryText);
  const { reason: reasons } = useText(gateReasonText);
  const verdict = shown.kind === 'verdict' ? shown.verdict : undefined;
  const checked = verdict?.checked;
  const measuring = shown.kind === 'measuring';

  // A verdict is amended while the gate opens: heard when it comes, not with each amendment or change of the words.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (!verdict || !checked || checked.again) return;
    const words = spokenVerdict(verdict, readOut, { gate, sentry, reasons });
    if (!verdict.alarm) sound(gateShownOf(checked).sign);
    speak(words, language);
    if (!verdict.alarm) return;
    const call = () => {
      alarm();
      speak(words, language);
    };
    alarm();
    const again = setInterval(call, alarmAgainMs);
    return () => clearInterval(again);
  }, [checked]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: said once to each person, in the language of that moment
  useEffect(() => {
    if (measuring) speak(sentry.spokenMeasure, language);
  }, [measuring]);
}
