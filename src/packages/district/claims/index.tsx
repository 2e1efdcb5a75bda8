import { useState } from 'react';
import { Action } from '../../../components/action';
import { Chips } from '../../../components/chips';
import { type Column, DataTable } from '../../../components/data-table';
import { Words } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { EmptyView, LoadingView, ProblemView } from '../../../components/views';
import { useDeskKeys } from '../../../platform/desk-keys';
import { useServerClock } from '../../../services/use-server-clock';
import { caseworkText } from '../../../text/casework';
import { everywhereText } from '../../../text/everywhere';
import { factText } from '../../../text/fact';
import { factTitle } from '../../../text/fact-words';
import { useLanguage } from '../../../text/language';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { Desk } from '../desk/desk';
import { Queue } from '../desk/queue';
import { ClaimPane } from './claim-pane';
import { type Claim, type Claims, type ClaimsShown, useClaims } from './use-claims';

export default function Index() {
  return (
    <Desk task="claims">
      <Content />
    </Desk>
  );
}

const shown: readonly ClaimsShown[] = ['waiting', 'reviewed'];

function Content() {
  const { claims: say } = useText(caseworkText);
  const [state, setState] = useState<ClaimsShown>('waiting');
  const claims = useClaims(state);
  useDeskKeys({ onMove: claims.move });
  return (
    <>
      <Chips
        legend={say.stateLabel}
        choices={shown.map((value) => ({ value, says: say.states[value] }))}
        chosen={state}
        onChoose={setState}
      />
      {claims.told ? <Outcome told={claims.told} /> : null}
      {claims.problem ? <ProblemView problem={claims.problem} onRetry={claims.reload} /> : null}
      {claims.kind === 'loading' ? <LoadingView /> : <Entries claims={claims} state={state} />}
    </>
  );
}

function Entries({ claims, state }: { readonly claims: Claims; readonly state: ClaimsShown }) {
  const { claims: say, proposals: shared } = useText(caseworkText);
  const everywhere = useText(everywhereText);
  const { items, open, hasMore, problem } = claims;
  if (items.length === 0 && problem) return null;
  if (items.length === 0 && !hasMore)
    return (
      <EmptyView icon="check" title={state === 'waiting' ? say.none : say.noneReviewed} says={say.noneSays}>
        <Action weight="quiet" narrow says={shared.readAgain} onPress={claims.reload} />
      </EmptyView>
    );
  return (
    <Queue
      open={open !== undefined}
      list={
        <>
          <ClaimList claims={claims} />
          {hasMore ? <Action weight="quiet" says={everywhere.loadMore} busy={claims.loadingMore} onPress={claims.more} /> : null}
        </>
      }
      pane={
        open ? (
          <ClaimPane key={open.claimId} claim={open} claims={claims} />
        ) : (
          <EmptyView icon="list" title={say.chooseOne} says={shared.chooseOneSays} />
        )
      }
    />
  );
}

function ClaimList({ claims }: { readonly claims: Claims }) {
  const { claims: say, proposals: shared } = useText(caseworkText);
  const everywhere = useText(everywhereText);
  const words = { fact: useText(factText), everywhere, language: useLanguage() };
  const now = useServerClock(false);
  const columns: readonly Column<Claim>[] = [
    { key: 'who', says: say.who, cell: ({ maskedName }) => maskedName ?? '–' },
    { key: 'about', says: say.facts, cell: ({ facts, rule }) => facts.map((fact) => factTitle(fact, words)).join(' / ') || rule },
    {
      key: 'due',
      says: shared.due,
      cell: ({ dueAt, state }) => (
        <Words className={state === 'waiting' && Date.parse(dueAt) < now ? 'queue-overdue' : ''}>{dayAndTimeText(dueAt, everywhere)}</Words>
      ),
      shape: 'figure',
    },
  ];
  return (
    <DataTable
      label={say.listLabel}
      columns={columns}
      rows={claims.items}
      keyOf={({ claimId }) => claimId}
      cursor={claims.open?.claimId}
      onPress={({ claimId }) => claims.choose(claimId)}
    />
  );
}

function Outcome({ told }: { readonly told: NonNullable<Claims['told']> }) {
  const { claims: say, proposals: shared } = useText(caseworkText);
  switch (told.kind) {
    case 'done':
      return <Notice tone="good" says={told.outcome === 'accept' ? say.accepted : say.refused} />;
    case 'changed':
      return <Notice tone="problem" says={shared.changed} />;
    case 'problem':
      return <ProblemView problem={told.problem} />;
  }
}
