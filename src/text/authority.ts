/** What the health authority's desk reads: rule sets on their way, replays, feeds. Chinese and English are in files of their own for length. */

import { authorityTextChinese } from './authority-chinese';
import { authorityTextEnglish } from './authority-english';
import { texts } from './texts';

export const authorityText = texts({ 'zh-CN': authorityTextChinese, en: authorityTextEnglish });
