/** A proposal in a few words. Pure. */
import type { CaseworkText } from '../../../text/casework-chinese';
import type { FactText } from '../../../text/fact';
import { known } from '../../../text/fact-words';
import type { Proposal } from './use-proposals';

/** “记录事实：密切接触”: of several kinds the first row's, they are of one ground. */
export function proposalTitle({ act, rows }: Pick<Proposal, 'act' | 'rows'>, say: CaseworkText['proposals'], fact: FactText): string {
  const kind = rows[0]?.kind;
  const named = kind === undefined ? undefined : known(fact.kind, kind);
  return named === undefined ? say.acts[act] : `${say.acts[act]} · ${named}`;
}

/** `country RU, level high`: values the desk has no words for are shown as they are. */
export const detailsText = (details: Proposal['rows'][number]['details']): string =>
  Object.entries(details)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(', ');
