import { useState } from 'react';
import { Action } from '../../../../components/action';
import { Box, Heading, Paragraph } from '../../../../components/element';
import { TextField } from '../../../../components/field';
import { Notice } from '../../../../components/notice';
import { serverNow } from '../../../../services/server-clock';
import { authorityText } from '../../../../text/authority';
import { everywhereText } from '../../../../text/everywhere';
import { useText } from '../../../../text/texts';
import { dayAndTimeText } from '../../../../text/time';
import type { Opened, ReleaseInUse } from '../use-release';
import { ProposeForm } from './propose-form';
import { percentOf } from './report';

type ActsProps = { readonly inUse: ReleaseInUse; readonly opened: Opened };

/** The steps this release can take now; one that touches people asks first. */
export function ActsView({ inUse, opened }: ActsProps) {
  const { acts: say } = useText(authorityText);
  const { announced, shareNow } = opened.release;
  return (
    <Box as="section" label={say.title} className="acts">
      <Heading level={2} className="desk-title">
        {say.title}
      </Heading>
      {announced ? (
        <Paragraph className="acts-line">{say.announced(announced.changesMax, percentOf(announced.canaryShare))}</Paragraph>
      ) : null}
      {announced ? <Paragraph className="acts-line">{shareNow > 0 ? say.shareNow(percentOf(shareNow)) : say.shareNobody}</Paragraph> : null}
      <StepsOf {...{ inUse, opened }} />
    </Box>
  );
}

function StepsOf({ inUse, opened }: ActsProps) {
  const { acts: say, release: words } = useText(authorityText);
  const { release } = opened;
  const everywhere = useText(everywhereText);
  const share = percentOf(release.announced?.canaryShare ?? 0);
  const later = Date.parse(release.effectiveFrom) > serverNow();
  const warns = later ? say.canaryLater(share, dayAndTimeText(release.effectiveFrom, everywhere)) : say.canarySays(share);
  const canary = { act: 'canary', warns, does: inUse.startCanary, busy: inUse.acting === 'canary' } as const;
  const stop = { act: 'stop', says: say.stop, warns: say.stopSays, busy: inUse.acting === 'stop', does: inUse.stop } as const;
  switch (release.state) {
    case 'draft':
      return <ProposeForm {...{ inUse, opened }} />;
    case 'proposed':
      return release.mayApprove ? <ReviewForm inUse={inUse} /> : <Notice says={words.waitingReview} />;
    case 'approved':
      return <AskedAct {...canary} says={say.canary} main />;
    case 'stopped':
      // What was approved turned out to change more people: a copy goes the whole way.
      return release.history.at(-1)?.by === 'system' ? null : <AskedAct {...canary} says={say.canaryAgain} />;
    case 'canary':
      return (
        <>
          <AskedAct act="widen" says={say.widen} warns={say.widenSays} busy={inUse.acting === 'widen'} does={inUse.widen} main />
          <AskedAct {...stop} noteAsked />
        </>
      );
    case 'in-force':
      return (
        <AskedAct
          act="rollBack"
          says={say.rollBack}
          warns={say.rollBackSays}
          busy={inUse.acting === 'rollBack'}
          does={inUse.rollBack}
          noteAsked
        />
      );
    case 'rolled-back':
      return null;
    default:
      return release.state satisfies never;
  }
}

type AskedActProps = {
  readonly act: string;
  readonly says: string;
  /** What happens to people. */
  readonly warns: string;
  readonly busy: boolean;
  readonly main?: boolean;
  readonly noteAsked?: boolean;
  readonly does: (note: string) => Promise<boolean>;
};

/** A button that first says what happens, and takes a note where one is kept with the act. */
function AskedAct({ act, says, warns, busy, main, noteAsked, does }: AskedActProps) {
  const { acts: say } = useText(authorityText);
  const everywhere = useText(everywhereText);
  const [asking, setAsking] = useState(false);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const missing = noteAsked === true && note.trim() === '';
  const go = async () => {
    setTried(true);
    if (missing) return;
    if (await does(note.trim())) setAsking(false);
  };
  if (!asking) return <Action narrow weight={main ? 'main' : 'quiet'} says={says} onPress={() => setAsking(true)} />;
  return (
    <Notice says={warns}>
      {noteAsked ? (
        <TextField
          id={`${act}-note`}
          kind="text"
          label={say.note}
          value={note}
          onValue={setNote}
          lengthMax={400}
          problem={tried && missing ? say.noteNeeded : undefined}
        />
      ) : null}
      <Box className="case-actions">
        <Action narrow says={say.confirm(says)} busy={busy} onPress={() => void go()} />
        <Action narrow weight="plain" says={everywhere.cancel} onPress={() => setAsking(false)} />
      </Box>
    </Notice>
  );
}

/** The second person's word. */
function ReviewForm({ inUse }: { readonly inUse: ReleaseInUse }) {
  const { acts: say, release: words } = useText(authorityText);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const send = (outcome: 'approve' | 'return') => {
    setTried(true);
    if (note.trim() !== '') void inUse.review(outcome, note.trim());
  };
  return (
    <Box className="act-form">
      <Paragraph className="acts-line">{words.mayReview}</Paragraph>
      <TextField
        id="review-note"
        kind="long"
        label={say.reviewNote}
        value={note}
        onValue={setNote}
        lengthMax={400}
        problem={tried && note.trim() === '' ? say.noteNeeded : undefined}
      />
      <Box className="case-actions">
        <Action narrow icon="check" says={say.approve} busy={inUse.acting === 'approve'} onPress={() => send('approve')} />
        <Action narrow weight="quiet" says={say.return} busy={inUse.acting === 'return'} onPress={() => send('return')} />
      </Box>
    </Box>
  );
}
