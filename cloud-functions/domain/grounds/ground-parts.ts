/** What several grounds say alike. */
import type { BothLanguages } from '../health-code/rule-set';
import { clause, type Instrument } from '../health-code/rule-sets/national/instruments';

export const secondPersonNeeded = { secondPerson: true } as const;
export const onePersonIsEnough = { secondPerson: false } as const;

const diseasesAct = (zhArticle: string, article: number): Instrument => ({
  'zh-CN': `《中华人民共和国传染病防治法》${zhArticle}；《新型冠状病毒肺炎防控方案》（当时施行的版次）`,
  en: `Law of the PRC on the Prevention and Treatment of Infectious Diseases, article ${article}; COVID-19 Prevention and Control Plan (the edition in force at the time)`,
});

/** Article 39: patients, suspected patients and their close contacts. */
export const diseasesActArticle39 = (zh: string, en: string): BothLanguages => clause(diseasesAct('第三十九条', 39), zh, en);
/** Article 12: everyone takes part in investigation and testing, and tells the truth. */
export const diseasesActArticle12 = (zh: string, en: string): BothLanguages => clause(diseasesAct('第十二条', 12), zh, en);

export const caseReport: BothLanguages = {
  'zh-CN': '医院的传染病报告卡，写明卡片编号。',
  en: 'The hospital’s infectious-disease report card, with its number.',
};
export const tracingReport: BothLanguages = {
  'zh-CN': '流调报告或协查函，写明文号。',
  en: 'The tracing report or the other district’s letter, with its number.',
};
export const ownDeclaration: BothLanguages = {
  'zh-CN': '本人的申报，系统自动注明编号。',
  en: 'The person’s own declaration, named automatically.',
};
