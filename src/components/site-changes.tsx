import { useState } from 'react';
import { everywhereText } from '../text/everywhere';
import { useLanguage } from '../text/language';
import type { ProblemShown } from '../text/problem-shown';
import { problemText } from '../text/problem-text';
import { siteChangeText } from '../text/site-change';
import { useText } from '../text/texts';
import { Action } from './action';
import { Box, Paragraph } from './element';
import { TextField } from './field';
import { Notice } from './notice';
import './site-changes.scss';

export type SiteAct = 'replace-poster' | 'suspend' | 'resume' | 'revoke';
export type SiteStanding = {
  readonly siteId: string;
  readonly state: 'applied' | 'approved' | 'returned' | 'suspended' | 'revoked';
  readonly suspendedBy: 'owner' | 'district' | null;
  readonly stateReason: string | null;
};

/** A manager does all that the owner does, but to close the site for good. */
export type SiteChanger = 'owner' | 'manager' | 'district';

type SiteChangesProps = {
  readonly site: SiteStanding;
  readonly by: SiteChanger;
  /** Makes the change; null: it is made. */
  readonly onChange: (act: SiteAct, reason: string | undefined) => Promise<ProblemShown | null>;
};

/** What may be done with a site as it stands, each asked about once more; a reason where it closes a door. */
export function SiteChanges({ site, by, onChange }: SiteChangesProps) {
  const say = useText(siteChangeText);
  const [asking, setAsking] = useState<SiteAct | null>(null);
  const [done, setDone] = useState<SiteAct | null>(null);
  const change = async (act: SiteAct, reason: string | undefined) => {
    const problem = await onChange(act, reason);
    if (problem) return problem;
    setAsking(null);
    setDone(act);
    return null;
  };
  return (
    <Box className="site-changes">
      {site.state === 'suspended' && site.suspendedBy ? <Paragraph>{say.suspendedBy[site.suspendedBy]}</Paragraph> : null}
      {site.stateReason ? <Paragraph>{say.because(site.stateReason)}</Paragraph> : null}
      {done ? <Notice tone="good" says={say.done[done]} /> : null}
      {asking ? (
        <Confirmation
          key={asking}
          act={asking}
          siteId={site.siteId}
          onYes={(reason) => change(asking, reason)}
          onNo={() => setAsking(null)}
        />
      ) : (
        <Box className="site-changes-acts">
          {possibleActs(site, by).map((act) => (
            <Action key={act} narrow weight="plain" says={say.act[act]} onPress={() => setAsking(act)} />
          ))}
        </Box>
      )}
    </Box>
  );
}

/** The cloud decides; this only keeps what it would refuse from being offered. */
export function possibleActs({ state, suspendedBy }: SiteStanding, by: SiteChanger): readonly SiteAct[] {
  const closing: readonly SiteAct[] = by === 'manager' ? [] : ['revoke'];
  if (state === 'approved') return ['replace-poster', 'suspend', ...closing];
  if (state !== 'suspended') return [];
  return by === 'district' || suspendedBy === 'owner' ? ['resume', ...closing] : closing;
}

type ConfirmationProps = {
  readonly act: SiteAct;
  readonly siteId: string;
  readonly onYes: (reason: string | undefined) => Promise<ProblemShown | null>;
  readonly onNo: () => void;
};

function Confirmation({ act, siteId, onYes, onNo }: ConfirmationProps) {
  const say = useText(siteChangeText);
  const everywhere = useText(everywhereText);
  const language = useLanguage();
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemShown | null>(null);
  const wantsReason = act === 'suspend' || act === 'revoke';
  const yes = async () => {
    setBusy(true);
    setProblem(null);
    const refused = await onYes(wantsReason ? reason.trim() : undefined);
    if (!refused) return;
    setBusy(false);
    setProblem(refused);
  };
  return (
    <Notice says={say.asks[act]}>
      {wantsReason ? (
        <TextField
          id={`reason-${siteId}`}
          kind="text"
          label={say.reason}
          hint={say.reasonHint}
          lengthMax={120}
          value={reason}
          onValue={setReason}
        />
      ) : null}
      {problem ? <Paragraph live="now">{problemText(problem, language)}</Paragraph> : null}
      <Action
        narrow
        says={busy ? say.working : say.yes[act]}
        busy={busy}
        disabled={wantsReason && reason.trim() === ''}
        onPress={() => void yes()}
      />
      <Action narrow weight="plain" says={everywhere.cancel} onPress={onNo} />
    </Notice>
  );
}
