/** Cells of the rules editor: each shows its value, what it was in the base, and the fault that names it. */
import { type ReactNode, useState } from 'react';
import { Box, PickOne, PressTarget, TextEntry, Words } from '../../../../components/element';
import { useLanguage } from '../../../../text/language';
import { faultAt, faultSentence } from '../faults';
import { type Json, listAt, type Path, placeOf, textAt, textsAt, valueAt } from '../json';
import { baseValue, daysTyped, type Editor, isChangedCell, numberTyped, setValue } from './editor';
import { nameOf, valueWords } from './rule-words';
import { useRuleWords } from './use-rule-words';

export type CellProps = {
  readonly editor: Editor;
  readonly path: Path /** What the cell is, for its heading and for screen readers. */;
  readonly says: string;
};
/** `short` a number, `half` a sentence beside its translation, `row` a whole row. */
type Width = 'short' | 'half' | 'row';
type FrameProps = CellProps & {
  readonly children: ReactNode;
  readonly width?: Width;
  readonly hint?: string;
  readonly bare?: boolean;
};

function CellFrame({ editor, path, says, children, width, hint, bare }: FrameProps) {
  const words = useRuleWords();
  const language = useLanguage();
  const fault = faultAt(editor.faults, path);
  const changed = isChangedCell(editor, path);
  const before = changed ? valueWords(baseValue(editor, path), words) : '';
  const { release } = words.authority;
  return (
    <Box
      className={`cell ${width ? `cell-${width}` : ''} ${bare ? 'cell-bare' : ''} ${changed ? 'cell-changed' : ''} ${fault ? 'cell-wrong' : ''}`}
    >
      <Words className="cell-says" decorative>
        {says}
      </Words>
      {children}
      {hint ? <Words className="cell-hint">{hint}</Words> : null}
      {changed ? <Words className="cell-was">{before === '' ? release.wasEmpty : release.was(before)}</Words> : null}
      <Box id={`${placeOf(path)}-fault`} className="cell-fault" live="when-quiet">
        {fault ? faultSentence(fault, language) : ''}
      </Box>
    </Box>
  );
}

const described = ({ editor, path }: CellProps) => {
  const wrong = faultAt(editor.faults, path) !== undefined;
  return { id: placeOf(path), invalid: wrong, describedBy: wrong ? `${placeOf(path)}-fault` : undefined };
};

type TypedProps = CellProps & {
  readonly label?: string;
  readonly kind?: 'text' | 'long' | 'digits';
  readonly hint?: string;
  readonly width?: Width;
  readonly bare?: boolean;
  readonly placeholder?: string;
  /** From the value to what is typed, and back. `undefined`: nothing is to stand there. */
  readonly shown?: (value: Json | undefined) => string;
  readonly typed?: (text: string) => Json | undefined;
};

/** A text as it is, or what `shown` and `typed` make of it. */
export function TextCell(props: TypedProps) {
  const { editor, path, says, label, kind = 'text', hint, width, bare, placeholder, typed = String, shown = String } = props;
  const value = valueAt(editor.ruleSet, path);
  const text = value === undefined ? '' : shown(value);
  return (
    <CellFrame {...{ editor, path, says, hint, width, bare }}>
      {editor.editable ? (
        <TextEntry
          {...described(props)}
          label={label ?? says}
          kind={kind}
          value={text}
          placeholder={placeholder}
          lengthMax={kind === 'long' ? 2_000 : 200}
          onValue={(written) => setValue(editor, path, typed(written))}
        />
      ) : (
        <Words id={placeOf(path)} className="cell-value">
          {text || placeholder || '–'}
        </Words>
      )}
    </CellFrame>
  );
}

/** Whole numbers; with `empty` an empty field means that value. */
export const NumberCell = ({ empty, ...props }: Omit<TypedProps, 'kind' | 'shown' | 'typed'> & { readonly empty?: Json | 'nothing' }) => (
  <TextCell
    {...props}
    kind="digits"
    width="short"
    shown={(value) => (value === null ? '' : String(value))}
    typed={(text) => (text.trim() === '' && empty !== undefined ? (empty === 'nothing' ? undefined : empty) : numberTyped(text))}
  />
);

/** `1, 2, 5`: what is typed stays as typed until the field is left or its days read differently. */
export function DaysCell(props: CellProps & { readonly label?: string; readonly hint?: string }) {
  const { editor, path } = props;
  const days = listAt(editor.ruleSet, ...path);
  const [typing, setTyping] = useState<string>();
  const written = typing !== undefined && sameDays(daysTyped(typing), days) ? typing : days.join(', ');
  return (
    <TextCell
      {...props}
      shown={() => written}
      typed={(text) => {
        setTyping(text);
        return daysTyped(text);
      }}
    />
  );
}

const sameDays = (one: readonly Json[], other: readonly Json[]): boolean => one.join() === other.join();

type PickCellProps = CellProps & {
  readonly choices: readonly string[];
  readonly label?: string;
  /** Said for “nothing chosen”; choosing it takes the value away. */
  readonly none?: string;
  readonly bare?: boolean;
};

/** One word of a closed list. */
export function PickCell(props: PickCellProps) {
  const { editor, path, says, label, choices, none, bare } = props;
  const words = useRuleWords();
  const value = textAt(editor.ruleSet, ...path);
  return (
    <CellFrame {...{ editor, path, says, bare }}>
      {editor.editable ? (
        <PickOne
          {...described(props)}
          label={label ?? says}
          value={value}
          choices={choices.map((choice) => ({ value: choice, says: nameOf(choice, words) }))}
          placeholder={none ?? words.authority.editor.choose}
          onValue={(chosen) => (chosen !== '' || none !== undefined) && setValue(editor, path, chosen === '' ? undefined : chosen)}
        />
      ) : (
        <Words id={placeOf(path)} className="cell-value">
          {value === '' ? (none ?? '–') : nameOf(value, words)}
        </Words>
      )}
    </CellFrame>
  );
}

/** Some words of a closed list; an emptied list is taken away with `mayBeGone`. */
export function ManyCell(props: CellProps & { readonly choices: readonly string[]; readonly mayBeGone?: boolean }) {
  const { editor, path, says, choices, mayBeGone } = props;
  const words = useRuleWords();
  const chosen = textsAt(editor.ruleSet, ...path);
  const left = choices.filter((choice) => !chosen.includes(choice));
  const put = (values: readonly string[]) => setValue(editor, path, values.length === 0 && mayBeGone ? undefined : values);
  return (
    <CellFrame {...{ editor, path, says }} width="row">
      <Box className="cell-many" id={placeOf(path)}>
        {chosen.map((value) => (
          <Words key={value} className="cell-word">
            {nameOf(value, words)}
            {editor.editable ? (
              <PressTarget
                className="cell-take"
                label={words.authority.editor.removeOf(nameOf(value, words))}
                onPress={() => put(chosen.filter((other) => other !== value))}
              >
                <Words>×</Words>
              </PressTarget>
            ) : null}
          </Words>
        ))}
        {editor.editable && left.length > 0 ? (
          <PickOne
            id={`${placeOf(path)}-add`}
            label={`${words.authority.editor.add}: ${says}`}
            className="cell-add"
            value=""
            choices={left.map((choice) => ({ value: choice, says: nameOf(choice, words) }))}
            placeholder={`+ ${words.authority.editor.add}`}
            onValue={(value) => value !== '' && put([...chosen, value])}
          />
        ) : null}
        {chosen.length === 0 && !editor.editable ? <Words className="cell-value">–</Words> : null}
      </Box>
    </CellFrame>
  );
}

/** Yes or no. */
export function YesNoCell(props: CellProps) {
  const { editor, path, says } = props;
  const { editor: say } = useRuleWords().authority;
  const value = valueAt(editor.ruleSet, path) === true;
  return (
    <CellFrame {...props}>
      {editor.editable ? (
        <PressTarget
          as="checkbox"
          checked={value}
          label={says}
          className={`cell-check ${value ? 'cell-checked' : ''}`}
          onPress={() => setValue(editor, path, !value)}
        >
          <Words>{value ? `✓ ${say.yes}` : say.no}</Words>
        </PressTarget>
      ) : (
        <Words className="cell-value">{value ? say.yes : say.no}</Words>
      )}
    </CellFrame>
  );
}
