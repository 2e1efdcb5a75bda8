import { useState } from 'react';
import { Action } from '../../../components/action';
import { Box, Heading, Paragraph } from '../../../components/element';
import { DayField, PickField, TextField } from '../../../components/field';
import { LoadingView, ProblemView } from '../../../components/views';
import { serverDay } from '../../../services/server-day';
import { useAnswer } from '../../../services/use-answer';
import { caseworkText } from '../../../text/casework';
import { factText } from '../../../text/fact';
import { known } from '../../../text/fact-words';
import { useLanguage } from '../../../text/language';
import { fieldProblemText } from '../../../text/problem-text';
import { useText } from '../../../text/texts';
import { emptyDraft, type Ground, missingFrom, needsCountry, needsLevel, type ProposalDraft, proposingOf } from './proposal-draft';
import { SentNotice } from './sent-notice';
import type { PersonFactsDesk } from './use-person-facts';

/** Only published grounds can be chosen; each says what it permits and for how long. */
export function ProposeForm({ desk }: { readonly desk: PersonFactsDesk }) {
  const { facts: say } = useText(caseworkText);
  const language = useLanguage();
  const { answer, reload } = useAnswer('listGrounds', { query: { way: 'officer' } });
  const [groundId, setGroundId] = useState('');
  if (answer.state === 'refused') return <ProblemView problem={answer.problem} onRetry={reload} />;
  if (answer.state !== 'here') return <LoadingView />;
  const { grounds } = answer.value;
  const ground = grounds.find(({ id }) => id === groundId);
  return (
    <Box as="section" label={say.propose} className="person-facts-form">
      <Heading level={2} className="desk-title">
        {say.propose}
      </Heading>
      <PickField
        id="ground"
        label={say.ground}
        placeholder={say.groundPick}
        value={groundId}
        onValue={setGroundId}
        choices={grounds.map(({ id, name }) => ({ value: id, says: name[language] }))}
      />
      {desk.sent === 'fact' && !ground ? <SentNotice /> : null}
      {ground ? <GroundForm key={ground.id} ground={ground} desk={desk} onSent={() => setGroundId('')} /> : null}
    </Box>
  );
}

type GroundFormProps = { readonly ground: Ground; readonly desk: PersonFactsDesk; readonly onSent: () => void };

function GroundForm({ ground, desk, onSent }: GroundFormProps) {
  const { facts: say } = useText(caseworkText);
  const fact = useText(factText);
  const language = useLanguage();
  // Yesterday: what is traced lies behind, and a time of today may not have come yet.
  const [draft, setDraft] = useState(() => emptyDraft(ground, serverDay(1)));
  const [tried, setTried] = useState(false);
  const missing = missingFrom(draft, ground);
  const change = (part: Partial<ProposalDraft>) => setDraft((before) => ({ ...before, ...part }));
  const problemAt = (field: keyof ProposalDraft, path: string) =>
    tried && missing.has(field) ? say.needed : fieldProblemText(desk.problem, path, language);
  const send = async () => {
    setTried(true);
    if (missing.size === 0 && (await desk.propose(proposingOf(draft, ground)))) onSent();
  };
  return (
    <>
      <Paragraph className="desk-line">{`${say.basis}: ${ground.basis[language]}`}</Paragraph>
      {ground.kinds.length > 1 ? (
        <PickField
          id="fact-kind"
          label={say.kind}
          placeholder={say.kind}
          value={draft.kind}
          onValue={(kind) => change({ kind })}
          choices={ground.kinds.map((kind) => ({ value: kind, says: known(fact.kind, kind) ?? kind }))}
        />
      ) : null}
      <Box className="person-facts-pair">
        <DayField
          id="fact-day"
          label={say.day}
          placeholder={say.day}
          value={draft.day}
          onValue={(day) => change({ day })}
          problem={problemAt('day', 'at')}
        />
        <TextField
          id="fact-time"
          kind="text"
          label={say.time}
          hint={say.timeHint}
          lengthMax={5}
          value={draft.time}
          onValue={(time) => change({ time })}
          problem={problemAt('time', 'at')}
        />
        {ground.daysMax === null ? null : (
          <DayField
            id="fact-end"
            label={say.endDay}
            hint={say.endHint(ground.daysMax)}
            placeholder={say.endDay}
            value={draft.endDay}
            onValue={(endDay) => change({ endDay })}
            problem={problemAt('endDay', 'until')}
          />
        )}
      </Box>
      <TextField
        id="fact-evidence"
        kind="text"
        label={say.evidenceText}
        hint={ground.evidence[language]}
        lengthMax={120}
        value={draft.evidence}
        onValue={(evidence) => change({ evidence })}
        problem={problemAt('evidence', 'evidence')}
      />
      <Details draft={draft} change={change} problemAt={problemAt} />
      <Action says={say.send} busy={desk.busy} onPress={() => void send()} />
    </>
  );
}

type DetailsProps = {
  readonly draft: ProposalDraft;
  readonly change: (part: Partial<ProposalDraft>) => void;
  readonly problemAt: (field: keyof ProposalDraft, path: string) => string | undefined;
};

/** What only this kind of fact has. */
function Details({ draft, change, problemAt }: DetailsProps) {
  const { facts: say } = useText(caseworkText);
  const fact = useText(factText);
  const levels = ['high', 'medium', 'low'] as const;
  if (needsCountry(draft))
    return (
      <TextField
        id="fact-country"
        kind="text"
        label={say.country}
        hint={say.countryHint}
        lengthMax={2}
        value={draft.country}
        onValue={(text) => change({ country: text.toUpperCase() })}
        problem={problemAt('country', 'details.country')}
      />
    );
  if (needsLevel(draft))
    return (
      <PickField
        id="fact-level"
        label={say.level}
        placeholder={say.level}
        value={draft.level}
        onValue={(value) => change({ level: levels.find((level) => level === value) ?? '' })}
        choices={levels.map((value) => ({ value, says: fact.level[value] }))}
        problem={problemAt('level', 'details.level')}
      />
    );
  return null;
}
