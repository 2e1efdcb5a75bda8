import { useEffect } from 'react';
import { Action } from '../../../components/action';
import { Box } from '../../../components/element';
import { gateText } from '../../../text/gate';
import { useText } from '../../../text/texts';
import { VerdictScreen } from '../verdict/verdict-screen';
import type { PersonHere } from './person-here';
import { type Ready, useSeparateDoor } from './ready';

const verdictMs = 2_000;
/** Long enough to look up, read the word and look at the person. */
const alarmMs = 5_000;

type MomentaryVerdictProps = {
  readonly person: PersonHere;
  readonly state: Ready;
  readonly onSeen: () => void;
  readonly onAdd: (person: PersonHere) => void;
};

/** Over the whole screen, and gone by itself. */
export function MomentaryVerdict({ person, state, onSeen, onAdd }: MomentaryVerdictProps) {
  const say = useText(gateText);
  const separateDoor = useSeparateDoor(state);
  const { checked } = person;
  useEffect(() => {
    const timer = setTimeout(onSeen, checked.alarm ? alarmMs : verdictMs);
    return () => clearTimeout(timer);
  }, [checked, onSeen]);
  return (
    <Box className="guard-verdict">
      <VerdictScreen checked={checked} separateDoor={separateDoor}>
        {checked.again ? null : <Action weight="quiet" says={say.addReading} onPress={() => onAdd(person)} />}
        <Action weight="quiet" says={say.next} onPress={onSeen} />
      </VerdictScreen>
    </Box>
  );
}
