/** Who must be tested how often. A duty sets the missed-test flag, never a colour. */

import type { BothLanguages, CadenceRule, Rule } from '../../rule-set';
import { clause, type Instrument, unconfirmed } from './instruments';

const common = { type: 'cadence', decider: 'rule' } as const;

/** Port, cold-chain and entry staff: every 24 hours from the ninth edition on, weekly before. */
const portDuty = (everyHours: number, text: BothLanguages, basis: BothLanguages): CadenceRule => ({
  ...common,
  id: 'duty-port',
  reason: 'duty-port',
  duty: { of: 'groups', groups: ['port', 'cold-chain', 'entry'], everyHours },
  text,
  basis,
});
export const portDutyWeekly = (instrument: Instrument): CadenceRule =>
  portDuty(
    168,
    { 'zh-CN': '口岸、冷链和入境岗位人员每周做一次核酸。', en: 'Port, cold-chain and entry staff are tested once a week.' },
    unconfirmed(instrument, '口岸、冷链、入境岗位人员定期检测', 'regular testing of port, cold-chain and entry staff'),
  );
/** `cited`: how the figure is cited, `unconfirmed` where it is older than the ninth edition. */
export const portDutyDaily = (instrument: Instrument, cited: typeof clause = clause): CadenceRule =>
  portDuty(
    24,
    { 'zh-CN': '口岸、冷链和入境岗位人员每 24 小时做一次核酸。', en: 'Port, cold-chain and entry staff are tested every 24 hours.' },
    cited(instrument, '口岸、冷链、入境岗位人员每天检测', 'daily testing of port, cold-chain and entry staff'),
  );

const contactStaff = {
  ...common,
  id: 'duty-contact-staff',
  reason: 'duty-contact-staff',
} as const;
const contactGroups = ['courier', 'medical', 'transport'] as const;

/** "Twice a week" as a sample every 84 hours, half of the 168 of a week: a cadence counts from the last sample. */
export const contactStaffDuty = (instrument: Instrument): CadenceRule => ({
  ...contactStaff,
  duty: { of: 'groups', groups: contactGroups, everyHours: 84 },
  text: {
    'zh-CN': '快递、医疗和交通从业人员每周做两次核酸，两次采样之间不超过 84 小时。',
    en: 'Couriers, medical and transport staff are tested twice a week: at most 84 hours between two samples.',
  },
  basis: unconfirmed(instrument, '人员密集、接触频繁岗位每周检测两次', 'staff with many contacts are tested twice a week'),
});
/** In a city that tests everybody every 48 hours, those who meet the most people are tested more often than the rest. */
export const contactStaffDutyDaily = (instrument: Instrument): CadenceRule => ({
  ...contactStaff,
  duty: { of: 'groups', groups: contactGroups, everyHours: 24 },
  text: {
    'zh-CN': '快递、医疗和交通从业人员每 24 小时做一次核酸。',
    en: 'Couriers, medical and transport staff are tested every 24 hours.',
  },
  basis: unconfirmed(instrument, '人员密集、接触频繁岗位每天检测', 'staff with many contacts are tested every day'),
});

/** Everybody else, as the city circular says: the feed writes which of these holds, from when to when. */
export const cityDuties = (instrument: Instrument): readonly Rule[] =>
  (
    [
      ['city-48h', 48, '48 小时', '48 hours'],
      ['city-72h', 72, '72 小时', '72 hours'],
      ['city-7d', 168, '7 天', '7 days'],
    ] as const
  ).map(([group, everyHours, zh, en]) => ({
    ...common,
    id: `duty-${group}`,
    reason: 'duty-city',
    duty: { of: 'groups', groups: [group], everyHours },
    text: { 'zh-CN': `按本市通告，每 ${zh}做一次核酸。`, en: `By the city's circular you are tested every ${en}.` },
    basis: clause(instrument, '本市核酸检测通告', "the city's testing circular"),
  }));

export const medicinePurchase = (instrument: Instrument): CadenceRule => ({
  ...common,
  id: 'medicine-purchase',
  reason: 'medicine-purchase',
  duty: {
    of: 'fact',
    trigger: { kinds: ['medicine.purchase'], where: { classes: ['fever', 'cough', 'antiviral', 'antibiotic'] } },
    withinHours: 72,
  },
  text: {
    'zh-CN': '您购买了退热、止咳、抗病毒或抗菌药，请在 72 小时内做一次核酸。',
    en: 'You bought medicine for fever, cough, viruses or bacteria. Please be tested within 72 hours.',
  },
  basis: clause(instrument, '四类药品购买登记与检测', 'registration and testing of buyers of the four classes of medicine'),
});
