import { Box } from '../../../components/element';
import { PickField, TextField } from '../../../components/field';
import { districtText } from '../../../text/district';
import { everywhereText } from '../../../text/everywhere';
import { useLanguage } from '../../../text/language';
import type { ProblemShown } from '../../../text/problem-shown';
import { fieldProblemText } from '../../../text/problem-text';
import { useText } from '../../../text/texts';
import { documentTypes, type TypedDocument } from './use-document';
import './document-fields.scss';

type DocumentFieldsProps = {
  readonly document: TypedDocument;
  readonly problem: ProblemShown | undefined;
  readonly onDone: () => void;
  /** Where the number is not out of a case file. */
  readonly numberHint?: string;
};

/** A person by the whole number out of the case file; there is no search by name or by a part. */
export function DocumentFields({ document, problem, onDone, numberHint }: DocumentFieldsProps) {
  const { visits: say } = useText(districtText);
  const everywhere = useText(everywhereText);
  const language = useLanguage();
  return (
    <Box className="document-fields">
      <PickField
        id="document-type"
        label={say.documentType}
        value={document.documentType}
        onValue={(value) => document.setDocumentType(documentTypes.find((type) => type === value) ?? 'resident-id')}
        choices={documentTypes.map((value) => ({ value, says: everywhere.document[value] }))}
        placeholder={say.documentType}
      />
      <TextField
        id="document-number"
        kind="text"
        label={say.documentNumber}
        hint={numberHint ?? say.documentNumberHint}
        value={document.documentNumber}
        onValue={document.setDocumentNumber}
        onDone={onDone}
        lengthMax={20}
        problem={fieldProblemText(problem, 'person', language)}
      />
      {document.documentType === 'passport' ? (
        <TextField
          id="nationality"
          kind="text"
          label={say.nationality}
          hint={say.nationalityHint}
          value={document.nationality}
          onValue={(text) => document.setNationality(text.toUpperCase())}
          lengthMax={3}
        />
      ) : null}
    </Box>
  );
}
