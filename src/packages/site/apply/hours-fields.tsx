import { Paragraph } from '../../../components/element';
import { PickField } from '../../../components/field';
import { siteText } from '../../../text/site';
import { useText } from '../../../text/texts';
import { type Application, hasBothHours } from './application';

const halfHours = Array.from({ length: 48 }, (_, half) => half * 30);
/** `09:30` of a minute of the day. */
export const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

type HoursProps = { readonly application: Application; readonly onChange: (part: Partial<Application>) => void };

/** When people come; both or neither. */
export function HoursFields({ application, onChange }: HoursProps) {
  const say = useText(siteText);
  const choices = [{ value: '', says: say.anyTime }, ...halfHours.map((minute) => ({ value: String(minute), says: clockOf(minute) }))];
  const shared = { placeholder: say.anyTime, choices };
  return (
    <>
      <PickField
        {...shared}
        id="site-opens"
        label={say.opensAt}
        value={application.opensMinute}
        onValue={(opensMinute) => onChange({ opensMinute })}
      />
      <PickField
        {...shared}
        id="site-closes"
        label={say.closesAt}
        value={application.closesMinute}
        onValue={(closesMinute) => onChange({ closesMinute })}
        problem={hasBothHours(application) ? undefined : say.bothHours}
      />
      <Paragraph className="apply-note">{say.hoursSays}</Paragraph>
    </>
  );
}
