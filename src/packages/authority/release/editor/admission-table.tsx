import { Action } from '../../../../components/action';
import { Box, Heading, Paragraph } from '../../../../components/element';
import { authorityText } from '../../../../text/authority';
import { useLanguage } from '../../../../text/language';
import { useText } from '../../../../text/texts';
import { faultAt, faultSentence } from '../faults';
import { isRecord, type Json, listAt, type Path, placeOf, textAt, valueAt, withValue } from '../json';
import { ManyCell, NumberCell, PickCell, TextCell } from './cell';
import { addItem, type Editor, setValue } from './editor';
import { Take } from './rule-cells';
import { siteClasses } from './vocabulary';

/** What each class of site asks of whoever comes in. */
export function AdmissionTable({ editor }: { readonly editor: Editor }) {
  const { admission: say } = useText(authorityText);
  const language = useLanguage();
  const missing = editor.faults.filter(({ place }) => place === 'admission');
  return (
    <Box as="section" label={say.title} className="admission">
      <Heading level={2} className="desk-title">
        {say.title}
      </Heading>
      <Paragraph className="desk-line">{say.says}</Paragraph>
      {missing.map((fault) => (
        <Paragraph key={String(fault.values.class)} className="cell-fault">
          {faultSentence(fault, language)}
        </Paragraph>
      ))}
      <Box as="list" label={say.tableLabel} className="admission-rows">
        {listAt(editor.ruleSet, 'admission').map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own
          <AdmissionRow key={at} {...{ editor, row, at }} />
        ))}
      </Box>
      {editor.editable ? (
        <Action
          weight="quiet"
          narrow
          icon="plus"
          says={say.addRow}
          onPress={() => addItem(editor, ['admission'], { classes: [], asks: 'green', basis: { 'zh-CN': '', en: '' } })}
        />
      ) : null}
    </Box>
  );
}

function AdmissionRow({ editor, row, at }: { readonly editor: Editor; readonly row: Json; readonly at: number }) {
  const { admission: say, editor: words } = useText(authorityText);
  const language = useLanguage();
  const path = ['admission', at];
  const cell = (...rest: Path) => ({ editor, path: [...path, ...rest] });
  const asks = { ...editor, change: (ruleSet: Json) => editor.change(fitting(ruleSet, path)) };
  const fault = faultAt(editor.faults, path);
  return (
    <Box as="item" id={placeOf(path)} label={say.row(at + 1)} className="admission-row">
      <ManyCell {...cell('classes')} says={say.classes} choices={siteClasses} />
      <Box className="admission-asks">
        <PickCell {...cell('asks')} editor={asks} says={say.asks} choices={['green', 'green-and-test', 'not-checked']} />
        {textAt(row, 'asks') === 'green-and-test' ? <NumberCell {...cell('testWithinHours')} says={say.testWithinHours} /> : null}
      </Box>
      <TextCell {...cell('basis', 'zh-CN')} says={words.basis['zh-CN']} width="half" />
      <TextCell {...cell('basis', 'en')} says={words.basis.en} width="half" />
      {textAt(row, 'asks') === 'not-checked' ? null : <DoorCells editor={editor} path={[...path, 'separateDoor']} />}
      {fault ? <Paragraph className="cell-fault">{faultSentence(fault, language)}</Paragraph> : null}
      {editor.editable ? <Take says={words.removeOf(say.row(at + 1))} onPress={() => setValue(editor, path, undefined)} /> : null}
    </Box>
  );
}

/** With both texts emptied there is no separate door. */
function DoorCells({ editor, path }: { readonly editor: Editor; readonly path: Path }) {
  const { admission: say } = useText(authorityText);
  const change = (ruleSet: Json) => {
    const door = valueAt(ruleSet, path);
    const empty = textAt(door, 'zh-CN').trim() === '' && textAt(door, 'en').trim() === '';
    editor.change(empty ? withValue(ruleSet, path, undefined) : ruleSet);
  };
  return (
    <>
      {(['zh-CN', 'en'] as const).map((language) => (
        <TextCell key={language} editor={{ ...editor, change }} path={[...path, language]} says={say.door[language]} width="half" />
      ))}
    </>
  );
}

/** A row has the fields of what it asks, and no others. */
function fitting(ruleSet: Json, path: Path): Json {
  const row = valueAt(ruleSet, path);
  if (!isRecord(row)) return ruleSet;
  const { testWithinHours, separateDoor, ...others } = row;
  const door: Readonly<Record<string, Json>> = separateDoor === undefined ? {} : { separateDoor };
  switch (textAt(row, 'asks')) {
    case 'green-and-test':
      return withValue(ruleSet, path, { ...others, ...door, testWithinHours: testWithinHours ?? 72 });
    case 'green':
      return withValue(ruleSet, path, { ...others, ...door });
    default:
      return withValue(ruleSet, path, others);
  }
}
