import { useState } from 'react';
import { Action } from '../../../components/action';
import { Card } from '../../../components/card';
import { Box, Paragraph, Words } from '../../../components/element';
import { TextField } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { ProblemView } from '../../../components/views';
import { useSecondsLeft } from '../../../services/use-seconds-left';
import { declareText } from '../../../text/declare';
import { everywhereText } from '../../../text/everywhere';
import { useLanguage } from '../../../text/language';
import { fieldProblemText } from '../../../text/problem-text';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import type { Draft } from './draft';
import { Question } from './question';
import type { Declaration } from './use-declaration';
import { usePlaceShown } from './use-place-shown';
import { type CardFetching, type CodeAsked, useTravelCard } from './use-travel-card';

/** Before the places: they can be filled in from the operators' travel card, with the person's own code, or by hand. */
export function CardStep({ declaration: { draft, days, change } }: { readonly declaration: Declaration }) {
  const { card: say, ask } = useText(declareText);
  const fetching = useTravelCard((card) => change({ kind: 'card-taken', card, ...days }));
  if (draft.cardFetchedAt !== '') {
    return (
      <Question step="card" asks={say.filled} says={say.filledSays}>
        <ProvenPlaces draft={draft} />
      </Question>
    );
  }
  return (
    <Question step="card" asks={ask.card} says={say.says}>
      <FetchedEarlier fetching={fetching} onTake={(card) => change({ kind: 'card-taken', card, ...days })} />
      {fetching.asked ? <CodeForm fetching={fetching} asked={fetching.asked} /> : <PhoneForm fetching={fetching} />}
      {fetching.problem && fetching.problem.fields.length === 0 ? <ProblemView problem={fetching.problem} /> : null}
      <Paragraph className="question-says">{say.privacy}</Paragraph>
    </Question>
  );
}

function ProvenPlaces({ draft: { stays, foreignStays, cardFetchedAt } }: { readonly draft: Draft }) {
  const { card: say } = useText(declareText);
  const everywhere = useText(everywhereText);
  const shown = usePlaceShown();
  const places = [...(stays ?? []), ...foreignStays].flatMap((stay) => (stay.proven ? [{ stay, proven: stay.proven }] : []));
  return (
    <>
      <Notice tone="good" says={say.fetchedAt(dayAndTimeText(cardFetchedAt, everywhere))} />
      <Card title={say.places}>
        {places.length === 0 ? <Paragraph>{say.nowhereElse}</Paragraph> : null}
        <Box as="list" className="answers">
          {places.map(({ stay, proven }) => (
            <Box as="item" key={`${proven.name} ${proven.from}`}>
              <Words>{shown({ ...proven, country: 'country' in stay ? stay.country : undefined })}</Words>
            </Box>
          ))}
        </Box>
      </Card>
    </>
  );
}

type FetchedEarlierProps = { readonly fetching: CardFetching; readonly onTake: (card: NonNullable<CardFetching['kept']>) => void };

function FetchedEarlier({ fetching: { kept }, onTake }: FetchedEarlierProps) {
  const { card: say } = useText(declareText);
  const everywhere = useText(everywhereText);
  if (!kept) return null;
  return <Action weight="quiet" says={say.takeKept(dayAndTimeText(kept.fetchedAt, everywhere))} onPress={() => onTake(kept)} />;
}

function PhoneForm({ fetching: { busy, problem, requestCode } }: { readonly fetching: CardFetching }) {
  const { card: say } = useText(declareText);
  const language = useLanguage();
  const [phone, setPhone] = useState('');
  const ask = () => void requestCode(phone.trim());
  return (
    <>
      <TextField
        id="card-phone"
        kind="phone"
        label={say.phone}
        value={phone}
        onValue={setPhone}
        onDone={ask}
        lengthMax={20}
        autoComplete="tel"
        problem={fieldProblemText(problem, 'phone', language)}
      />
      <Action says={say.getCode} onPress={ask} busy={busy} disabled={phone.trim().length < 5} />
    </>
  );
}

function CodeForm({ fetching, asked }: { readonly fetching: CardFetching; readonly asked: CodeAsked }) {
  const { card: say } = useText(declareText);
  const language = useLanguage();
  const [code, setCode] = useState('');
  const wait = useSecondsLeft(asked);
  const fetch = () => void fetching.fetchCard(code);
  return (
    <>
      <Paragraph className="question-says" live="when-quiet">
        {say.codeSent(asked.phone)}
      </Paragraph>
      <TextField
        id="card-code"
        kind="digits"
        label={say.code}
        value={code}
        onValue={(text) => setCode(text.replace(/\D/g, '').slice(0, 8))}
        onDone={fetch}
        lengthMax={8}
        autoComplete="one-time-code"
        problem={fieldProblemText(fetching.problem, 'code', language)}
      />
      <Action says={say.fetch} onPress={fetch} busy={fetching.busy} disabled={code.length < 4} />
      <Action
        weight="plain"
        says={wait > 0 ? say.getCodeAgain(wait) : say.getCode}
        disabled={wait > 0}
        onPress={() => void fetching.requestCode(asked.phone)}
      />
      <Action weight="plain" says={say.changePhone} onPress={fetching.changePhone} />
    </>
  );
}
