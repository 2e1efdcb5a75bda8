/** The published instruments the legal bases cite: plans, notices, circulars. "(m)": POLICY could not confirm the figure. */
import type { BothLanguages } from '../../rule-set';

export type Instrument = BothLanguages;

export const firstHealthCode: Instrument = {
  'zh-CN': '首个健康码通则（2020-02-11）',
  en: 'General rule of the first health code (2020-02-11)',
};
export const eighthEdition: Instrument = {
  'zh-CN': '《新型冠状病毒肺炎防控方案（第八版）》（2021-05-11）',
  en: 'COVID-19 Prevention and Control Plan, 8th edition (2021-05-11)',
};
export const ninthEdition: Instrument = {
  'zh-CN': '《新型冠状病毒肺炎防控方案（第九版）》（2022-06-28）',
  en: 'COVID-19 Prevention and Control Plan, 9th edition (2022-06-28)',
};
export const twentyMeasures: Instrument = {
  'zh-CN': '《关于进一步优化新冠肺炎疫情防控措施 科学精准做好防控工作的通知》（二十条，2022-11-11）',
  en: 'Notice on further optimising COVID-19 control (the twenty measures, 2022-11-11)',
};
export const newTen: Instrument = {
  'zh-CN': '《关于进一步优化落实新冠肺炎疫情防控措施的通知》（新十条，2022-12-07）',
  en: 'Notice on further optimising the carrying out of COVID-19 control (the new ten, 2022-12-07)',
};

export const siteThresholds: Instrument = {
  'zh-CN': '分类场所查验要求（2022 年）',
  en: 'Entry requirements by class of site (2022)',
};

/** A clause of an instrument. */
export const clause = (instrument: Instrument, zh: string, en: string): BothLanguages => ({
  'zh-CN': `${instrument['zh-CN']}：${zh}`,
  en: `${instrument.en}: ${en}`,
});

/** A clause whose figure was not confirmed. */
export const unconfirmed = (instrument: Instrument, zh: string, en: string): BothLanguages => ({
  'zh-CN': `${instrument['zh-CN']}：${zh}（m：数字未经核实）`,
  en: `${instrument.en}: ${en} (m: figure not confirmed)`,
});
