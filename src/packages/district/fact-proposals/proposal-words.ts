/** A proposal in a few words. Pure. */
import type { CaseworkText } from '../../../text/casework-chinese';
import { countryName } from '../../../text/country';
import type { FactText } from '../../../text/fact';
import { known } from '../../../text/fact-words';
import type { Language } from '../../../text/language';
import type { Proposal } from './use-proposals';

/** “记录事实：密切接触”: of several kinds the first row's, they are of one ground. */
export function proposalTitle({ act, rows }: Pick<Proposal, 'act' | 'rows'>, say: CaseworkText['proposals'], fact: FactText): string {
  const kind = rows[0]?.kind;
  const named = kind === undefined ? undefined : known(fact.kind, kind);
  return named === undefined ? say.acts[act] : `${say.acts[act]} · ${named}`;
}

/** Where it comes from. A withdrawal that follows from a claim names the claim, by the part people say aloud. */
export function sourceText(text: string, say: CaseworkText['proposals']): string {
  const [, id] = /^claim [0-9a-f-]{24}([0-9a-f]{12})$/.exec(text) ?? [];
  return id === undefined ? text : say.ofClaim(id);
}

type Words = { readonly say: CaseworkText['proposals']; readonly fact: FactText; readonly language: Language };

/** What a row says beside its kind and times; values the desk has no words for are shown as they are. */
export const detailsText = (details: Proposal['rows'][number]['details'], words: Words): string =>
  Object.entries(details)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => detailText(name, String(value), words))
    .join(' · ');

function detailText(name: string, value: string, { say, fact, language }: Words): string {
  switch (name) {
    case 'factEvidence':
      return say.recordedOn(value);
    case 'country':
      return countryName(value, language);
    case 'level':
      return known(fact.level, value) ?? value;
    case 'source':
      return known(fact.enteredBy, value) ?? value;
    case 'area':
      return value;
    default:
      return `${name} ${value}`;
  }
}
