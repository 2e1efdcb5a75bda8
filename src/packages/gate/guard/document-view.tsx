import { useState } from 'react';
import { paperCodePrefix } from '../../../../cloud-functions/domain/gate/paper-code';
import { Action } from '../../../components/action';
import { ChoiceList } from '../../../components/choice-list';
import { Box, Heading, Paragraph } from '../../../components/element';
import { PickField, TextField } from '../../../components/field';
import type { DocumentRead } from '../../../services/gate/gate-types';
import { everywhereText } from '../../../text/everywhere';
import { gateText } from '../../../text/gate';
import { useText } from '../../../text/texts';
import { GateCamera } from './gate-camera';

const kinds = ['resident-id', 'passport', 'hk-macao-permit', 'taiwan-permit', 'foreign-permanent-residence'] as const;
const reasons = ['forgot', 'battery', 'none', 'broken', 'other'] as const;
type Why = (typeof reasons)[number];
const paperLetters = 32;

type DocumentViewProps = {
  readonly onDocument: (read: DocumentRead) => void;
  readonly onPaper: (text: string, from: 'camera' | 'scanner') => void;
  readonly onCancel: () => void;
};

/** Somebody without a phone: a paper code before the camera or by its letters, else a document by its number. */
export function DocumentView({ onDocument, onPaper, onCancel }: DocumentViewProps) {
  const say = useText(gateText);
  const everywhere = useText(everywhereText);
  return (
    <Box className="guard-sheet">
      <Heading level={2} className="guard-title">
        {say.documentTitle}
      </Heading>
      <Paragraph>{say.documentSays}</Paragraph>
      <GateCamera onText={(text) => onPaper(text, 'camera')} says={{ ...say, aim: say.aimPaper }} />
      <PaperLetters onPaper={(text) => onPaper(text, 'scanner')} />
      <TypedDocument onDocument={onDocument} />
      <Action weight="plain" says={everywhere.cancel} onPress={onCancel} />
    </Box>
  );
}

function PaperLetters({ onPaper }: { readonly onPaper: (text: string) => void }) {
  const say = useText(gateText);
  const [typed, setTyped] = useState('');
  const letters = typed.toUpperCase().replace(/^TMP:/, '').replace(/[\s-]/g, '');
  const whole = letters.length === paperLetters;
  return (
    <>
      <TextField
        id="paper-letters"
        kind="text"
        label={say.paperNumber}
        hint={say.paperNumberHint}
        lengthMax={60}
        value={typed}
        onValue={setTyped}
      />
      {whole ? <Action weight="quiet" says={say.lookPaper} onPress={() => onPaper(`${paperCodePrefix}${letters}`)} /> : null}
    </>
  );
}

function TypedDocument({ onDocument }: Pick<DocumentViewProps, 'onDocument'>) {
  const say = useText(gateText);
  const everywhere = useText(everywhereText);
  const [kind, setKind] = useState<DocumentRead['documentType']>('resident-id');
  const [number, setNumber] = useState('');
  const [nationality, setNationality] = useState('');
  const [why, setWhy] = useState<Why | null>(null);
  const [other, setOther] = useState('');
  const manualReason = why === 'other' ? other.trim() : why ? say.reasons[why] : '';
  const needsNationality = kind === 'passport';
  const ready = number.trim().length >= 5 && manualReason !== '' && (!needsNationality || /^[A-Za-z]{2,3}$/.test(nationality.trim()));
  const look = () =>
    onDocument({
      documentType: kind,
      documentNumber: number.trim(),
      ...(needsNationality ? { nationality: nationality.trim().toUpperCase() } : {}),
      means: 'document',
      manualReason,
    });
  return (
    <>
      <PickField
        id="document-kind"
        label={say.documentType}
        placeholder={say.documentType}
        value={kind}
        choices={kinds.map((value) => ({ value, says: everywhere.document[value] }))}
        onValue={(value) => setKind(kinds.find((one) => one === value) ?? kind)}
      />
      <TextField id="document-number" kind="text" label={say.documentNumber} lengthMax={20} value={number} onValue={setNumber} />
      {needsNationality ? (
        <TextField
          id="document-nationality"
          kind="text"
          label={say.nationality}
          hint={say.nationalityHint}
          lengthMax={3}
          value={nationality}
          onValue={setNationality}
        />
      ) : null}
      <ChoiceList
        legend={say.reason}
        choices={reasons.map((value) => ({ value, says: say.reasons[value] }))}
        chosen={why ? [why] : []}
        onChoose={([chosen]) => setWhy(chosen ?? null)}
      />
      {why === 'other' ? (
        <TextField id="document-reason" kind="text" label={say.otherReason} lengthMax={120} value={other} onValue={setOther} />
      ) : null}
      <Paragraph className="guard-hint">{say.typedSays}</Paragraph>
      <Action says={say.look} disabled={!ready} onPress={look} />
    </>
  );
}
