import { useState } from 'react';
import { Action } from '../../../components/action';
import { Box, Words } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { authorityText } from '../../../text/authority';
import { useText } from '../../../text/texts';
import type { ReleaseInUse } from './use-release';

/** Whether it is saved, whether it is right, and the button that saves. */
export function DraftBar({ inUse, changed }: { readonly inUse: ReleaseInUse; readonly changed: number }) {
  const { release: say } = useText(authorityText);
  const { draft, check, acting } = inUse;
  if (!draft.editable) return <Words className="desk-soft">{say.frozen}</Words>;
  const count = check.checked.faults.length;
  return (
    <Box className="draft-bar">
      <Box className="draft-words" live="when-quiet">
        <Words className={count > 0 ? 'draft-wrong' : ''}>
          {check.state === 'checking'
            ? say.checking
            : check.state === 'unreachable'
              ? say.checkedOffline
              : count > 0
                ? say.faults(count)
                : say.noFaults}
        </Words>
        <Words className="desk-soft">{say.changedCount(changed)}</Words>
      </Box>
      {draft.changed === undefined ? null : <Discard onDiscard={draft.discard} />}
      <Action
        narrow
        says={draft.changed === undefined ? say.saved : say.save}
        disabled={draft.changed === undefined}
        busy={acting === 'save'}
        onPress={() => void inUse.save()}
      />
    </Box>
  );
}

function Discard({ onDiscard }: { readonly onDiscard: () => void }) {
  const { release: say } = useText(authorityText);
  const [asking, setAsking] = useState(false);
  if (!asking) return <Action narrow weight="plain" says={say.discard} onPress={() => setAsking(true)} />;
  return (
    <Action
      narrow
      weight="quiet"
      says={`${say.discardAsk} ${say.discard}`}
      onPress={() => {
        setAsking(false);
        onDiscard();
      }}
    />
  );
}

/** What became of earlier unsaved changes, told above everything. */
export function DraftNotices({ inUse }: { readonly inUse: ReleaseInUse }) {
  const { release: say } = useText(authorityText);
  const { draft, goOnFrom, discard } = inUse.draft;
  const revision = inUse.opened?.release.revision ?? 0;
  if (draft.kind === 'changed' && draft.restored) return <Notice says={say.restored} />;
  if (draft.kind !== 'other-revision') return null;
  return (
    <Notice says={say.restoredOther}>
      <Action narrow weight="quiet" says={say.useMine} onPress={() => goOnFrom(revision)} />
      <Action narrow weight="plain" says={say.discard} onPress={discard} />
    </Notice>
  );
}
