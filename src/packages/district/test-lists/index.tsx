import { useState } from 'react';
import { Chips } from '../../../components/chips';
import { caseworkText } from '../../../text/casework';
import { useText } from '../../../text/texts';
import { Desk } from '../desk/desk';
import { UnderCase } from '../desk/under-case';
import { LateSamples } from './late-samples';
import { MissedTests } from './missed-tests';
import { useLateSamples, useMissedTests } from './use-test-list';
import './index.scss';

export default function Index() {
  return (
    <Desk task="testLists">
      <Lists />
    </Desk>
  );
}

const lists = ['missed', 'late'] as const;

function Lists() {
  const { testLists: say } = useText(caseworkText);
  const [chosen, setChosen] = useState<(typeof lists)[number]>('missed');
  const missed = useMissedTests();
  const late = useLateSamples();
  const forget = () => {
    missed.clear();
    late.clear();
  };
  return (
    <UnderCase problem={chosen === 'missed' ? missed.problem : late.problem} onCase={forget}>
      <Chips
        legend={say.whichLabel}
        choices={lists.map((value) => ({ value, says: say.which[value] }))}
        chosen={chosen}
        onChoose={setChosen}
      />
      {chosen === 'missed' ? <MissedTests list={missed} /> : <LateSamples list={late} />}
    </UnderCase>
  );
}
