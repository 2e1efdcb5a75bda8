import { TextField } from '../../../components/field';
import { positivesText } from '../../../text/positives';
import { useText } from '../../../text/texts';

type NoteFieldProps = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly optional?: boolean;
  readonly wrong?: boolean;
};

/** Words about how, not about whom; a telephone or document number is pointed out as it is typed. */
export function NoteField({ wrong = false, ...field }: NoteFieldProps) {
  const say = useText(positivesText);
  const problem = /\d{11}/.test(field.value) ? say.identityInText : wrong ? say.needed : undefined;
  return <TextField {...field} kind="text" lengthMax={200} hint={say.noIdentity} {...(problem !== undefined && { problem })} />;
}

/** What was typed, without the fields that were left empty. */
export const typed = <Field extends string>(texts: Readonly<Record<Field, string>>): Partial<Record<Field, string>> => {
  const said: Partial<Record<Field, string>> = {};
  for (const field in texts) if (texts[field].trim() !== '') said[field] = texts[field].trim();
  return said;
};
