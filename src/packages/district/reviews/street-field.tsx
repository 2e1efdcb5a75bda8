import { PickField } from '../../../components/field';
import { useAnswer } from '../../../services/use-answer';
import { districtSiteText } from '../../../text/district-site';
import { useText } from '../../../text/texts';

type StreetFieldProps = { readonly division: string; readonly value: string; readonly onValue: (code: string) => void };

/** In which street or town it lies, to be set with the approval; nothing where the district has named none. */
export function StreetField({ division, value, onValue }: StreetFieldProps) {
  const say = useText(districtSiteText);
  const { answer } = useAnswer('listSubDistricts', { query: { division } });
  const streets = answer.state === 'here' ? answer.value.subDistricts : [];
  if (streets.length === 0) return null;
  return (
    <PickField
      id="review-street"
      label={say.subDistrict}
      value={value}
      onValue={onValue}
      choices={[{ value: '', says: say.notSaid }, ...streets.map(({ code, name }) => ({ value: code, says: name }))]}
      placeholder={say.notSaid}
    />
  );
}
