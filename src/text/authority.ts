/** What the health authority's desk reads: rule sets on their way, the rules editor, replays, feeds. A file per part and language, for length. */

import { authorityTextChinese } from './authority-chinese';
import { authorityTextEnglish } from './authority-english';
import { feedsTextChinese } from './feeds-chinese';
import { feedsTextEnglish } from './feeds-english';
import { rulesEditorTextChinese } from './rules-editor-chinese';
import { rulesEditorTextEnglish } from './rules-editor-english';
import { texts } from './texts';

export const authorityText = texts({
  'zh-CN': { ...authorityTextChinese, ...rulesEditorTextChinese, ...feedsTextChinese },
  en: { ...authorityTextEnglish, ...rulesEditorTextEnglish, ...feedsTextEnglish },
});

export type AuthorityText = (typeof authorityText)['zh-CN'];
