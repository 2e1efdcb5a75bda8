import { useState } from 'react';
import { Action } from '../../../components/action';
import { DivisionFields } from '../../../components/division-fields';
import { Box, Heading, Paragraph } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { call } from '../../../services/api';
import { useDivisionName } from '../../../services/division-name';
import { useDivisions } from '../../../services/use-divisions';
import { everywhereText } from '../../../text/everywhere';
import { positivesText } from '../../../text/positives';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { NoteField } from './note-field';
import type { PaneProps, Positive } from './use-positives';

/** Between districts: offered, answered, and what became of earlier ones. */
export function HandOver({ positive, desk }: PaneProps) {
  const say = useText(positivesText);
  const isOver = positive.closedAt !== null;
  const before = positive.handOvers;
  return (
    <Box as="section" label={say.handOver} className="positive-part">
      {before.length > 0 ? (
        <>
          <Heading level={3} className="desk-title">
            {say.handedBefore}
          </Heading>
          {before.map((one) => (
            <Answered key={`${one.to} ${one.at}`} one={one} />
          ))}
        </>
      ) : null}
      {positive.handOver ? <Waiting positive={positive} handOver={positive.handOver} desk={desk} /> : null}
      {!positive.handOver && positive.inCharge && !isOver ? <Offer positive={positive} desk={desk} /> : null}
    </Box>
  );
}

function Answered({ one }: { readonly one: Positive['handOvers'][number] }) {
  const say = useText(positivesText);
  const everywhere = useText(everywhereText);
  const [from, to] = [useDivisionName(one.from), useDivisionName(one.to)];
  return (
    <Paragraph className="desk-line">{say.handedLine(from, to, say.outcomes[one.outcome], dayAndTimeText(one.at, everywhere))}</Paragraph>
  );
}

type WaitingProps = PaneProps & { readonly handOver: NonNullable<Positive['handOver']> };

function Waiting({ positive, handOver, desk }: WaitingProps) {
  const say = useText(positivesText);
  const everywhere = useText(everywhereText);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const [from, to] = [useDivisionName(handOver.from), useDivisionName(handOver.to)];
  const when = dayAndTimeText(handOver.askedAt, everywhere);
  const answer = (outcome: 'accept' | 'return') => {
    setTried(true);
    if (note.trim() === '') return;
    void desk.act('handOver', (named) =>
      call('answerHandOver', { params: { positiveId: positive.positiveId }, body: { ...named, outcome, note: note.trim() } }),
    );
  };
  return (
    <>
      <Notice says={positive.inCharge ? say.handOverWaiting(to, when) : say.handOverOffered(from, when)} />
      <Paragraph className="desk-line">{handOver.note}</Paragraph>
      <NoteField id="answer-note" label={say.answerNote} value={note} onValue={setNote} wrong={tried && note.trim() === ''} />
      <Box className="review-actions">
        {positive.inCharge ? (
          <Action narrow weight="quiet" says={say.takeBack} busy={desk.busy} onPress={() => answer('return')} />
        ) : (
          <>
            <Action narrow says={say.accept} busy={desk.busy} onPress={() => answer('accept')} />
            <Action narrow weight="quiet" says={say.giveBack} busy={desk.busy} onPress={() => answer('return')} />
          </>
        )}
      </Box>
    </>
  );
}

function Offer({ positive, desk }: PaneProps) {
  const say = useText(positivesText);
  const [offering, setOffering] = useState(false);
  if (!offering) return <Action weight="quiet" narrow says={say.handOver} onPress={() => setOffering(true)} />;
  return <OfferForm positive={positive} desk={desk} onClose={() => setOffering(false)} />;
}

function OfferForm({ positive, desk, onClose }: PaneProps & { readonly onClose: () => void }) {
  const say = useText(positivesText);
  const [to, setTo] = useState('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const county = useDivisions('', setTo);
  const offer = () => {
    setTried(true);
    if (to === '' || note.trim() === '') return;
    void desk.act('handOver', (named) =>
      call('handOverPositive', { params: { positiveId: positive.positiveId }, body: { ...named, to, note: note.trim() } }),
    );
  };
  return (
    <>
      <Heading level={3} className="desk-title">
        {say.handOver}
      </Heading>
      <Paragraph className="desk-line">{say.handOverSays}</Paragraph>
      <DivisionFields
        id="hand-over-to"
        levels={county.levels}
        onChoose={county.choose}
        unreachable={county.unreachable}
        {...(tried && to === '' && { problem: say.needed })}
      />
      <NoteField id="hand-over-note" label={say.note} value={note} onValue={setNote} wrong={tried && note.trim() === ''} />
      <Box className="review-actions">
        <Action narrow says={say.handOverSend} busy={desk.busy} onPress={offer} />
        <Action narrow weight="quiet" says={say.close} onPress={onClose} />
      </Box>
    </>
  );
}
