import { useState } from 'react';
import { Action } from '../../../components/action';
import { Box } from '../../../components/element';
import { TextField } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { ProblemView } from '../../../components/views';
import { declareText } from '../../../text/declare';
import { everywhereText } from '../../../text/everywhere';
import { useText } from '../../../text/texts';
import type { TravelConflict } from './draft';
import { Question } from './question';
import type { Declaration } from './use-declaration';
import { usePlaceShown } from './use-place-shown';

type ConflictViewProps = { readonly conflict: TravelConflict; readonly declaration: Declaration };

/** One place the travel card shows and the declaration does not: the person says how it was, before anything is recorded. */
export function ConflictView({ conflict, declaration }: ConflictViewProps) {
  const { days, problem, sending, settle, change } = declaration;
  const { conflict: say } = useText(declareText);
  const shown = usePlaceShown();
  const [explaining, setExplaining] = useState(false);
  const { place } = conflict;
  const where = shown({
    name: place.name,
    from: place.firstSeen,
    to: place.lastSeen,
    country: place.in === 'abroad' ? place.country : undefined,
  });
  return (
    <Question step="undertaking" asks={say.ask(where)} says={say.says}>
      {explaining ? (
        <Explanation conflict={conflict} declaration={declaration} onGiveUp={() => setExplaining(false)} />
      ) : (
        <Box className="question">
          <Action says={say.yes} busy={sending} onPress={() => settle({ kind: 'conflict-agreed', conflict, ...days })} />
          <Action weight="quiet" says={say.no} onPress={() => setExplaining(true)} />
          <Action weight="plain" says={say.backToAnswers} onPress={() => change({ kind: 'asked', conflicts: [] })} />
        </Box>
      )}
      {problem ? <ProblemView problem={problem} /> : null}
    </Question>
  );
}

function Explanation({ conflict, declaration, onGiveUp }: ConflictViewProps & { readonly onGiveUp: () => void }) {
  const { sending, settle } = declaration;
  const { conflict: say } = useText(declareText);
  const everywhere = useText(everywhereText);
  const [text, setText] = useState('');
  const words = text.trim().replace(/\s*\n\s*/g, ' ');
  return (
    <Box className="question">
      <Notice says={say.explainSays} />
      <TextField id="explanation" kind="long" label={say.explain} hint={say.explainHint} value={text} onValue={setText} lengthMax={200} />
      <Action
        says={say.sendExplanation}
        busy={sending}
        disabled={words === ''}
        onPress={() => settle({ kind: 'conflict-explained', conflict, text: words })}
      />
      <Action weight="plain" says={everywhere.previous} onPress={onGiveUp} />
    </Box>
  );
}
