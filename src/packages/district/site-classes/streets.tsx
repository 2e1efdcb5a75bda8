import { useState } from 'react';
import { Action } from '../../../components/action';
import { Card } from '../../../components/card';
import { Paragraph } from '../../../components/element';
import { TextField } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { ProblemView } from '../../../components/views';
import { call } from '../../../services/api';
import type { AnswerOf } from '../../../services/operations';
import { useSession } from '../../../services/session-store';
import { useAnswer } from '../../../services/use-answer';
import { districtSiteText } from '../../../text/district-site';
import type { ProblemShown } from '../../../text/problem-shown';
import { useText } from '../../../text/texts';

type Street = AnswerOf<'listSubDistricts'>['subDistricts'][number];

/** The lines as streets; a number: the first line that is none. */
export function readStreets(text: string): readonly Street[] | number {
  const streets: Street[] = [];
  for (const [place, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const [, code, name] = /^\s*([1-9]\d{8})\s+(\S.{0,29}?)\s*$/.exec(line) ?? [];
    if (code === undefined || name === undefined) return place + 1;
    streets.push({ code, name });
  }
  return streets;
}

/** The streets and towns of the district: read by everyone at the desk, written by its administrator. */
export function Streets() {
  const say = useText(districtSiteText);
  const session = useSession();
  const division = session?.district ?? '';
  const { answer, reload } = useAnswer('listSubDistricts', { query: { division } });
  if (answer.state === 'refused') return <ProblemView problem={answer.problem} onRetry={reload} />;
  if (answer.state !== 'here') return null;
  const { subDistricts } = answer.value;
  const mayWrite = session?.roles.some((role) => role === 'administrator' || role === 'officer');
  return (
    <Card title={say.streets}>
      {subDistricts.length === 0 ? <Paragraph>{say.noStreets}</Paragraph> : null}
      {mayWrite ? (
        <Form key={JSON.stringify(subDistricts)} before={subDistricts} onSaved={reload} />
      ) : (
        subDistricts.map(({ code, name }) => <Paragraph key={code}>{`${code} ${name}`}</Paragraph>)
      )}
    </Card>
  );
}

function Form({ before, onSaved }: { readonly before: readonly Street[]; readonly onSaved: () => void }) {
  const say = useText(districtSiteText);
  const [text, setText] = useState(before.map(({ code, name }) => `${code} ${name}`).join('\n'));
  const [told, setTold] = useState<ProblemShown | 'saved' | undefined>();
  const read = readStreets(text);
  const save = async (subDistricts: readonly Street[]) => {
    const result = await call('setSubDistricts', { body: { subDistricts: [...subDistricts] } });
    setTold(result.ok ? 'saved' : result.error);
    if (result.ok) onSaved();
  };
  return (
    <>
      <TextField
        id="streets"
        kind="long"
        label={say.streets}
        hint={say.streetsSay}
        value={text}
        onValue={setText}
        lengthMax={4_000}
        problem={typeof read === 'number' ? say.streetLine(read) : undefined}
      />
      {told === 'saved' ? <Notice tone="good" says={say.streetsSaved} /> : null}
      {typeof told === 'object' ? <ProblemView problem={told} /> : null}
      <Action
        narrow
        weight="quiet"
        says={say.saveStreets}
        disabled={typeof read === 'number'}
        onPress={() => (typeof read === 'number' ? undefined : void save(read))}
      />
    </>
  );
}
