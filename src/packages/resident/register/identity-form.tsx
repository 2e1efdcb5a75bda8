import { useState } from 'react';
import { Action } from '../../../components/action';
import { Box, Heading, Paragraph } from '../../../components/element';
import { ProblemView } from '../../../components/views';
import type { ProblemShown } from '../../../text/problem-shown';
import { registerText } from '../../../text/register';
import { useText } from '../../../text/texts';
import { cleanedIdentity, IdentityFields, isIdentityWhole } from './identity-fields';
import type { Identity } from './use-register';

type IdentityFormProps = { readonly busy: boolean; readonly problem?: ProblemShown; readonly onSubmit: (identity: Identity) => void };

/** Which document, then name and number as they stand on it. The cloud checks the number; its answer stands beside the field. */
export function IdentityForm({ busy, problem, onSubmit }: IdentityFormProps) {
  const say = useText(registerText);
  const [identity, setIdentity] = useState<Identity>({ documentType: 'resident-id', documentNumber: '', name: '' });
  const submit = () => onSubmit(cleanedIdentity(identity));
  return (
    <Box className="register">
      <IdentityFields identity={identity} problem={problem} onChange={setIdentity} onDone={submit} />
      {problem && problem.fields.length === 0 ? <ProblemView problem={problem} /> : null}
      <Paragraph className="register-note">{say.oneTime}</Paragraph>
      <Action says={say.submit} busy={busy} disabled={!isIdentityWhole(identity)} onPress={submit} />
      <Paragraph className="register-note">{say.privacy}</Paragraph>
      <Heading level={2} className="register-aside">
        {say.noDocument}
      </Heading>
      <Paragraph className="register-note">{say.noDocumentSays}</Paragraph>
    </Box>
  );
}
