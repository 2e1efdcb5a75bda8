/** What every cell of the rules editor is given, and what it may know about its own place. */
import type { RuleSetFault } from '../faults';
import { isSame, type Json, listAt, type Path, textAt, valueAt, withItem, withValue } from '../json';

export type Editor = {
  readonly ruleSet: Json;
  /** The set it was copied from. */
  readonly base: Json;
  readonly faults: readonly RuleSetFault[];
  readonly editable: boolean;
  change(ruleSet: Json): void;
};

/** `undefined` takes away what is there. */
export const setValue = ({ ruleSet, change }: Editor, path: Path, value: Json | undefined): void => change(withValue(ruleSet, path, value));
export const addItem = ({ ruleSet, change }: Editor, path: Path, item: Json): void => change(withItem(ruleSet, path, item));

/**
 * The same cell in the base: a rule is found by its id, not by its row. `undefined`: nothing stood there.
 * A rule that is new as a whole has no cells to compare: `isNewRule` says so once.
 */
export function baseValue({ ruleSet, base }: Editor, path: Path): Json | undefined {
  const [table, row, ...rest] = path;
  if (table !== 'rules' || typeof row !== 'number') return valueAt(base, path);
  const at = baseRow({ ruleSet, base }, row);
  return at < 0 ? undefined : valueAt(base, ['rules', at, ...rest]);
}

const baseRow = ({ ruleSet, base }: Pick<Editor, 'ruleSet' | 'base'>, row: number): number => {
  const id = textAt(ruleSet, 'rules', row, 'id');
  return id === '' ? -1 : listAt(base, 'rules').findIndex((rule) => textAt(rule, 'id') === id);
};

export const isNewRule = (editor: Editor, row: number): boolean => baseRow(editor, row) < 0;

export function isChangedCell(editor: Editor, path: Path): boolean {
  const [table, row] = path;
  if (table === 'rules' && typeof row === 'number' && isNewRule(editor, row)) return false;
  return !isSame(valueAt(editor.ruleSet, path), baseValue(editor, path));
}

export const isChangedRule = (editor: Editor, row: number): boolean =>
  !isSame(valueAt(editor.ruleSet, ['rules', row]), baseValue(editor, ['rules', row]));

/** Rules of the base whose id is gone. */
export const removedRules = ({ ruleSet, base }: Editor): readonly Json[] => {
  const ids = new Set(listAt(ruleSet, 'rules').map((rule) => textAt(rule, 'id')));
  return listAt(base, 'rules').filter((rule) => !ids.has(textAt(rule, 'id')));
};

export const changedRuleCount = (editor: Editor): number =>
  removedRules(editor).length + listAt(editor.ruleSet, 'rules').filter((_rule, row) => isChangedRule(editor, row)).length;

/** What was typed as a number: whole digits become one; anything else stays as typed, for the check to name. */
export const numberTyped = (typed: string): Json => (/^\d{1,9}$/.test(typed.trim()) ? Number(typed.trim()) : typed);

/** `1, 2、5` → [1, 2, 5]; commas of both languages and spaces part them. */
export const daysTyped = (typed: string): readonly Json[] =>
  typed
    .split(/[,，、\s]+/)
    .filter((part) => part !== '')
    .map(numberTyped);
