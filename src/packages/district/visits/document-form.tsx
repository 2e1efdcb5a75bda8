import { useState } from 'react';
import { Action } from '../../../components/action';
import { Box, Paragraph } from '../../../components/element';
import { PickField, TextField } from '../../../components/field';
import { districtText } from '../../../text/district';
import { everywhereText } from '../../../text/everywhere';
import { useLanguage } from '../../../text/language';
import { fieldProblemText } from '../../../text/problem-text';
import { useText } from '../../../text/texts';
import type { Person } from './read-visits';
import type { Readings } from './use-readings';
import type { ChosenWindow } from './use-window';

type DocumentType = Extract<Person, { by: 'document' }>['documentType'];
const documentTypes: readonly DocumentType[] = [
  'resident-id',
  'passport',
  'hk-macao-permit',
  'taiwan-permit',
  'foreign-permanent-residence',
];

/** A person by the whole number out of the case file; there is no search by name or by a part. */
export function DocumentForm({ readings, window }: { readonly readings: Readings; readonly window: ChosenWindow }) {
  const { visits: say } = useText(districtText);
  const everywhere = useText(everywhereText);
  const language = useLanguage();
  const [documentType, setDocumentType] = useState<DocumentType>('resident-id');
  const [documentNumber, setDocumentNumber] = useState('');
  const [nationality, setNationality] = useState('');
  const wanted = window.now();
  const complete = documentNumber.trim().length >= 5 && (documentType !== 'passport' || /^[A-Z]{2,3}$/.test(nationality));
  const problem = readings.current?.problem;
  const read = async () => {
    if (!complete || !wanted) return;
    const person: Person = {
      by: 'document',
      documentType,
      documentNumber: documentNumber.trim(),
      ...(documentType === 'passport' ? { nationality } : {}),
    };
    // A number that has served does not stay on the screen.
    if (await readings.read({ kind: 'person', person }, wanted)) setDocumentNumber('');
  };
  return (
    <Box className="visit-form">
      <Box className="visit-document">
        <PickField
          id="document-type"
          label={say.documentType}
          value={documentType}
          onValue={(value) => setDocumentType(documentTypes.find((type) => type === value) ?? 'resident-id')}
          choices={documentTypes.map((value) => ({ value, says: everywhere.document[value] }))}
          placeholder={say.documentType}
        />
        <TextField
          id="document-number"
          kind="text"
          label={say.documentNumber}
          hint={say.documentNumberHint}
          value={documentNumber}
          onValue={setDocumentNumber}
          onDone={() => void read()}
          lengthMax={20}
          problem={fieldProblemText(problem, 'person', language)}
        />
        {documentType === 'passport' ? (
          <TextField
            id="nationality"
            kind="text"
            label={say.nationality}
            hint={say.nationalityHint}
            value={nationality}
            onValue={(text) => setNationality(text.toUpperCase())}
            lengthMax={3}
          />
        ) : null}
      </Box>
      {wanted ? null : <Paragraph className="visit-wrong">{say.windowIncomplete}</Paragraph>}
      <Box className="visit-read">
        <Action says={say.read} busy={readings.current?.busy} disabled={!complete || !wanted} onPress={() => void read()} />
      </Box>
    </Box>
  );
}
