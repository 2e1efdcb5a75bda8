import { useState } from 'react';
import { Action } from '../../../components/action';
import { ChoiceList } from '../../../components/choice-list';
import { Box, Heading, Paragraph } from '../../../components/element';
import { TextField } from '../../../components/field';
import { ProblemView } from '../../../components/views';
import { everywhereText } from '../../../text/everywhere';
import { useLanguage } from '../../../text/language';
import type { ProblemShown } from '../../../text/problem-shown';
import { fieldProblemText } from '../../../text/problem-text';
import { registerText } from '../../../text/register';
import { useText } from '../../../text/texts';
import type { Identity } from './use-register';

type IdentityFormProps = { readonly busy: boolean; readonly problem?: ProblemShown; readonly onSubmit: (identity: Identity) => void };
const documents = [
  'resident-id',
  'passport',
  'hk-macao-permit',
  'taiwan-permit',
  'foreign-permanent-residence',
] as const satisfies readonly Identity['documentType'][];

/** Which document, then name and number as they stand on it. The cloud checks the number; its answer stands beside the field. */
export function IdentityForm({ busy, problem, onSubmit }: IdentityFormProps) {
  const say = useText(registerText);
  const everywhere = useText(everywhereText);
  const language = useLanguage();
  const [identity, setIdentity] = useState<Identity>({ documentType: 'resident-id', documentNumber: '', name: '' });
  const set = (part: Partial<Identity>) => setIdentity((before) => ({ ...before, ...part }));
  const isPassport = identity.documentType === 'passport';
  const wrong = (path: keyof Identity) => fieldProblemText(problem, path, language);
  const submit = () => onSubmit(cleaned(identity));
  return (
    <Box className="register">
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
        onDone={submit}
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
      {problem && problem.fields.length === 0 ? <ProblemView problem={problem} /> : null}
      <Paragraph className="register-note">{say.oneTime}</Paragraph>
      <Action
        says={say.submit}
        busy={busy}
        disabled={!identity.name.trim() || identity.documentNumber.trim().length < 5}
        onPress={submit}
      />
      <Paragraph className="register-note">{say.privacy}</Paragraph>
      <Heading level={2} className="register-aside">
        {say.noDocument}
      </Heading>
      <Paragraph className="register-note">{say.noDocumentSays}</Paragraph>
    </Box>
  );
}

function cleaned({ documentType, documentNumber, name, nationality }: Identity): Identity {
  const own = { documentType, documentNumber: documentNumber.trim().toUpperCase(), name: name.trim() };
  return documentType === 'passport' && nationality ? { ...own, nationality: nationality.trim() } : own;
}
