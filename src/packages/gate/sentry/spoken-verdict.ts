/** What a sentry says aloud: the verdict, and as much more as the district wants to be heard by everybody around. */
import type { Checked, GateSettings } from '../../../services/gate/gate-types';
import type { GateText } from '../../../text/gate';
import type { SentryText } from '../../../text/sentry';
import { spokenOf } from '../verdict/verdict-words';
import type { SentryVerdict } from './sentry-flow';

type Says = { readonly gate: GateText; readonly sentry: SentryText; readonly reasons: Parameters<typeof spokenOf>[2] };

/** `full` adds temperature, last test and doses, as far as they are known. */
export function spokenVerdict({ checked, temperatureTenths, alarm }: SentryVerdict, readOut: GateSettings['readOut'], says: Says): string {
  const short = spokenOf({ ...checked, alarm }, says.gate, says.reasons);
  const more = readOut === 'full' ? [...temperatureWords(temperatureTenths, says.sentry), ...recordWords(checked, says.sentry)] : [];
  return [short, ...more].join(says.sentry.spokenComma);
}

const temperatureWords = (tenths: number | null, say: SentryText): readonly string[] =>
  tenths === null ? [] : [say.spokenTemperature((tenths / 10).toFixed(1))];

/** Nothing of a code that cannot be believed: it may be anybody's. */
function recordWords({ colour, testAgeHours, vaccinationDoses }: Checked, say: SentryText): readonly string[] {
  if (colour === null) return [];
  return [
    testAgeHours === null ? say.spokenNoTest : say.spokenTest(testAgeHours),
    ...(vaccinationDoses === null ? [] : [say.spokenDoses(vaccinationDoses)]),
  ];
}
