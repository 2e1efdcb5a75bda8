import { dutyGroups, factKinds, medicineClasses } from '../../../../../cloud-functions/domain/health-code/facts';
import { deciders } from '../../../../../cloud-functions/domain/health-code/rule-set';
import { countryText } from '../../../../../src/text/country';
import { everywhereText } from '../../../../../src/text/everywhere';
import { factText } from '../../../../../src/text/fact';
import { type FactShown, factEvidence, factPlace, factTitle, factWhen } from '../../../../../src/text/fact-words';
import type { Language } from '../../../../../src/text/language';
import { whyText } from '../../../../../src/text/why';

const say = (language: Language) => ({ fact: factText[language], everywhere: everywhereText[language], language });
const aFact = (kind: string, details: FactShown['details'] = {}, change: Partial<FactShown> = {}): FactShown => ({
  id: 'f',
  kind,
  at: '2022-09-04T23:59:59+08:00',
  source: 'lab',
  enteredBy: 'laboratory',
  evidence: null,
  until: null,
  withdrawnAt: null,
  details,
  ...change,
});

test.each([
  ['test.result', { result: 'negative', sampledAt: '2022-09-04T09:15:00+08:00' }, '核酸结果 · 阴性', '9 月 4 日 09:15 采样'],
  ['vaccination.dose', { dose: 2 }, '疫苗接种 · 第 2 剂', '2022 年 9 月 4 日'],
  ['entry.overseas', { country: 'MN' }, '从境外入境 · 蒙古', '9 月 4 日 23:59'],
  ['stay.risk', { level: 'high', from: '2022-09-01T00:00:00+08:00' }, '风险区旅居 · 高风险区', '9 月 1 日至 9 月 4 日'],
  ['symptom.fever', { celsius: 37.8 }, '发热 · 37.8 ℃', '9 月 4 日 23:59'],
  ['duty.group', { group: 'courier' }, '列入应检人群 · 快递从业人员', '从 9 月 4 日起'],
  ['contact.close', {}, '密切接触', '最后接触 9 月 4 日'],
  ['unreadable', { field: 'sampledAt', problem: '' }, '一条读不出的记录', '读不出的部分：sampledAt'],
  ['something.new', {}, '其他记录', '9 月 4 日 23:59'],
])('%s is named with what it says', (kind, details, title, when) => {
  expect([factTitle(aFact(kind, details), say('zh-CN')), factWhen(aFact(kind, details), say('zh-CN'))]).toEqual([title, when]);
});

test('the publication behind a stay is named with its hour and area', () => {
  const evidence = '2022090500-bcc422ac, 2022-09-05T00:00:00+08:00, 北京市 朝阳区 高碑店（地区）乡; 高碑店东区 B15 栋';
  const fact = aFact('stay.risk', { area: '北京市 朝阳区 高碑店（地区）乡' }, { evidence });
  expect(factPlace(fact)).toBe('北京市 朝阳区 高碑店（地区）乡');
  expect(factEvidence(fact, say('en'))).toBe('National risk-area publication 2022090500-bcc422ac (5 Sep, 00:00) 高碑店东区 B15 栋');
  expect(factEvidence(aFact('test.result', {}, { evidence: 'MZL-LAB-2' }), say('en'))).toBe('MZL-LAB-2');
  expect(factEvidence(aFact('symptom.fever', {}, { evidence: 'declaration 0183' }), say('en'))).toBe('Your health declaration');
  const card = 'declaration 0183, travel card of 2022-09-06T08:30:00.250+08:00: 北京市朝阳区 2022-09-03 – 2022-09-04';
  expect(factEvidence(aFact('declaration.mismatch', {}, { evidence: card }), say('en'))).toBe(
    'Travel card fetched 6 Sep, 08:30: 北京市朝阳区 2022-09-03 – 2022-09-04',
  );
});

test.each(['zh-CN', 'en'] as const)('every kind, group, medicine and decider the cloud can say has words in %s', (language) => {
  const { kind, group, medicine } = factText[language];
  expect(Object.keys(kind).sort()).toEqual([...factKinds, 'unreadable'].sort());
  expect(Object.keys(group).sort()).toEqual([...dutyGroups].sort());
  expect(Object.keys(medicine).sort()).toEqual([...medicineClasses].sort());
  expect(Object.keys(whyText[language].decider).sort()).toEqual([...deciders].sort());
  expect(Object.keys(whyText[language].objectTo).sort()).toEqual([...deciders].sort());
  expect(Object.keys(countryText[language])).not.toContain('CN');
});
