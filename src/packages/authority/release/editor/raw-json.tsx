import { useState } from 'react';
import { Action } from '../../../../components/action';
import { Box, Heading, Paragraph } from '../../../../components/element';
import { TextField } from '../../../../components/field';
import { Notice } from '../../../../components/notice';
import { authorityText } from '../../../../text/authority';
import { useText } from '../../../../text/texts';
import { isSame } from '../json';
import type { Editor } from './editor';
import { readJson } from './golden-case';

type RawJsonProps = {
  readonly editor: Editor;
  /** What is typed and not used yet; undefined: the text follows the tables. */
  readonly typed: string | undefined;
  onType(text: string | undefined): void;
};

/** The whole set as text: whatever the tables do not reach is reached here. */
export function RawJson({ editor, typed: text, onType: setText }: RawJsonProps) {
  const { json: say, cases } = useText(authorityText);
  const [wrong, setWrong] = useState(false);
  const written = text ?? JSON.stringify(editor.ruleSet, null, 2);
  const use = () => {
    const read = readJson(written);
    const isSet = read !== undefined && typeof read === 'object' && read !== null && !Array.isArray(read);
    setWrong(!isSet);
    if (!isSet) return;
    editor.change(read);
    setText(undefined);
  };
  const unused = text !== undefined && !isSame(readJson(text), editor.ruleSet);
  return (
    <Box as="section" label={say.title} className="raw-json">
      <Heading level={2} className="desk-title">
        {say.title}
      </Heading>
      <Paragraph className="desk-line">{say.says}</Paragraph>
      <TextField
        id="raw-json"
        kind="long"
        label={say.field}
        value={written}
        onValue={setText}
        disabled={!editor.editable}
        lengthMax={1_000_000}
        problem={wrong ? cases.notJson : undefined}
      />
      {editor.editable ? (
        <Box className="case-actions">
          <Action narrow says={say.apply} disabled={!unused} onPress={use} />
          <Action
            narrow
            weight="plain"
            says={say.reset}
            disabled={text === undefined}
            onPress={() => {
              setText(undefined);
              setWrong(false);
            }}
          />
        </Box>
      ) : (
        <Notice says={say.says} />
      )}
    </Box>
  );
}
