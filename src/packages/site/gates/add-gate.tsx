import { useState } from 'react';
import { Action } from '../../../components/action';
import { ChoiceList } from '../../../components/choice-list';
import { Box } from '../../../components/element';
import { TextField } from '../../../components/field';
import { ProblemView } from '../../../components/views';
import { deviceText } from '../../../text/device';
import { everywhereText } from '../../../text/everywhere';
import { useLanguage } from '../../../text/language';
import { fieldProblemText } from '../../../text/problem-text';
import { siteGatesText } from '../../../text/site-gates';
import { useText } from '../../../text/texts';
import type { GateKind, Gates } from './use-gates';

const kinds: readonly GateKind[] = ['guard', 'sentry', 'door-screen'];

/** What it will be and where it will stand: both are in the code that its device is given. */
export function AddGate({ gates }: { readonly gates: Gates }) {
  const say = useText(siteGatesText);
  const device = useText(deviceText);
  const everywhere = useText(everywhereText);
  const language = useLanguage();
  const [kind, setKind] = useState<GateKind>('guard');
  const [position, setPosition] = useState('');
  const [tried, setTried] = useState(false);
  const given = position.trim();
  const refused = fieldProblemText(gates.problem, 'position', language);
  const send = () => {
    setTried(true);
    if (given !== '') void gates.makeCode(kind, given);
  };
  return (
    <>
      <ChoiceList
        legend={say.addTitle}
        choices={kinds.map((value) => ({ value, says: device.kind[value], hint: say.kindHint[value] }))}
        chosen={[kind]}
        onChoose={([chosen]) => setKind(chosen ?? 'guard')}
      />
      <TextField
        id="position"
        kind="text"
        label={say.position}
        hint={say.positionHint}
        lengthMax={30}
        value={position}
        onValue={setPosition}
        onDone={send}
        problem={tried && given === '' ? say.positionNeeded : refused}
      />
      {gates.problem && refused === undefined ? <ProblemView problem={gates.problem} /> : null}
      <Box className="gate-card-actions">
        <Action says={say.makeCode} busy={gates.busy} onPress={send} />
        <Action weight="quiet" says={everywhere.cancel} onPress={() => gates.show({ view: 'list' })} />
      </Box>
    </>
  );
}
