import { useState } from 'react';
import { Action } from '../../../../components/action';
import { Box } from '../../../../components/element';
import { TextField } from '../../../../components/field';
import { authorityText } from '../../../../text/authority';
import { useText } from '../../../../text/texts';
import type { Opened, ReleaseInUse } from '../use-release';
import { isOfContent, percentOf } from './report';

const wholeNumber = (text: string): number | undefined => (/^\d{1,10}$/.test(text.trim()) ? Number(text.trim()) : undefined);
const canaryShareFirst = '500';

/** How many changes are announced, and whom it judges first. There is nothing to announce before a dry run of this content. */
export function ProposeForm({ inUse, opened }: { readonly inUse: ReleaseInUse; readonly opened: Opened }) {
  const { acts: say, trial } = useText(authorityText);
  const { dryRun, release } = opened;
  const found = isOfContent(dryRun, release.hash) && inUse.draft.changed === undefined ? dryRun?.report : null;
  const [changesMax, setChangesMax] = useState<string>();
  const [share, setShare] = useState(canaryShareFirst);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  if (!found) return <Box className="desk-line">{dryRun?.state === 'done' ? trial.stale : say.dryRunFirst}</Box>;
  const announced = wholeNumber(changesMax ?? String(found.changed));
  const wrong = announcedProblem(announced, found.changed, say);
  const shareNumber = wholeNumber(share);
  const shareWrong = shareNumber === undefined || shareNumber < 1 || shareNumber > 9_999;
  const propose = () => {
    setTried(true);
    if (announced === undefined || shareNumber === undefined || wrong || shareWrong || note.trim() === '') return;
    void inUse.propose({ changesMax: announced, canaryShare: shareNumber, note: note.trim() });
  };
  return (
    <Box className="act-form">
      <TextField
        id="changes-max"
        kind="digits"
        label={say.changesMax}
        hint={say.changesMaxHint(found.changed)}
        value={changesMax ?? String(found.changed)}
        onValue={setChangesMax}
        lengthMax={10}
        problem={wrong}
      />
      <TextField
        id="canary-share"
        kind="digits"
        label={say.canaryShare}
        hint={shareWrong ? undefined : say.canaryShareHint(percentOf(shareNumber))}
        value={share}
        onValue={setShare}
        lengthMax={5}
        problem={shareWrong ? say.shareNeeded : undefined}
      />
      <TextField
        id="propose-note"
        kind="long"
        label={say.proposeNote}
        value={note}
        onValue={setNote}
        lengthMax={400}
        problem={tried && note.trim() === '' ? say.noteNeeded : undefined}
      />
      <Action narrow says={say.propose} busy={inUse.acting === 'propose'} onPress={propose} />
    </Box>
  );
}

type Say = { readonly numberNeeded: string; readonly tooFew: (changed: number) => string };

function announcedProblem(announced: number | undefined, found: number, say: Say): string | undefined {
  if (announced === undefined) return say.numberNeeded;
  return announced < found ? say.tooFew(found) : undefined;
}
