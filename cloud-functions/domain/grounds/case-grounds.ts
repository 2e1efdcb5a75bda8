/** Who is ill: said by a hospital, entered by an officer, approved by another. What ends it is another fact, not a date. */
import type { Ground } from './ground';
import { caseReport, diseasesActArticle39, secondPersonNeeded } from './ground-parts';

const byHospital = { officer: 'hospital' } as const;

export const caseGrounds: readonly Ground[] = [
  {
    id: 'confirmed-case',
    kinds: ['case.confirmed'],
    ways: { ...byHospital, 'control-list': 'control-list' },
    name: { 'zh-CN': '确诊病例', en: 'Confirmed case' },
    basis: diseasesActArticle39('确诊病例管理', 'management of confirmed cases'),
    evidence: caseReport,
    daysMax: null,
    ...secondPersonNeeded,
  },
  {
    id: 'asymptomatic-case',
    kinds: ['case.asymptomatic'],
    ways: { ...byHospital, 'control-list': 'control-list' },
    name: { 'zh-CN': '无症状感染者', en: 'Asymptomatic infection' },
    basis: diseasesActArticle39('无症状感染者管理', 'management of asymptomatic infections'),
    evidence: caseReport,
    daysMax: null,
    ...secondPersonNeeded,
  },
  {
    id: 'suspected-case',
    kinds: ['case.suspected'],
    ways: byHospital,
    name: { 'zh-CN': '疑似病例', en: 'Suspected case' },
    basis: diseasesActArticle39('疑似病例管理', 'management of suspected cases'),
    evidence: caseReport,
    daysMax: null,
    ...secondPersonNeeded,
  },
  {
    id: 'case-excluded',
    kinds: ['case.excluded'],
    ways: byHospital,
    name: { 'zh-CN': '排除感染', en: 'Infection excluded' },
    basis: diseasesActArticle39('疑似病例和阳性人员的排除', 'exclusion of suspected cases and positive tests'),
    evidence: {
      'zh-CN': '医院或疾控的排除结论，写明文号或报告编号。',
      en: 'The hospital’s or disease control’s finding, with its number.',
    },
    daysMax: null,
    ...secondPersonNeeded,
  },
  {
    id: 'case-recovered',
    kinds: ['case.recovered'],
    ways: byHospital,
    name: { 'zh-CN': '治愈出院', en: 'Recovered' },
    basis: diseasesActArticle39('治愈人员出院和健康监测', 'discharge and monitoring after recovery'),
    evidence: { 'zh-CN': '出院小结或解除隔离证明，写明编号。', en: 'The discharge summary or release certificate, with its number.' },
    daysMax: null,
    ...secondPersonNeeded,
  },
];
