/** What several grounds say alike. */
import type { BothLanguages } from '../health-code/rule-set';

export const secondPersonNeeded = { secondPerson: true } as const;
export const onePersonIsEnough = { secondPerson: false } as const;

const diseasesAct: BothLanguages = {
  'zh-CN': '《中华人民共和国传染病防治法》',
  en: 'Law of the PRC on the Prevention and Treatment of Infectious Diseases',
};
const controlPlan: BothLanguages = {
  'zh-CN': '《新型冠状病毒肺炎防控方案》（当时施行的版次）',
  en: 'COVID-19 Prevention and Control Plan (the edition in force at the time)',
};

/** Article 39: patients, suspected patients and their close contacts. */
export const diseasesActArticle39 = (zh: string, en: string): BothLanguages => ({
  'zh-CN': `${diseasesAct['zh-CN']}第三十九条；${controlPlan['zh-CN']}：${zh}`,
  en: `${diseasesAct.en}, article 39; ${controlPlan.en}: ${en}`,
});
/** Article 12: everyone takes part in investigation and testing, and tells the truth. */
export const diseasesActArticle12 = (zh: string, en: string): BothLanguages => ({
  'zh-CN': `${diseasesAct['zh-CN']}第十二条；${controlPlan['zh-CN']}：${zh}`,
  en: `${diseasesAct.en}, article 12; ${controlPlan.en}: ${en}`,
});

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
