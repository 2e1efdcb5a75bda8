/** Names of a rule's parts in the reader's language; a word nobody taught us stays as it is written. */
import type { AuthorityText } from '../../../../text/authority';
import type { EverywhereText } from '../../../../text/everywhere';
import type { FactText } from '../../../../text/fact';
import { known } from '../../../../text/fact-words';
import type { WhyText } from '../../../../text/why';
import { isList, isRecord, type Json, listAt, textAt, textsAt, valueAt } from '../json';

export type RuleWords = {
  readonly authority: AuthorityText;
  readonly fact: FactText;
  readonly everywhere: EverywhereText;
  readonly why: WhyText;
};

export const kindName = (kind: string, { fact }: RuleWords): string => known(fact.kind, kind) ?? kind;

/** What sets it off: “密切接触”, “风险区旅居 · 高风险区”, the groups of a cadence. */
export function triggerWords(rule: Json, words: RuleWords): string {
  const { authority, fact } = words;
  if (textAt(rule, 'duty', 'of') === 'groups')
    return textsAt(rule, 'duty', 'groups')
      .map((group) => known(fact.group, group) ?? group)
      .join(authority.comma);
  const trigger = valueAt(rule, textAt(rule, 'type') === 'cadence' ? ['duty', 'trigger'] : ['trigger']);
  const kinds = textsAt(trigger, 'kinds').map((kind) => kindName(kind, words));
  const where = valueAt(trigger, ['where']);
  const conditions = isRecord(where) ? Object.entries(where).map(([name, value]) => conditionWords(name, value, words)) : [];
  return [kinds.join(authority.comma), ...conditions].join(' · ');
}

function conditionWords(name: string, value: Json, { fact, everywhere, authority }: RuleWords): string {
  switch (name) {
    case 'result':
      return known(everywhere.testResult, value) ?? String(value);
    case 'level':
      return known(fact.level, value) ?? String(value);
    case 'celsiusHundredthsMin':
      return typeof value === 'number' ? `≥ ${fact.celsius((value / 100).toFixed(1))}` : String(value);
    case 'classes':
      return isList(value) ? value.map((one) => known(fact.medicine, one) ?? String(one)).join(authority.comma) : String(value);
    default:
      return name;
  }
}

/** A rule is called by what sets it off; one without that by its id. */
export const ruleName = (rule: Json, words: RuleWords): string => triggerWords(rule, words) || textAt(rule, 'id') || '–';

/** A rule of the set by its id. */
export const ruleNameById = (ruleSet: Json, id: string, words: RuleWords): string => {
  const rule = listAt(ruleSet, 'rules').find((one) => textAt(one, 'id') === id);
  return rule === undefined ? id : ruleName(rule, words);
};

/** A value of the base as it is told beside a changed cell. */
export function valueWords(value: Json | undefined, words: RuleWords): string {
  if (value === undefined || value === '') return '';
  if (value === null) return words.authority.editor.open;
  if (isList(value)) return value.map((item) => valueWords(item, words)).join(words.authority.comma);
  if (isRecord(value)) return JSON.stringify(value);
  if (typeof value === 'boolean') return value ? words.authority.editor.yes : words.authority.editor.no;
  return nameOf(String(value), words);
}

export function nameOf(value: string, { authority, fact, everywhere, why }: RuleWords): string {
  const { editor, admission } = authority;
  const tables = [
    fact.kind,
    fact.group,
    fact.level,
    fact.medicine,
    everywhere.siteClass,
    everywhere.testResult,
    editor.colours,
    editor.places,
    editor.overstays,
    admission.ask,
    why.decider,
  ];
  return tables.map((table) => known(table, value)).find((word) => word !== undefined) ?? value;
}
