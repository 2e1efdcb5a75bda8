import { useState } from 'react';
import { Action } from '../../../components/action';
import { Card } from '../../../components/card';
import { Chips } from '../../../components/chips';
import { Paragraph } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { ProblemView } from '../../../components/views';
import { statisticsText } from '../../../text/statistics';
import { useText } from '../../../text/texts';
import type { Force, OddSitesShown } from './use-odd-sites';

const forces: readonly Force[] = ['market-supervision', 'urban-enforcement'];
const dueInDays = ['1', '3', '7'] as const;

/** Makes an inspection task for each code that is chosen. */
export function HandOver({ list: { chosen, busy, told, handOver } }: { readonly list: OddSitesShown }) {
  const say = useText(statisticsText);
  const [force, setForce] = useState<Force>('market-supervision');
  const [due, setDue] = useState<(typeof dueInDays)[number]>('3');
  return (
    <Card title={say.tasksTitle}>
      <Paragraph className="desk-line">{say.tasksSays}</Paragraph>
      <Chips
        legend={say.forceLabel}
        choices={forces.map((value) => ({ value, says: say.forces[value] }))}
        chosen={force}
        onChoose={setForce}
      />
      <Chips legend={say.dueLabel} choices={dueInDays.map((value) => ({ value, says: say.due[value] }))} chosen={due} onChoose={setDue} />
      {told?.kind === 'made' ? <Notice tone="good" says={say.made(told.made, told.open)} /> : null}
      {told?.kind === 'problem' ? <ProblemView problem={told.problem} /> : null}
      <Action says={say.make(chosen.size)} busy={busy} disabled={chosen.size === 0} onPress={() => void handOver(force, Number(due))} />
    </Card>
  );
}
