import { Action } from '../../../../components/action';
import { Box } from '../../../../components/element';
import { authorityText } from '../../../../text/authority';
import { useText } from '../../../../text/texts';
import { isRecord, type Json, type Path, textAt, valueAt } from '../json';
import { ManyCell, NumberCell, PickCell, TextCell, YesNoCell } from './cell';
import { type Editor, setValue } from './editor';
import { deciders, dutyGroups, factKinds, medicineClasses, riskLevels, testResults } from './vocabulary';

type DetailsProps = { readonly editor: Editor; readonly row: number; readonly rule: Json };

/** All of a rule that the table's row has no room for. */
export function RuleDetails({ editor, row, rule }: DetailsProps) {
  const { editor: say } = useText(authorityText);
  const path = ['rules', row];
  const at = (...rest: Path) => ({ editor, path: [...path, ...rest] });
  const hold = textAt(rule, 'type') !== 'cadence';
  return (
    <Box className="rule-details">
      {hold ? <TriggerCells editor={editor} path={[...path, 'trigger']} /> : <DutyCells editor={editor} path={[...path, 'duty']} />}
      {hold ? (
        <>
          <ManyCell {...at('endsOn')} says={say.endsOn} choices={factKinds} mayBeGone />
          <YesNoCell {...at('clearsEarly')} says={say.clearsEarly} />
          <PickCell {...at('overstay')} says={say.overstay} choices={['last-colour', 'ends']} />
        </>
      ) : null}
      <PickCell {...at('decider')} says={say.decider} choices={deciders} />
      <TextCell {...at('id')} says={say.ruleId} />
      <TextCell {...at('reason')} says={say.reason} />
      {(['zh-CN', 'en'] as const).map((language) => (
        <TextCell key={language} {...at('text', language)} says={say.text[language]} kind="long" width="half" />
      ))}
      {(['zh-CN', 'en'] as const).map((language) => (
        <TextCell key={language} {...at('basis', language)} says={say.basis[language]} kind="long" width="half" />
      ))}
      {editor.editable ? (
        <Box className="rule-remove">
          <Action weight="plain" narrow says={say.removeRule} onPress={() => setValue(editor, path, undefined)} />
        </Box>
      ) : null}
    </Box>
  );
}

type PartProps = { readonly editor: Editor; readonly path: Path };

/** Which facts set it off, and the conditions those kinds of fact have. */
function TriggerCells({ editor, path }: PartProps) {
  const { editor: say } = useText(authorityText);
  const where = (field: string) => ({ editor, path: [...path, 'where', field] });
  const conditions = valueAt(editor.ruleSet, [...path, 'where']);
  const kinds = JSON.stringify(valueAt(editor.ruleSet, [...path, 'kinds']) ?? []);
  const has = (field: string, kind: string) => kinds.includes(`"${kind}"`) || (isRecord(conditions) && field in conditions);
  const bare = tidied(editor, path);
  return (
    <>
      <ManyCell editor={editor} path={[...path, 'kinds']} says={say.trigger} choices={factKinds} />
      {has('result', 'test.result') ? (
        <PickCell {...where('result')} editor={bare} says={say.where.result} choices={testResults} none={say.anyPlace} />
      ) : null}
      {has('level', 'stay.risk') ? (
        <PickCell {...where('level')} editor={bare} says={say.where.level} choices={riskLevels} none={say.anyPlace} />
      ) : null}
      {has('celsiusHundredthsMin', 'symptom.fever') ? (
        <NumberCell {...where('celsiusHundredthsMin')} editor={bare} says={say.where.celsiusHundredthsMin} empty="nothing" />
      ) : null}
      {has('classes', 'medicine.purchase') ? (
        <ManyCell {...where('classes')} editor={bare} says={say.where.classes} choices={medicineClasses} mayBeGone />
      ) : null}
    </>
  );
}

/** With its last condition the record of conditions goes too. */
const tidied = (editor: Editor, path: Path): Editor => ({
  ...editor,
  change(ruleSet) {
    const where = valueAt(ruleSet, [...path, 'where']);
    if (isRecord(where) && Object.keys(where).length === 0) setValue({ ...editor, ruleSet }, [...path, 'where'], undefined);
    else editor.change(ruleSet);
  },
});

/** Who has to be tested how often, or how soon after a fact. */
function DutyCells({ editor, path }: PartProps) {
  const { editor: say } = useText(authorityText);
  if (textAt(editor.ruleSet, ...path, 'of') === 'fact') return <TriggerCells editor={editor} path={[...path, 'trigger']} />;
  return <ManyCell editor={editor} path={[...path, 'groups']} says={say.groups} choices={dutyGroups} />;
}
