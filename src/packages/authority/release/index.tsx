import { useRouter } from '@tarojs/taro';
import { Action } from '../../../components/action';
import { Box, Heading, Paragraph, PressTarget, Words } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { EmptyView, LoadingView, OfflineStrip, ProblemView } from '../../../components/views';
import { replaceWith, textOfParameter } from '../../../platform/navigation';
import { authorityText } from '../../../text/authority';
import { everywhereText } from '../../../text/everywhere';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { AuthorityDesk } from '../desk/authority-desk';
import { ReleaseSteps } from '../desk/release-steps';
import { DraftNotices } from './draft-bar';
import { ReleaseParts } from './release-parts';
import { StoppedBySystem } from './trial/watches';
import { type Opened, type Told, useRelease } from './use-release';
import './index.scss';

export default function Index() {
  const { releaseId } = useRouter().params;
  return (
    <AuthorityDesk task="releases" below>
      <OneRelease releaseId={textOfParameter(releaseId)} />
    </AuthorityDesk>
  );
}

function OneRelease({ releaseId }: { readonly releaseId: string }) {
  const { release: say } = useText(authorityText);
  const inUse = useRelease(releaseId);
  const { release, told } = inUse;
  const toList = () => replaceWith('releases');
  switch (release.kind) {
    case 'loading':
      return <LoadingView />;
    case 'problem':
      return release.problem.code === 'not-found' ? (
        <EmptyView icon="list" title={say.notFound} says={say.notFoundSays}>
          <Action narrow weight="quiet" says={say.back} onPress={toList} />
        </EmptyView>
      ) : (
        <ProblemView problem={release.problem} onRetry={() => void inUse.reload()} />
      );
    case 'ready':
      return (
        <>
          {release.problem ? <OfflineStrip /> : null}
          <ReleaseHead opened={release.opened} onBack={toList} />
          {told ? <Outcome told={told} opened={release.opened} /> : null}
          <StoppedBySystem release={release.opened.release} />
          <DraftNotices inUse={inUse} />
          <ReleaseParts inUse={inUse} opened={release.opened} />
        </>
      );
  }
}

function ReleaseHead({ opened, onBack }: { readonly opened: Opened; readonly onBack: () => void }) {
  const { release: say, releases, state } = useText(authorityText);
  const everywhere = useText(everywhereText);
  const { release } = opened;
  const from = /^\d{4}-\d\d-\d\dT/.test(release.effectiveFrom) ? dayAndTimeText(release.effectiveFrom, everywhere) : release.effectiveFrom;
  return (
    <Box className="release-head">
      <PressTarget as="link" className="desk-do" onPress={onBack}>
        <Words>{`‹ ${say.back}`}</Words>
      </PressTarget>
      <Box className="release-name">
        <Heading level={2} className="release-title">
          {release.ruleSetId}
        </Heading>
        <Words className="release-state">{state[release.state]}</Words>
      </Box>
      <Paragraph className="desk-line">
        {`${releases.basedOn(release.basedOn.ruleSetId)} · ${releases.effectiveFrom} ${from}`}
        {release.hash ? <Words className="desk-code">{` · ${releases.hash} ${release.hash.slice(0, 12)}…`}</Words> : null}
      </Paragraph>
      <ReleaseSteps state={release.state} />
    </Box>
  );
}

/** What became of the last act, also for those who only hear it. */
function Outcome({ told, opened }: { readonly told: Told; readonly opened: Opened }) {
  const { acts: say, release } = useText(authorityText);
  switch (told.kind) {
    case 'done':
      if (told.state !== opened.release.state || (told.act === 'dryRun' && isOver(opened))) return null;
      return <Notice tone="good" says={say.done[told.act]} />;
    case 'changed-meanwhile':
      return <Notice tone="problem" says={release.changedBySomeone} />;
    case 'problem':
      return <ProblemView problem={told.problem} />;
  }
}

const isOver = ({ dryRun }: Opened): boolean => dryRun?.state === 'done' || dryRun?.state === 'failed';
