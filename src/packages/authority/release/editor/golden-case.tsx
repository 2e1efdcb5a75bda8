import { useState } from 'react';
import { Action } from '../../../../components/action';
import { Box, Paragraph, Words } from '../../../../components/element';
import { TextField } from '../../../../components/field';
import { Notice } from '../../../../components/notice';
import { StateMark } from '../../../../components/state-mark';
import type { AnswerOf } from '../../../../services/operations';
import { useLanguage } from '../../../../text/language';
import { dayAndTimeText } from '../../../../text/time';
import { faultSentence, faultsBelow } from '../faults';
import { isJson, type Json, placeOf, valueAt } from '../json';
import { type Editor, setValue } from './editor';
import { ruleNameById } from './rule-words';
import { useRuleWords } from './use-rule-words';

export type GoldenOutcome = AnswerOf<'checkRuleSet'>['goldenOutcomes'][number];
type Verdict = GoldenOutcome['expected'] | NonNullable<GoldenOutcome['decided']>;
type CaseProps = { readonly editor: Editor; readonly at: number; readonly outcome: GoldenOutcome | undefined };

/** What was decided becomes what the case says; its end is compared again only if it was before. */
export const acceptedOutcome = (expected: Json | undefined, decided: NonNullable<GoldenOutcome['decided']>): Json => {
  const { colour, missedTest, rules, until } = decided;
  const compared = typeof expected === 'object' && expected !== null && 'until' in expected;
  return { colour, missedTest, rules: [...rules], ...(compared ? { until } : {}) };
};

/** One golden case: what it says, what is decided, and the ways to bring both together. */
export function GoldenCase({ editor, at, outcome }: CaseProps) {
  const words = useRuleWords();
  const language = useLanguage();
  const [editing, setEditing] = useState(false);
  const { cases: say } = words.authority;
  const path = ['goldenCases', at];
  const name = nameOf(valueAt(editor.ruleSet, path), language) || placeOf(path);
  const faults = faultsBelow(editor.faults, path).filter(({ code }) => code !== 'case-disagrees');
  const decided = outcome?.decided;
  return (
    <Box as="item" id={placeOf(path)} label={name} className={`case ${outcome && !outcome.agrees ? 'case-disagrees' : ''}`}>
      <Box className="case-head">
        <Words className="case-sign" decorative>
          {outcome === undefined ? '·' : outcome.agrees ? '✓' : '≠'}
        </Words>
        <Words className="case-name">{name}</Words>
        {outcome ? <Words className="desk-soft">{say.at(dayAndTimeText(outcome.at, words.everywhere))}</Words> : null}
      </Box>
      {outcome && !outcome.agrees ? (
        <Box className="case-verdicts">
          <VerdictLine says={say.expected} verdict={outcome.expected} ruleSet={editor.base} />
          {decided ? <VerdictLine says={say.decided} verdict={decided} ruleSet={editor.ruleSet} /> : <Words>{say.cannotRead}</Words>}
        </Box>
      ) : null}
      {faults.map((fault) => (
        <Paragraph key={fault.place + fault.code} className="cell-fault">
          {faultSentence(fault, language)}
        </Paragraph>
      ))}
      {editor.editable ? (
        <Box className="case-actions">
          {outcome && !outcome.agrees && decided ? (
            <Action
              weight="quiet"
              narrow
              says={say.accept}
              label={say.acceptOf(name)}
              onPress={() => setValue(editor, [...path, 'expect'], acceptedOutcome(valueAt(editor.ruleSet, [...path, 'expect']), decided))}
            />
          ) : null}
          <Action weight="plain" narrow says={say.editRaw} label={`${say.editRaw}: ${name}`} onPress={() => setEditing(!editing)} />
        </Box>
      ) : null}
      {editing && editor.editable ? <RawCase {...{ editor, at }} onDone={() => setEditing(false)} /> : null}
    </Box>
  );
}

function VerdictLine({ says, verdict, ruleSet }: { readonly says: string; readonly verdict: Verdict; readonly ruleSet: Json }) {
  const words = useRuleWords();
  const { cases: say } = words.authority;
  const { colour, missedTest, rules, until } = verdict;
  return (
    <Box className="verdict">
      <Words className="verdict-says">{says}</Words>
      <Box className="plate-and-word">
        <Box className={`plate plate-${colour}`} decorative>
          <StateMark sign={colour} size="small" />
        </Box>
        <Words>{words.everywhere.colour[colour]}</Words>
      </Box>
      {missedTest ? <Words>{say.missed}</Words> : null}
      <Words>{rules.map((rule) => ruleNameById(ruleSet, rule, words)).join(words.authority.comma) || say.noRule}</Words>
      {until === undefined ? null : (
        <Words className="desk-soft">{until === null ? say.openEnd : say.until(dayAndTimeText(until, words.everywhere))}</Words>
      )}
    </Box>
  );
}

type RawCaseProps = { readonly editor: Editor; readonly at: number; readonly onDone: () => void };

function RawCase({ editor, at, onDone }: RawCaseProps) {
  const { cases: say } = useRuleWords().authority;
  const path = ['goldenCases', at];
  const [text, setText] = useState(() => JSON.stringify(valueAt(editor.ruleSet, path), null, 2));
  const [wrong, setWrong] = useState(false);
  const [removing, setRemoving] = useState(false);
  const use = () => {
    const read = readJson(text);
    setWrong(read === undefined);
    if (read === undefined) return;
    setValue(editor, path, read);
    onDone();
  };
  return (
    <Box className="raw-case">
      <TextField
        id={`${placeOf(path)}-raw`}
        kind="long"
        label={say.editRaw}
        value={text}
        onValue={setText}
        lengthMax={60_000}
        problem={wrong ? say.notJson : undefined}
      />
      <Box className="case-actions">
        <Action narrow says={say.apply} onPress={use} />
        <Action weight="plain" narrow says={say.remove} onPress={() => setRemoving(true)} />
      </Box>
      {removing ? (
        <Notice says={say.removeAsk}>
          <Action
            narrow
            weight="quiet"
            says={say.remove}
            onPress={() => {
              setValue(editor, path, undefined);
              onDone();
            }}
          />
        </Notice>
      ) : null}
    </Box>
  );
}

/** `undefined`: it is none. */
export function readJson(text: string): Json | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return isJson(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

function nameOf(golden: Json | undefined, language: 'zh-CN' | 'en'): string {
  const name = valueAt(golden, ['name', language]);
  return typeof name === 'string' ? name : '';
}
