import { Box } from '../../../../components/element';
import { authorityText } from '../../../../text/authority';
import { useText } from '../../../../text/texts';
import { type Json, textAt, withValue } from '../json';
import { NumberCell, TextCell } from './cell';
import type { Editor } from './editor';

/** What holds for the set as a whole. The id follows the version: nobody should have to write it twice. */
export function SetHead({ editor }: { readonly editor: Editor }) {
  const { editor: say } = useText(authorityText);
  const change = (ruleSet: Json) => editor.change(withValue(ruleSet, ['id'], idOf(ruleSet)));
  return (
    <Box as="section" label={say.head} className="set-head">
      <TextCell editor={{ ...editor, change }} path={['version']} says={say.version} />
      <TextCell editor={editor} path={['effectiveFrom']} says={say.effectiveFrom} hint={say.instantHint} />
      <TextCell
        editor={editor}
        path={['effectiveUntil']}
        says={say.effectiveUntil}
        shown={(value) => (value === null ? '' : String(value))}
        typed={(text) => (text.trim() === '' ? null : text)}
      />
      <NumberCell editor={editor} path={['pendingHoursMax']} says={say.pendingHoursMax} />
    </Box>
  );
}

const idOf = (ruleSet: Json): string => `${textAt(ruleSet, 'jurisdiction')}@${textAt(ruleSet, 'version')}`;
