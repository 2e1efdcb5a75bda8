/** What the first line of a file must name. The how-to lists it too; a test holds this to what the cloud reads. */
import type { Language } from './language';
import { texts } from './texts';

const person: Readonly<Record<Language, string>> = { 'zh-CN': '证件类型、证件号码', en: 'documentType, documentNumber' };

export const feedColumnsText = texts({
  'zh-CN': {
    needed: (columns: string) => `CSV（UTF-8）第一行要有：${columns}`,
    importLabResults: `${person['zh-CN']}、样本编号、采样时间；可以有报告时间、检测结果、国籍`,
    importDutyGroups: `${person['zh-CN']}、应检人群、入组日期、依据；可以有离组日期、国籍`,
    importVaccinations: `${person['zh-CN']}、剂次、接种日期；可以有接种单位、国籍`,
    importMedicinePurchases: `${person['zh-CN']}、药品类别、购买时间、小票编号；可以有国籍`,
    importControlList: `${person['zh-CN']}、人员类别、起算时间、依据；可以有截止时间、来自国家、风险等级、风险区名称、国籍`,
    importMassTestRounds: '轮次、行政区划代码、开始时间、结束时间、依据',
  },
  en: {
    needed: (columns) => `The first line of a CSV (UTF-8) names: ${columns}`,
    importLabResults: `${person.en}, sampleId, sampledAt; it may name reportedAt, result, nationality`,
    importDutyGroups: `${person.en}, group, from, evidence; it may name to, nationality`,
    importVaccinations: `${person.en}, dose, at; it may name evidence, nationality`,
    importMedicinePurchases: `${person.en}, class, at, receiptId; it may name nationality`,
    importControlList: `${person.en}, kind, at, evidence; it may name until, country, level, area, nationality`,
    importMassTestRounds: 'round, division, from, to, evidence',
  },
});
