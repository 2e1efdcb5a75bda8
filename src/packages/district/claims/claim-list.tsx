import { type Column, DataTable } from '../../../components/data-table';
import { Words } from '../../../components/element';
import { useServerClock } from '../../../services/use-server-clock';
import { caseworkText } from '../../../text/casework';
import { everywhereText } from '../../../text/everywhere';
import { factText } from '../../../text/fact';
import { factTitle } from '../../../text/fact-words';
import { useLanguage } from '../../../text/language';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import type { Claim, Claims } from './use-claims';

/** Who objects to what, and by when somebody has to have looked. */
export function ClaimList({ claims }: { readonly claims: Claims }) {
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
