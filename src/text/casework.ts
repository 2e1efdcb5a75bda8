/** The testing desk, a person's facts, proposals and claims. Chinese and English are in files of their own for length. */
import { caseworkTextChinese } from './casework-chinese';
import { caseworkTextEnglish } from './casework-english';
import { texts } from './texts';

export const caseworkText = texts({ 'zh-CN': caseworkTextChinese, en: caseworkTextEnglish });
