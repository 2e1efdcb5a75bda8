import { useState } from 'react';
import { Action } from '../../../components/action';
import { type Column, DataTable } from '../../../components/data-table';
import { Box, Heading, Paragraph, PressTarget, Words } from '../../../components/element';
import { TextField } from '../../../components/field';
import { EmptyView } from '../../../components/views';
import { caseworkText } from '../../../text/casework';
import { everywhereText } from '../../../text/everywhere';
import { factText } from '../../../text/fact';
import { enteredByText, factEvidence, factPlace, factTitle, factWhen } from '../../../text/fact-words';
import { useLanguage } from '../../../text/language';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { SentNotice } from './sent-notice';
import type { Fact, PersonFacts, PersonFactsDesk } from './use-person-facts';

type PersonViewProps = { readonly read: PersonFacts; readonly desk: PersonFactsDesk };

/** Everything recorded about the person, withdrawn facts too, with a way to propose a withdrawal. */
export function PersonView({ read, desk }: PersonViewProps) {
  const { facts: say } = useText(caseworkText);
  const everywhere = useText(everywhereText);
  const fact = useText(factText);
  const language = useLanguage();
  const [withdrawing, setWithdrawing] = useState<Fact>();
  if (!read.registered) return <EmptyView icon="person" title={say.unregistered} says={say.unregisteredSays} />;
  const words = { fact, everywhere, language };
  const columns: readonly Column<Fact>[] = [
    {
      key: 'what',
      says: say.what,
      cell: (one) => (
        <>
          <Words className={one.withdrawnAt ? 'person-facts-withdrawn' : ''}>{factTitle(one, words)}</Words>
          <Paragraph className="desk-line">{factPlace(one) ?? ''}</Paragraph>
        </>
      ),
    },
    { key: 'when', says: say.when, cell: (one) => factWhen(one, words), shape: 'figure' },
    { key: 'who', says: say.who, cell: (one) => enteredByText(one, fact) },
    { key: 'evidence', says: say.evidence, cell: (one) => factEvidence(one, words) ?? '–' },
    { key: 'until', says: say.until, cell: ({ until }) => (until ? dayAndTimeText(until, everywhere) : '–'), shape: 'figure' },
    {
      key: 'state',
      says: say.state,
      cell: (one) =>
        one.withdrawnAt ? (
          say.withdrawnOn(dayAndTimeText(one.withdrawnAt, everywhere))
        ) : (
          <PressTarget className="desk-do" label={say.withdrawOf(factTitle(one, words))} onPress={() => setWithdrawing(one)}>
            <Words>{say.withdraw}</Words>
          </PressTarget>
        ),
      shape: 'narrow',
    },
  ];
  return (
    <Box as="section" label={say.listLabel} className="person-facts">
      <Heading level={2} className="desk-title">
        {say.title([read.maskedName, read.maskedDocumentNumber].filter(Boolean).join(' '))}
      </Heading>
      <Paragraph className="desk-line">
        {read.decision ? say.colourNow(everywhere.colour[read.decision.colour]) : say.notDeclared}
      </Paragraph>
      {desk.sent === 'withdrawal' && !withdrawing ? <SentNotice /> : null}
      {withdrawing ? (
        <WithdrawForm
          key={withdrawing.id}
          fact={withdrawing}
          title={factTitle(withdrawing, words)}
          desk={desk}
          onDone={() => setWithdrawing(undefined)}
        />
      ) : null}
      {read.facts.length === 0 ? <Paragraph className="desk-line">{say.none}</Paragraph> : null}
      {read.facts.length > 0 ? <DataTable label={say.listLabel} columns={columns} rows={read.facts} keyOf={({ id }) => id} /> : null}
    </Box>
  );
}

type WithdrawProps = { readonly fact: Fact; readonly title: string; readonly desk: PersonFactsDesk; readonly onDone: () => void };

function WithdrawForm({ fact, title, desk, onDone }: WithdrawProps) {
  const { facts: say } = useText(caseworkText);
  const everywhere = useText(everywhereText);
  const [evidence, setEvidence] = useState('');
  const [tried, setTried] = useState(false);
  const send = async () => {
    setTried(true);
    if (evidence.trim() !== '' && (await desk.withdraw(fact.id, evidence.trim()))) onDone();
  };
  return (
    <Box className="person-facts-form">
      <Heading level={3} className="desk-title">
        {say.withdrawOf(title)}
      </Heading>
      <TextField
        id="withdraw-evidence"
        kind="text"
        label={say.withdrawEvidence}
        hint={say.withdrawHint}
        lengthMax={120}
        value={evidence}
        onValue={setEvidence}
        onDone={() => void send()}
        problem={tried && evidence.trim() === '' ? say.needed : undefined}
      />
      <Box className="review-actions">
        <Action narrow says={say.send} busy={desk.busy} onPress={() => void send()} />
        <Action narrow weight="quiet" says={everywhere.cancel} onPress={onDone} />
      </Box>
    </Box>
  );
}
