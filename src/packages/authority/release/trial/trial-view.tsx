import { Action } from '../../../../components/action';
import { Box, Heading, Paragraph, Words } from '../../../../components/element';
import { Notice } from '../../../../components/notice';
import { authorityText } from '../../../../text/authority';
import { useText } from '../../../../text/texts';
import { jsonOf } from '../use-draft';
import type { Opened, ReleaseInUse } from '../use-release';
import { type DryRun, isOfContent } from './report';
import { ReportView } from './report-view';

/** The dry run: its button, its progress, what it found. */
export function TrialView({ inUse, opened }: { readonly inUse: ReleaseInUse; readonly opened: Opened }) {
  const { trial: say } = useText(authorityText);
  const { dryRun, release } = opened;
  const goingOn = dryRun?.state === 'waiting' || dryRun?.state === 'running';
  const report = dryRun?.state === 'done' ? dryRun.report : null;
  const fresh = isOfContent(dryRun, release.hash) && inUse.draft.changed === undefined;
  return (
    <Box as="section" label={say.title} className="trial">
      <Heading level={2} className="desk-title">
        {say.title}
      </Heading>
      <Paragraph className="desk-line">{say.says}</Paragraph>
      {release.state === 'draft' ? <StartButton {...{ inUse, opened, goingOn, again: dryRun !== null }} /> : null}
      {dryRun && goingOn ? <Progress dryRun={dryRun} /> : null}
      {dryRun?.state === 'failed' ? <Notice tone="problem" says={say.failed} /> : null}
      {report && !fresh && release.state === 'draft' ? <Notice says={say.stale} /> : null}
      {report ? <ReportView report={report} ruleSet={jsonOf(opened.ruleSet)} base={jsonOf(opened.base)} /> : null}
    </Box>
  );
}

type StartButtonProps = {
  readonly inUse: ReleaseInUse;
  readonly opened: Opened;
  readonly goingOn: boolean;
  readonly again: boolean;
};

function StartButton({ inUse, opened, goingOn, again }: StartButtonProps) {
  const { trial: say } = useText(authorityText);
  const unsaved = inUse.draft.changed !== undefined;
  const faulty = opened.faults.length > 0;
  if (goingOn) return null;
  return (
    <Box className="trial-start">
      <Action
        narrow
        weight={again ? 'quiet' : 'main'}
        says={again ? say.again : say.start}
        busy={inUse.acting === 'dryRun'}
        disabled={unsaved || faulty}
        onPress={() => void inUse.startDryRun()}
      />
      {unsaved ? <Words className="desk-soft">{say.saveFirst}</Words> : null}
      {faulty && !unsaved ? <Words className="desk-soft">{say.faultsFirst}</Words> : null}
    </Box>
  );
}

function Progress({ dryRun }: { readonly dryRun: DryRun }) {
  const { trial: say } = useText(authorityText);
  const percent = Math.floor(dryRun.donePerMille / 10);
  return (
    <Box className="progress-block">
      <Box as="image" label={`${say.progress} ${percent}%`} className="progress">
        <Box className="progress-done" style={{ width: `${Math.max(percent, 1)}%` }} />
      </Box>
      <Box live="when-quiet" className="progress-words">
        <Words>{dryRun.state === 'waiting' ? say.waiting : `${percent}% · ${say.running(dryRun.peopleDone)}`}</Words>
        <Words className="desk-soft">{say.leave}</Words>
      </Box>
    </Box>
  );
}
