/**
 * What brings a measure for some days. `daysMax` is the longest one of the policy table for its trigger: 21 days are the
 * eighth edition's "red 14 + yellow 7", 14 its high-risk stay, 7 its secondary contact.
 */
import type { Ground } from './ground';
import { diseasesActArticle12, diseasesActArticle39, secondPersonNeeded, tracingReport } from './ground-parts';

const byDiseaseControl = { officer: 'disease-control', 'control-list': 'control-list' } as const;

export const measureGrounds: readonly Ground[] = [
  {
    id: 'close-contact',
    kinds: ['contact.close'],
    ways: byDiseaseControl,
    name: { 'zh-CN': '密切接触者', en: 'Close contact' },
    basis: diseasesActArticle39('密切接触者管理', 'management of close contacts'),
    evidence: tracingReport,
    daysMax: 21,
    ...secondPersonNeeded,
  },
  {
    id: 'secondary-contact',
    kinds: ['contact.secondary'],
    ways: byDiseaseControl,
    name: { 'zh-CN': '密接的密接', en: 'Contact of a contact' },
    basis: diseasesActArticle39('密接的密接管理', 'management of contacts of contacts'),
    evidence: tracingReport,
    daysMax: 7,
    ...secondPersonNeeded,
  },
  {
    id: 'overseas-arrival',
    kinds: ['entry.overseas'],
    ways: { officer: 'customs', 'control-list': 'control-list' },
    name: { 'zh-CN': '入境人员', en: 'Arrival from abroad' },
    basis: {
      'zh-CN': '《中华人民共和国国境卫生检疫法》；《新型冠状病毒肺炎防控方案》（当时施行的版次）：入境人员管理',
      en: 'Frontier Health and Quarantine Law of the PRC; COVID-19 Prevention and Control Plan (the edition in force at the time): arrivals from abroad',
    },
    evidence: { 'zh-CN': '口岸或海关的入境记录，写明编号。', en: 'The port’s or customs’ record of entry, with its number.' },
    daysMax: 21,
    ...secondPersonNeeded,
  },
  {
    id: 'risk-area-stay',
    kinds: ['stay.risk'],
    ways: byDiseaseControl,
    name: { 'zh-CN': '风险区旅居', en: 'Stay in a risk area' },
    basis: diseasesActArticle39('风险区旅居人员管理', 'people who stayed in a risk area'),
    evidence: {
      'zh-CN': '风险区公布的文号，和证明本人到过那里的流调报告编号。',
      en: 'The number of the publication, and of the tracing report that places the person there.',
    },
    daysMax: 14,
    ...secondPersonNeeded,
  },
  {
    id: 'declaration-corrected',
    kinds: ['declaration.corrected'],
    ways: { officer: 'disease-control' },
    name: { 'zh-CN': '申报已更正', en: 'Declaration corrected' },
    basis: diseasesActArticle12('申报的核对与更正', 'comparing and correcting declarations'),
    evidence: { 'zh-CN': '证明材料的编号。', en: 'The number of the proof.' },
    daysMax: null,
    ...secondPersonNeeded,
  },
];
