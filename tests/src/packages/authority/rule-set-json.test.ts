import { calendarOf, columnsFor } from '../../../../src/packages/authority/release/editor/calendar';
import {
  baseValue,
  daysTyped,
  type Editor,
  isChangedCell,
  numberTyped,
  removedRules,
} from '../../../../src/packages/authority/release/editor/editor';
import { acceptedOutcome } from '../../../../src/packages/authority/release/editor/golden-case';
import { faultAt, faultSentence, faultsBelow, type RuleSetFault } from '../../../../src/packages/authority/release/faults';
import { isSame, pathOf, placeOf, valueAt, withItem, withValue } from '../../../../src/packages/authority/release/json';
import { aRuleSet, contactRule, portRule, symptomRule } from './a-release';

const ruleSet = aRuleSet();
const editorOf = (edited: Editor['ruleSet']): Editor => ({
  ruleSet: edited,
  base: ruleSet,
  faults: [],
  editable: true,
  change: () => undefined,
});

describe('a rule set under the editor', () => {
  it('changes one cell and leaves what it was given as it was', () => {
    const changed = withValue(ruleSet, ['rules', 0, 'phases', 1, 'days'], 7);
    expect(valueAt(changed, ['rules', 0, 'phases', 1, 'days'])).toBe(7);
    expect(valueAt(ruleSet, ['rules', 0, 'phases', 1, 'days'])).toBe(3);
    expect(valueAt(changed, ['rules', 1])).toEqual(symptomRule);
  });

  it('takes a name out of its record and an item out of its list', () => {
    expect(withValue({ a: 1, b: 2 }, ['a'], undefined)).toEqual({ b: 2 });
    expect(withValue({ a: [1, 2, 3] }, ['a', 1], undefined)).toEqual({ a: [1, 3] });
  });

  it('puts an item at the end of a list that was not there', () => {
    expect(withItem({}, ['clears'], { need: 'check-ins', days: 7 })).toEqual({ clears: [{ need: 'check-ins', days: 7 }] });
  });

  it('names places as the cloud does, there and back', () => {
    const path = ['rules', 3, 'phases', 0, 'days'];
    expect(placeOf(path)).toBe('rules[3].phases[0].days');
    expect(pathOf('rules[3].phases[0].days')).toEqual(path);
    expect(pathOf('rules[1].text.zh-CN')).toEqual(['rules', 1, 'text', 'zh-CN']);
    expect(pathOf('')).toEqual([]);
  });

  it('knows two sets for the same whatever the order of their names', () => {
    expect(isSame({ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 })).toBe(true);
    expect(isSame({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
    expect(isSame({ a: null }, {})).toBe(false);
  });

  it('compares a rule with the one of the same id, whichever row it is in', () => {
    const turned = editorOf(withValue(ruleSet, ['rules'], [{ ...symptomRule, clearsEarly: false }, contactRule, portRule]));
    expect(baseValue(turned, ['rules', 0, 'clearsEarly'])).toBe(true);
    expect(isChangedCell(turned, ['rules', 0, 'clearsEarly'])).toBe(true);
    expect(isChangedCell(turned, ['rules', 1, 'phases', 0, 'days'])).toBe(false);
  });

  it('finds rules that are gone', () => {
    expect(removedRules(editorOf(withValue(ruleSet, ['rules', 1], undefined)))).toEqual([symptomRule]);
  });

  it('keeps what is no number as it was typed, so that the check can name it', () => {
    expect(numberTyped(' 12 ')).toBe(12);
    expect(numberTyped('seven')).toBe('seven');
    expect(numberTyped('-3')).toBe('-3');
    expect(daysTyped('1, 2，3、5 7')).toEqual([1, 2, 3, 5, 7]);
    expect(daysTyped('')).toEqual([]);
  });

  it('accepts what was decided, and compares its end only where it was compared before', () => {
    const decided = { colour: 'red', missedTest: false, rules: ['symptom-other'], until: null } as const;
    expect(acceptedOutcome({ colour: 'yellow' }, { ...decided, rules: [...decided.rules] })).toEqual({
      colour: 'red',
      missedTest: false,
      rules: ['symptom-other'],
    });
    expect(acceptedOutcome({ until: '2022-08-11T00:00:00+08:00' }, { ...decided, rules: [] })).toHaveProperty('until', null);
  });
});

describe('faults', () => {
  const faults: readonly RuleSetFault[] = [
    { place: 'rules[1].phases[0].days', code: 'never-ends', values: {}, problem: 'no way out' },
    { place: 'rules[10]', code: 'rule-without-case', values: {}, problem: 'no golden case' },
    { place: 'admission', code: 'class-missing', values: { class: 'school' }, problem: 'no row for school' },
  ];

  it('are found at exactly their cell, and below their row but not below another that begins alike', () => {
    expect(faultAt(faults, ['rules', 1, 'phases', 0, 'days'])?.code).toBe('never-ends');
    expect(faultAt(faults, ['rules', 1])).toBeUndefined();
    expect(faultsBelow(faults, ['rules', 1]).map(({ code }) => code)).toEqual(['never-ends']);
  });

  it('are told in both languages with their values, and an unknown one as the log tells it', () => {
    const [, , missing] = faults;
    if (!missing) throw new Error('no fault');
    expect(faultSentence(missing, 'zh-CN')).toBe('没有写明这类场所的通行要求：school。');
    expect(faultSentence(missing, 'en')).toMatch(/school/);
    expect(faultSentence({ ...missing, code: 'of-tomorrow' }, 'zh-CN')).toBe('no row for school');
  });
});

describe('the calendar of a rule', () => {
  it('puts red through day 7 and yellow through day 10, with the test days', () => {
    const { bars, marks } = calendarOf(contactRule, 14);
    expect(bars).toEqual([
      { kind: 'red', from: 0, until: 8, days: 7 },
      { kind: 'yellow', from: 8, until: 11, days: 3 },
    ]);
    expect(marks.map(({ day }) => day)).toEqual([1, 2, 3, 5, 7, 10]);
  });

  it('lets an open phase run on', () => {
    expect(calendarOf(symptomRule, 14).bars).toEqual([{ kind: 'yellow', from: 0, until: null, days: null }]);
  });

  it('marks when a cadence wants the next sample', () => {
    expect(calendarOf({ ...portRule, duty: { of: 'groups', groups: ['port'], everyHours: 84 } }, 14).marks.map(({ day }) => day)).toEqual([
      3.5, 7, 10.5, 14,
    ]);
  });

  it('has room for the longest hold, and for no more than can be read', () => {
    expect(columnsFor([ruleSet])).toBe(12);
    expect(columnsFor([{ rules: [{ ...contactRule, phases: [{ colour: 'red', days: 366 }] }] }])).toBe(43);
  });

  it('draws nothing of a rule that cannot be read', () => {
    expect(calendarOf({ type: 'hold', phases: 'red' }, 14)).toEqual({ bars: [], marks: [] });
    expect(calendarOf({ type: 'cadence', duty: { of: 'groups', everyHours: 'daily' } }, 14)).toEqual({ bars: [], marks: [] });
  });
});
