import { PickField } from '../../../components/field';
import { useAnswer } from '../../../services/use-answer';
import { siteText } from '../../../text/site';
import { useText } from '../../../text/texts';

type SubDistrictFieldProps = {
  readonly division: string;
  readonly value: string;
  readonly onValue: (code: string) => void;
  readonly problem: string | undefined;
};

/** In which street or town, where the district has named any; the reviewer knows otherwise. */
export function SubDistrictField({ division, value, onValue, problem }: SubDistrictFieldProps) {
  const say = useText(siteText);
  const { answer } = useAnswer('listSubDistricts', { query: { division } });
  const streets = answer.state === 'here' ? answer.value.subDistricts : [];
  if (streets.length === 0) return null;
  return (
    <PickField
      id="site-sub-district"
      label={say.subDistrict}
      value={value}
      onValue={onValue}
      choices={[{ value: '', says: say.subDistrictUnknown }, ...streets.map(({ code, name }) => ({ value: code, says: name }))]}
      placeholder={say.subDistrictUnknown}
      problem={problem}
    />
  );
}
