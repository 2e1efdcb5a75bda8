import { useState } from 'react';
import { Action } from '../../../components/action';
import { Chips } from '../../../components/chips';
import { Notice } from '../../../components/notice';
import { EmptyView, LoadingView, ProblemView } from '../../../components/views';
import { useDeskKeys } from '../../../platform/desk-keys';
import { caseworkText } from '../../../text/casework';
import { everywhereText } from '../../../text/everywhere';
import { useText } from '../../../text/texts';
import { Desk } from '../desk/desk';
import { Queue } from '../desk/queue';
import { ProposalList } from './proposal-list';
import { ProposalPane } from './proposal-pane';
import { type Proposals, type ProposalsShown, useProposals } from './use-proposals';

export default function Index() {
  return (
    <Desk task="factProposals">
      <Content />
    </Desk>
  );
}

const shown: readonly ProposalsShown[] = ['waiting', 'reviewed'];

function Content() {
  const { proposals: say } = useText(caseworkText);
  const [state, setState] = useState<ProposalsShown>('waiting');
  const proposals = useProposals(state);
  useDeskKeys({ onMove: proposals.move });
  return (
    <>
      <Chips
        legend={say.stateLabel}
        choices={shown.map((value) => ({ value, says: say.states[value] }))}
        chosen={state}
        onChoose={setState}
      />
      {proposals.told ? <Outcome told={proposals.told} /> : null}
      {proposals.problem ? <ProblemView problem={proposals.problem} onRetry={proposals.reload} /> : null}
      {proposals.kind === 'loading' ? <LoadingView /> : <Entries proposals={proposals} state={state} />}
    </>
  );
}

function Entries({ proposals, state }: { readonly proposals: Proposals; readonly state: ProposalsShown }) {
  const { proposals: say } = useText(caseworkText);
  const everywhere = useText(everywhereText);
  const { items, open, hasMore, problem } = proposals;
  if (items.length === 0 && problem) return null;
  if (items.length === 0 && !hasMore)
    return (
      <EmptyView icon="check" title={state === 'waiting' ? say.none : say.noneReviewed} says={say.noneSays}>
        <Action weight="quiet" narrow says={say.readAgain} onPress={proposals.reload} />
      </EmptyView>
    );
  return (
    <Queue
      open={open !== undefined}
      list={
        <>
          <ProposalList proposals={proposals} />
          {hasMore ? <Action weight="quiet" says={everywhere.loadMore} busy={proposals.loadingMore} onPress={proposals.more} /> : null}
        </>
      }
      pane={
        open ? (
          <ProposalPane key={open.proposalId} proposal={open} proposals={proposals} />
        ) : (
          <EmptyView icon="list" title={say.chooseOne} says={say.chooseOneSays} />
        )
      }
    />
  );
}

/** What became of the last one, also for those who only hear it. */
function Outcome({ told }: { readonly told: NonNullable<Proposals['told']> }) {
  const { proposals: say } = useText(caseworkText);
  switch (told.kind) {
    case 'done':
      return <Notice tone="good" says={told.outcome === 'approve' ? say.approved[told.item.act] : say.returned} />;
    case 'changed':
      return <Notice tone="problem" says={say.changed} />;
    case 'problem':
      return <ProblemView problem={told.problem} />;
  }
}
