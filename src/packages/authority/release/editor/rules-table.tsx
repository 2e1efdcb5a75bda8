import { Action } from '../../../../components/action';
import { Box, Paragraph, Words } from '../../../../components/element';
import { useRowCursor } from '../../../../components/use-row-cursor';
import { authorityText } from '../../../../text/authority';
import { useText } from '../../../../text/texts';
import { type Json, listAt, placeOf, textAt } from '../json';
import { columnsFor } from './calendar';
import { addItem, type Editor, removedRules } from './editor';
import { DayTicks } from './phase-bar';
import { RuleRow } from './rule-row';
import { ruleName } from './rule-words';
import { useRuleWords } from './use-rule-words';
import './rules-table.scss';

type RulesTableProps = {
  readonly editor: Editor;
  /** Rows that show all of their rule. */
  readonly open: readonly number[];
  readonly onToggle: (row: number) => void;
};

/** The rules as a table, one row a rule, their phases over the days of one calendar. */
export function RulesTable({ editor, open, onToggle }: RulesTableProps) {
  const { editor: say } = useText(authorityText);
  const rules = listAt(editor.ruleSet, 'rules');
  const columns = columnsFor([editor.ruleSet, editor.base]);
  const cursor = useRowCursor(rules.map((_rule, row) => placeOf(['rules', row])));
  return (
    <Box className="rules">
      <Paragraph className="desk-line">{say.legend}</Paragraph>
      <Box className="rules-head rule-row" decorative>
        <Words>{say.columns.rule}</Words>
        <Box className="rules-head-days">
          <Words>{say.columns.calendar}</Words>
          <DayTicks columns={columns} />
        </Box>
        <Words>{say.columns.out}</Words>
      </Box>
      <Box as="list" label={say.tableLabel} className="rules-list">
        {rules.map((rule, row) => (
          <RuleRow
            // biome-ignore lint/suspicious/noArrayIndexKey: an id may be edited, twice the same or missing
            key={row}
            {...{ editor, rule, row, columns }}
            open={open.includes(row)}
            cursor={cursor === placeOf(['rules', row])}
            onToggle={() => onToggle(row)}
          />
        ))}
      </Box>
      <RemovedRules editor={editor} />
      {editor.editable ? <AddRule editor={editor} onAdded={() => onToggle(rules.length)} /> : null}
    </Box>
  );
}

function RemovedRules({ editor }: { readonly editor: Editor }) {
  const words = useRuleWords();
  const { editor: say } = words.authority;
  return (
    <>
      {removedRules(editor).map((rule) => (
        <Box key={textAt(rule, 'id')} className="rule-removed">
          <Words>{say.removedRule(ruleName(rule, words))}</Words>
          {editor.editable ? <Action weight="plain" narrow says={say.restore} onPress={() => addItem(editor, ['rules'], rule)} /> : null}
        </Box>
      ))}
    </>
  );
}

/** A new rule is complete in form; its words and golden cases are the author's, and the check asks for them. */
function AddRule({ editor, onAdded }: { readonly editor: Editor; readonly onAdded: () => void }) {
  const { editor: say } = useText(authorityText);
  const add = (rule: Json) => {
    addItem(editor, ['rules'], rule);
    onAdded();
  };
  const id = freeId(editor);
  const written = { text: { 'zh-CN': '', en: '' }, basis: { 'zh-CN': '', en: '' }, decider: 'rule' };
  const phases = [{ colour: 'yellow', days: 7 }];
  const duty = { of: 'groups', groups: [], everyHours: 72 };
  return (
    <Box className="rules-add">
      <Action
        weight="quiet"
        narrow
        icon="plus"
        says={say.addHold}
        onPress={() =>
          add({ type: 'hold', id, reason: id, trigger: { kinds: [] }, phases, clearsEarly: false, overstay: 'last-colour', ...written })
        }
      />
      <Action
        weight="quiet"
        narrow
        icon="plus"
        says={say.addCadence}
        onPress={() => add({ type: 'cadence', id, reason: id, duty, ...written })}
      />
    </Box>
  );
}

function freeId({ ruleSet }: Editor): string {
  const ids = listAt(ruleSet, 'rules').map((rule) => textAt(rule, 'id'));
  for (let number = 1; ; number++) if (!ids.includes(`new-rule-${number}`)) return `new-rule-${number}`;
}
