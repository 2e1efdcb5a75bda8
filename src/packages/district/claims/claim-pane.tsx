import { useState } from 'react';
import { Action } from '../../../components/action';
import { ChoiceList } from '../../../components/choice-list';
import { Box, Paragraph } from '../../../components/element';
import { TextField } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { caseworkText } from '../../../text/casework';
import { everywhereText } from '../../../text/everywhere';
import { factText } from '../../../text/fact';
import { factTitle, factWhen } from '../../../text/fact-words';
import { useLanguage } from '../../../text/language';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { EntryPane } from '../desk/entry-pane';
import type { Claim, Claims } from './use-claims';

type PaneProps = { readonly claim: Claim; readonly claims: Claims };

/** What the person says, the records behind it, and the answer they will read. */
export function ClaimPane({ claim, claims }: PaneProps) {
  const { claims: say, proposals: shared } = useText(caseworkText);
  const everywhere = useText(everywhereText);
  const when = (iso: string) => dayAndTimeText(iso, everywhere);
  const lines = [
    { what: say.rule, value: claim.rule, code: true },
    { what: shared.submitted, value: when(claim.filedAt) },
    { what: shared.due, value: when(claim.dueAt) },
    ...(claim.reviewedAt ? [{ what: say.state[claim.state], value: `${when(claim.reviewedAt)} ${claim.answer ?? ''}` }] : []),
  ];
  return (
    <EntryPane title={claim.maskedName ?? say.who} back={shared.backToList} onBack={() => claims.choose(undefined)} lines={lines}>
      <Paragraph>{claim.text}</Paragraph>
      {claim.state === 'waiting' ? <Answer claim={claim} claims={claims} /> : null}
    </EntryPane>
  );
}

function Answer({ claim, claims }: PaneProps) {
  const { claims: say } = useText(caseworkText);
  const words = { fact: useText(factText), everywhere: useText(everywhereText), language: useLanguage() };
  const [answer, setAnswer] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  if (!claim.mayReview) return <Notice says={say.own} />;
  const send = (outcome: 'accept' | 'refuse') => {
    setTried(true);
    if (answer.trim() !== '') void claims.answer(claim, outcome, { answer: answer.trim(), factIds: outcome === 'accept' ? chosen : [] });
  };
  return (
    <Box className="review-return">
      {claim.facts.length > 0 ? (
        <>
          <ChoiceList
            legend={say.facts}
            many
            chosen={chosen}
            onChoose={setChosen}
            choices={claim.facts.map((fact) => ({ value: fact.id, says: factTitle(fact, words), hint: factWhen(fact, words) }))}
          />
          <Paragraph className="desk-line">{say.factsSays}</Paragraph>
        </>
      ) : null}
      <TextField
        id="claim-answer"
        kind="long"
        label={say.answer}
        hint={say.answerHint}
        lengthMax={500}
        value={answer}
        onValue={setAnswer}
        problem={tried && answer.trim() === '' ? say.answerNeeded : undefined}
      />
      <Box className="review-actions">
        <Action
          says={say.accept}
          busy={claims.deciding === 'accept'}
          disabled={chosen.length === 0 || claims.deciding === 'refuse'}
          onPress={() => send('accept')}
        />
        <Action
          weight="quiet"
          says={say.refuse}
          busy={claims.deciding === 'refuse'}
          disabled={claims.deciding === 'accept'}
          onPress={() => send('refuse')}
        />
      </Box>
    </Box>
  );
}
