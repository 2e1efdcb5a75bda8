import { useState } from 'react';
import { Action } from '../../../../components/action';
import { Chips } from '../../../../components/chips';
import { Box, Heading, Paragraph } from '../../../../components/element';
import { Notice } from '../../../../components/notice';
import { authorityText } from '../../../../text/authority';
import { everywhereText } from '../../../../text/everywhere';
import { useText } from '../../../../text/texts';
import { type Json, listAt, placeOf, textAt, valueAt, withValue } from '../json';
import { addItem, type Editor } from './editor';
import { acceptedOutcome, GoldenCase, type GoldenOutcome } from './golden-case';

type GoldenCasesProps = { readonly editor: Editor; readonly outcomes: readonly GoldenOutcome[] };

/** The cases the set carries, those that disagree first. */
export function GoldenCases({ editor, outcomes }: GoldenCasesProps) {
  const { cases: say } = useText(authorityText);
  const [filter, setFilter] = useState<'wrong' | 'all'>('wrong');
  const cases = listAt(editor.ruleSet, 'goldenCases');
  const outcomeOf = (at: number) => outcomes.find(({ place }) => place === placeOf(['goldenCases', at]));
  const disagreeing = outcomes.filter(({ agrees }) => !agrees);
  const shown = cases.map((_golden, at) => at).filter((at) => filter === 'all' || isWrong(editor, at, outcomeOf(at)));
  return (
    <Box as="section" label={say.title} className="cases">
      <Box className="desk-head">
        <Box>
          <Heading level={2} className="desk-title">
            {`${say.agree(outcomes.length - disagreeing.length)} · ${say.disagree(disagreeing.length)}`}
          </Heading>
          <Paragraph className="desk-line">{say.says}</Paragraph>
        </Box>
        <Chips
          legend={say.show}
          choices={[
            { value: 'wrong', says: say.onlyDisagreeing },
            { value: 'all', says: `${say.all} ${cases.length}` },
          ]}
          chosen={filter}
          onChoose={setFilter}
        />
      </Box>
      {outcomes.length === 0 && cases.length > 0 ? <Notice says={say.notYet} /> : null}
      {editor.editable && disagreeing.length > 1 ? <AcceptAll {...{ editor, disagreeing }} /> : null}
      <Box as="list" label={say.title} className="case-list">
        {shown.map((at) => (
          <GoldenCase key={at} editor={editor} at={at} outcome={outcomeOf(at)} />
        ))}
      </Box>
      {editor.editable ? <AddCase editor={editor} onAdded={() => setFilter('all')} /> : null}
    </Box>
  );
}

function isWrong({ faults }: Editor, at: number, outcome: GoldenOutcome | undefined): boolean {
  const place = placeOf(['goldenCases', at]);
  return (outcome !== undefined && !outcome.agrees) || faults.some((fault) => fault.place.startsWith(`${place}.`) || fault.place === place);
}

/** Asks first: the cases are what guards the policy. */
function AcceptAll({ editor, disagreeing }: { readonly editor: Editor; readonly disagreeing: readonly GoldenOutcome[] }) {
  const { cases: say } = useText(authorityText);
  const everywhere = useText(everywhereText);
  const [asking, setAsking] = useState(false);
  const decided = disagreeing.filter((outcome) => outcome.decided !== null);
  const accept = () => {
    editor.change(withAccepted(editor.ruleSet, decided));
    setAsking(false);
  };
  if (!asking) return <Action weight="quiet" narrow says={say.acceptAll(decided.length)} onPress={() => setAsking(true)} />;
  return (
    <Notice says={say.acceptAllAsk}>
      <Action narrow says={say.acceptAll(decided.length)} onPress={accept} />
      <Action narrow weight="plain" says={everywhere.cancel} onPress={() => setAsking(false)} />
    </Notice>
  );
}

export const withAccepted = (ruleSet: Json, outcomes: readonly GoldenOutcome[]): Json =>
  listAt(ruleSet, 'goldenCases').reduce<Json>((changed, _golden, at) => {
    const decided = outcomes.find(({ place }) => place === placeOf(['goldenCases', at]))?.decided;
    const path = ['goldenCases', at, 'expect'];
    return decided ? withValue(changed, path, acceptedOutcome(valueAt(changed, path), decided)) : changed;
  }, ruleSet);

function AddCase({ editor, onAdded }: { readonly editor: Editor; readonly onAdded: () => void }) {
  const { cases: say } = useText(authorityText);
  const add = () => {
    const at = textAt(editor.ruleSet, 'effectiveFrom');
    const expect = { colour: 'green', missedTest: false, rules: [] };
    addItem(editor, ['goldenCases'], {
      name: { 'zh-CN': authorityText['zh-CN'].cases.newName, en: authorityText.en.cases.newName },
      at,
      facts: [],
      expect,
    });
    onAdded();
  };
  return <Action weight="quiet" narrow icon="plus" says={say.add} onPress={add} />;
}
