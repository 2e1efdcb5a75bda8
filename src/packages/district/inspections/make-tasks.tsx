import { useState } from 'react';
import { Action } from '../../../components/action';
import { Card } from '../../../components/card';
import { Paragraph } from '../../../components/element';
import { DayField, PickField, TextField } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { ProblemView } from '../../../components/views';
import { call } from '../../../services/api';
import type { RequestOf } from '../../../services/operations';
import { inspectionText } from '../../../text/inspection';
import type { ProblemShown } from '../../../text/problem-shown';
import { useText } from '../../../text/texts';

type Made = { readonly made: number; readonly already: number; readonly absent: number };
type Body = RequestOf<'makeInspectionTasks'>['body'];
type Reason = Body['sites'][number]['reason'];
const reasons = ['complaint', 'dead', 'odd', 'over-busy', 'self-check'] as const satisfies readonly Reason[];
const forces = ['market-supervision', 'urban-enforcement'] as const satisfies readonly Body['force'][];

/** Site numbers typed or pasted; those from the statistics are made there. */
export function MakeTasks({ onMade }: { readonly onMade: () => void }) {
  const say = useText(inspectionText);
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState<Reason>('complaint');
  const [force, setForce] = useState<Body['force']>('market-supervision');
  const [day, setDay] = useState('');
  const [made, setMade] = useState<Made>();
  const [problem, setProblem] = useState<ProblemShown | 'incomplete'>();
  const siteIds = [...new Set(typed.toLowerCase().match(/[0-9a-f]{16}/g) ?? [])];
  const make = async () => {
    setMade(undefined);
    if (siteIds.length === 0 || day === '') return setProblem('incomplete');
    const sites = siteIds.map((siteId) => ({ siteId, reason }));
    const result = await call('makeInspectionTasks', { body: { sites, force, dueAt: `${day}T23:59:59+08:00` } });
    setProblem(result.ok ? undefined : result.error);
    if (!result.ok) return;
    const countOf = (state: string) => result.value.results.filter((one) => one.state === state).length;
    setMade({ made: countOf('made'), already: countOf('open-already'), absent: countOf('not-found') });
    setTyped('');
    onMade();
  };
  return (
    <Card title={say.makeTitle}>
      <Paragraph>{say.boardSays}</Paragraph>
      <TextField
        id="make-sites"
        kind="long"
        label={say.makeSites}
        hint={say.makeSitesHint}
        value={typed}
        onValue={setTyped}
        lengthMax={2_000}
      />
      <PickField
        id="make-reason"
        label={say.makeReason}
        placeholder={say.makeReason}
        value={reason}
        choices={reasons.map((value) => ({ value, says: say.reason[value] }))}
        onValue={(value) => setReason(reasons.find((one) => one === value) ?? reason)}
      />
      <PickField
        id="make-force"
        label={say.forceLabel}
        placeholder={say.forceLabel}
        value={force}
        choices={forces.map((value) => ({ value, says: say.force[value] }))}
        onValue={(value) => setForce(forces.find((one) => one === value) ?? force)}
      />
      <DayField id="make-due" label={say.makeDue} placeholder={say.makeDue} value={day} onValue={setDay} />
      {problem === 'incomplete' ? <Notice tone="problem" says={say.makeProblem} /> : null}
      {problem && problem !== 'incomplete' ? <ProblemView problem={problem} /> : null}
      {made ? <Notice tone="good" says={say.made(made.made, made.already, made.absent)} /> : null}
      <Action weight="quiet" icon="plus" says={say.make} onPress={() => void make()} />
    </Card>
  );
}
