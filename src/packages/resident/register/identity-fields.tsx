import { ChoiceList } from '../../../components/choice-list';
import { TextField } from '../../../components/field';
import { everywhereText } from '../../../text/everywhere';
import { useLanguage } from '../../../text/language';
import type { ProblemShown } from '../../../text/problem-shown';
import { fieldProblemText } from '../../../text/problem-text';
import { registerText } from '../../../text/register';
import { useText } from '../../../text/texts';
import type { Identity } from './use-register';

const documents = [
  'resident-id',
  'passport',
  'hk-macao-permit',
  'taiwan-permit',
  'foreign-permanent-residence',
] as const satisfies readonly Identity['documentType'][];

type IdentityFieldsProps = {
  readonly identity: Identity;
  readonly problem?: ProblemShown;
  readonly onChange: (identity: Identity) => void;
  readonly onDone: () => void;
};

/** A document: its kind, the name and the number on it. */
export function IdentityFields({ identity, problem, onChange, onDone }: IdentityFieldsProps) {
  const say = useText(registerText);
  const everywhere = useText(everywhereText);
  const language = useLanguage();
  const set = (part: Partial<Identity>) => onChange({ ...identity, ...part });
  const isPassport = identity.documentType === 'passport';
  const wrong = (path: keyof Identity) => fieldProblemText(problem, path, language);
  return (
    <>
      <ChoiceList
        legend={say.which}
        choices={documents.map((value) => ({ value, says: everywhere.document[value] }))}
        chosen={[identity.documentType]}
        onChoose={([documentType]) => documentType && set({ documentType })}
        problem={wrong('documentType')}
      />
      <TextField
        id="name"
        kind="text"
        label={say.name}
        hint={isPassport ? say.passportNameHint : say.nameHint}
        value={identity.name}
        onValue={(name) => set({ name })}
        lengthMax={40}
        autoComplete="name"
        problem={wrong('name')}
      />
      <TextField
        id="document-number"
        kind="text"
        label={say.number}
        value={identity.documentNumber}
        onValue={(documentNumber) => set({ documentNumber })}
        onDone={onDone}
        lengthMax={20}
        problem={wrong('documentNumber')}
      />
      {isPassport ? (
        <TextField
          id="nationality"
          kind="text"
          label={say.nationality}
          hint={say.nationalityHint}
          value={identity.nationality ?? ''}
          onValue={(nationality) => set({ nationality: nationality.toUpperCase() })}
          lengthMax={3}
          problem={wrong('nationality')}
        />
      ) : null}
    </>
  );
}

export const isIdentityWhole = ({ name, documentNumber }: Identity): boolean => name.trim() !== '' && documentNumber.trim().length >= 5;

/** As it is sent. */
export function cleanedIdentity({ documentType, documentNumber, name, nationality }: Identity): Identity {
  const own = { documentType, documentNumber: documentNumber.trim().toUpperCase(), name: name.trim() };
  return documentType === 'passport' && nationality ? { ...own, nationality: nationality.trim() } : own;
}
