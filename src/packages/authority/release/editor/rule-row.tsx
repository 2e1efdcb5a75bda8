import { Box, PressTarget, Words } from '../../../../components/element';
import { Icon } from '../../../../components/icon';
import { authorityText } from '../../../../text/authority';
import { useLanguage } from '../../../../text/language';
import { useText } from '../../../../text/texts';
import { faultAt, faultSentence, faultsBelow } from '../faults';
import { type Json, placeOf, textAt, textsAt } from '../json';
import { NumberCell } from './cell';
import { type Editor, isChangedRule, isNewRule } from './editor';
import { PhaseBar } from './phase-bar';
import { PhaseCells, RequirementCells } from './rule-cells';
import { RuleDetails } from './rule-details';
import { kindName, nameOf, ruleName } from './rule-words';
import { useRuleWords } from './use-rule-words';

type RuleRowProps = {
  readonly editor: Editor;
  readonly rule: Json;
  readonly row: number;
  readonly columns: number;
  readonly open: boolean;
  readonly cursor: boolean;
  readonly onToggle: () => void;
};

/** One rule: what it is, its days as on a calendar, how it ends; opened, all of it. */
export function RuleRow({ editor, rule, row, columns, open, cursor, onToggle }: RuleRowProps) {
  const words = useRuleWords();
  const language = useLanguage();
  const { editor: say } = words.authority;
  const name = ruleName(rule, words);
  const fault = faultAt(editor.faults, ['rules', row]);
  const cadence = textAt(rule, 'type') === 'cadence';
  return (
    <Box
      as="item"
      id={placeOf(['rules', row])}
      label={name}
      cursor={cursor}
      className={`rule ${cursor ? 'rule-cursor' : ''} ${open ? 'rule-open' : ''}`}
    >
      <Box className="rule-row">
        <Box className="rule-what">
          <PressTarget className="rule-name" expanded={open} label={say.openRule(name)} onPress={onToggle}>
            <Words>{name}</Words>
            <Icon name="onward" />
          </PressTarget>
          <Words className="desk-soft desk-code">{textAt(rule, 'id')}</Words>
          <RuleTags {...{ editor, row }} />
          {fault ? <Words className="cell-fault">{faultSentence(fault, language)}</Words> : null}
        </Box>
        <Box className="rule-days">
          <PhaseBar rule={rule} columns={columns} />
          {cadence ? null : <PhaseCells {...{ editor, row, name }} />}
        </Box>
        <Box className="rule-out">
          {cadence ? (
            <CadenceCell {...{ editor, row, name, rule }} />
          ) : (
            <>
              {textsAt(rule, 'endsOn').length > 0 ? (
                <Words className="desk-soft">
                  {`${say.endsOn}: ${textsAt(rule, 'endsOn')
                    .map((kind) => kindName(kind, words))
                    .join(words.authority.comma)}`}
                </Words>
              ) : null}
              <RequirementCells {...{ editor, row, name }} />
              <Words className="desk-soft">{nameOf(textAt(rule, 'overstay'), words)}</Words>
            </>
          )}
        </Box>
      </Box>
      {open ? <RuleDetails {...{ editor, row, rule }} /> : null}
    </Box>
  );
}

function RuleTags({ editor, row }: { readonly editor: Editor; readonly row: number }) {
  const { release } = useText(authorityText);
  const count = faultsBelow(editor.faults, ['rules', row]).length;
  return (
    <>
      {isNewRule(editor, row) ? <Words className="tag">{release.isNew}</Words> : null}
      {!isNewRule(editor, row) && isChangedRule(editor, row) ? <Words className="tag">{release.isChanged}</Words> : null}
      {count > 0 ? <Words className="tag tag-wrong">{release.faults(count)}</Words> : null}
    </>
  );
}

type CadenceCellProps = { readonly editor: Editor; readonly row: number; readonly name: string; readonly rule: Json };

function CadenceCell({ editor, row, name, rule }: CadenceCellProps) {
  const { editor: say } = useText(authorityText);
  const [field, says] =
    textAt(rule, 'duty', 'of') === 'fact' ? (['withinHours', say.withinHours] as const) : (['everyHours', say.everyHours] as const);
  return <NumberCell editor={editor} path={['rules', row, 'duty', field]} says={`▽ ${says}`} label={`${name} ${says}`} />;
}
