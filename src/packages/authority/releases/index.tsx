import { type Column, DataTable } from '../../../components/data-table';
import { Box, Heading, Paragraph, Words } from '../../../components/element';
import { useRowCursor } from '../../../components/use-row-cursor';
import { EmptyView, LoadingView, ProblemView } from '../../../components/views';
import { goTo } from '../../../platform/navigation';
import { authorityText } from '../../../text/authority';
import { everywhereText } from '../../../text/everywhere';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { AuthorityDesk } from '../desk/authority-desk';
import { type Release, ReleaseSteps } from '../desk/release-steps';
import { TimetableView } from './timetable-view';
import { useReleases } from './use-releases';
import './index.scss';

export default function Index() {
  return (
    <AuthorityDesk task="releases">
      <Releases />
    </AuthorityDesk>
  );
}

function Releases() {
  const { releases: say } = useText(authorityText);
  const releases = useReleases();
  const { answer, reload, problem } = releases;
  switch (answer.state) {
    case 'signed-out':
      return null;
    case 'loading':
      return <LoadingView />;
    case 'refused':
      return <ProblemView problem={answer.problem} onRetry={reload} />;
    case 'here':
      return (
        <>
          <Paragraph className="desk-line">{say.says}</Paragraph>
          {problem ? <ProblemView problem={problem} /> : null}
          <TimetableView entries={answer.value.timetable} releases={releases} />
          <ReleaseList releases={answer.value.releases} />
        </>
      );
  }
}

function ReleaseList({ releases }: { readonly releases: readonly Release[] }) {
  const { releases: say } = useText(authorityText);
  const cursor = useRowCursor(releases.map(({ releaseId }) => releaseId));
  const columns: readonly Column<Release>[] = [
    {
      key: 'set',
      says: say.release,
      cell: ({ ruleSetId, basedOn }) => (
        <>
          <Words>{ruleSetId}</Words>
          <Paragraph className="desk-line">{say.basedOn(basedOn.ruleSetId)}</Paragraph>
        </>
      ),
    },
    { key: 'state', says: say.stateNow, cell: ({ state }) => <ReleaseSteps state={state} small /> },
    { key: 'last', says: say.lastAct, cell: (release) => <LastAct release={release} /> },
  ];
  return (
    <Box as="section" label={say.listTitle} className="release-list">
      <Heading level={2} className="desk-title">
        {say.listTitle}
      </Heading>
      {releases.length === 0 ? (
        <EmptyView icon="list" title={say.none} says={say.noneSays} />
      ) : (
        <DataTable
          label={say.listLabel}
          columns={columns}
          rows={releases}
          keyOf={({ releaseId }) => releaseId}
          cursor={cursor}
          onPress={({ releaseId }) => goTo('release', { releaseId })}
        />
      )}
    </Box>
  );
}

function LastAct({ release }: { readonly release: Release }) {
  const { signatures: say } = useText(authorityText);
  const everywhere = useText(everywhereText);
  const last = release.history.at(-1);
  if (!last) return <Words>–</Words>;
  return (
    <>
      <Words>{`${say.act[last.act]} · ${last.by === 'system' ? say.system : last.by}`}</Words>
      <Paragraph className="desk-line">{dayAndTimeText(last.at, everywhere)}</Paragraph>
    </>
  );
}
