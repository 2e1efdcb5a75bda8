/** The register of positives. Chinese and English are in files of their own for length. */
import { positivesTextChinese } from './positives-chinese';
import { positivesTextEnglish } from './positives-english';
import { texts } from './texts';

export const positivesText = texts({ 'zh-CN': positivesTextChinese, en: positivesTextEnglish });
