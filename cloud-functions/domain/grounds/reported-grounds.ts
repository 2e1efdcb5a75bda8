/**
 * What laboratories, pharmacies, employers, gates and people themselves report. None of it is anybody's judgement of a
 * person: a test, a purchase, a reading. It needs no second person; whoever is wronged by it objects, and it is withdrawn.
 */

import type { Ground } from './ground';
import { diseasesActArticle12, onePersonIsEnough, ownDeclaration } from './ground-parts';

const named = (zh: string, en: string) => ({ 'zh-CN': zh, en });

export const reportedGrounds: readonly Ground[] = [
  {
    id: 'laboratory-report',
    kinds: ['test.sampled', 'test.result'],
    ways: { laboratory: 'lab' },
    name: named('检测机构报告', 'Laboratory report'),
    basis: diseasesActArticle12('核酸采样与结果报告', 'sampling and reporting of tests'),
    evidence: named('检测机构和样本编号。', 'The laboratory and the number of the sample.'),
    daysMax: null,
    ...onePersonIsEnough,
  },
  {
    id: 'vaccination-record',
    kinds: ['vaccination.dose'],
    ways: { 'vaccination-list': 'vaccination-site' },
    name: named('预防接种记录', 'Vaccination record'),
    basis: named('《中华人民共和国疫苗管理法》：接种记录', 'Vaccine Administration Law of the PRC: vaccination records'),
    evidence: named('接种单位和记录。', 'The vaccination site and its record.'),
    daysMax: null,
    ...onePersonIsEnough,
  },
  {
    id: 'medicine-purchase',
    kinds: ['medicine.purchase'],
    ways: { pharmacy: 'pharmacy' },
    name: named('购买四类药品登记', 'Registered purchase of medicine'),
    basis: diseasesActArticle12('四类药品购买登记', 'registration of the four classes of medicine'),
    evidence: named('药店和小票编号。', 'The pharmacy and the number of the receipt.'),
    daysMax: null,
    ...onePersonIsEnough,
  },
  {
    id: 'duty-roster',
    kinds: ['duty.group'],
    ways: { 'duty-list': 'duty-list' },
    name: named('应检人群名册', 'Roster of a testing duty'),
    basis: diseasesActArticle12('重点人群定期检测', 'regular tests of groups at risk'),
    evidence: named('单位或行业主管部门的名册。', 'The roster of the employer or of the authority of the trade.'),
    daysMax: null,
    ...onePersonIsEnough,
  },
  {
    id: 'mass-test-round',
    kinds: ['mass-test.missed'],
    ways: { 'mass-test': 'mass-test' },
    name: named('区域核酸', 'Round of mass testing'),
    basis: diseasesActArticle12('区域核酸检测', 'mass testing of an area'),
    evidence: named('通告的文号；这一轮本身由第二人批准。', 'The number of the notice; the round itself is approved by a second person.'),
    daysMax: null,
    ...onePersonIsEnough,
  },
  {
    id: 'travel-card-compared',
    kinds: ['declaration.mismatch', 'declaration.corrected'],
    ways: { 'travel-card': 'travel-card' },
    name: named('申报与行程卡核对', 'Declaration compared with the travel card'),
    basis: diseasesActArticle12('申报的核对与更正', 'comparing and correcting declarations'),
    evidence: named('行程卡的查询时间；先问过本人。', 'When the travel card was fetched; the person was asked first.'),
    daysMax: null,
    ...onePersonIsEnough,
  },
  {
    id: 'declared-contact',
    kinds: ['contact.close'],
    ways: { declaration: 'declaration' },
    name: named('本人申报接触过感染者', 'Contact with a case, by own declaration'),
    basis: diseasesActArticle12('本人如实申报', 'telling the truth about oneself'),
    evidence: ownDeclaration,
    daysMax: null,
    ...onePersonIsEnough,
  },
  {
    id: 'declared-travel',
    kinds: ['entry.overseas', 'stay.risk'],
    ways: { declaration: 'declaration' },
    name: named('本人申报的行程', 'Travel, by own declaration'),
    basis: diseasesActArticle12('本人如实申报', 'telling the truth about oneself'),
    evidence: ownDeclaration,
    daysMax: null,
    ...onePersonIsEnough,
  },
  {
    id: 'declared-health',
    kinds: ['symptom.fever', 'symptom.other', 'isolation.check-in'],
    ways: { declaration: 'self' },
    name: named('本人申报的健康状况', 'Health, by own declaration'),
    basis: diseasesActArticle12('本人如实申报', 'telling the truth about oneself'),
    evidence: ownDeclaration,
    daysMax: null,
    ...onePersonIsEnough,
  },
  {
    id: 'gate-reading',
    kinds: ['symptom.fever'],
    ways: { gate: 'gate' },
    name: named('核验点测温', 'Temperature read at a gate'),
    basis: diseasesActArticle12('公共场所测温', 'temperature checks at public places'),
    evidence: named('核验记录编号。', 'The number of the gate’s record.'),
    daysMax: null,
    ...onePersonIsEnough,
  },
];
