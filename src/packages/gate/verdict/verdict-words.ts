/** What a gate says aloud of a check, and the short facts under its word. */
import type { Checked } from '../../../services/gate/gate-types';
import type { GateText } from '../../../text/gate';
import type { gateReasonText } from '../../../text/gate-reason';

type Reasons = (typeof gateReasonText)['zh-CN']['reason'];

/** Short: the outcome, and of a refusal the gravest reason in one word. */
export function spokenOf(checked: Pick<Checked, 'outcome' | 'reasons' | 'people' | 'alarm'>, say: GateText, reasons: Reasons): string {
  if (checked.outcome === 'admitted') return checked.people > 1 ? say.spokenPeople(checked.people) : say.spokenAdmitted;
  const [gravest] = checked.reasons;
  const why = gravest ? reasons[gravest].word : say.refused;
  return checked.alarm ? say.spokenAlarm(why) : say.spokenRefused(why);
}

/** Age of the test, doses, number of people: what is known, nothing else. */
export function factsOf(
  checked: Pick<Checked, 'people' | 'testAgeHours' | 'vaccinationDoses' | 'colour'>,
  say: GateText,
): readonly string[] {
  return [
    ...(checked.people > 1 ? [say.people(checked.people)] : []),
    ...(checked.colour === null ? [] : [checked.testAgeHours === null ? say.noTest : say.test(checked.testAgeHours)]),
    ...(checked.vaccinationDoses === null ? [] : [say.doses(checked.vaccinationDoses)]),
  ];
}
