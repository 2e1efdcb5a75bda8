/** A district's numbers as one sheet: a line for each day, class, sub-district, hour and reason, with what is left out as on the screen. */
import type { ExportLanguage, ExportRow, InBothLanguages } from './export-table';

type Told = number | null;
type Sum = { readonly count: Told; readonly hiddenDays: number };
type Group = { readonly sites: number; readonly activePerDay: number; readonly checkIns: Sum };

/** What is exported of the answer to `getStatistics`. */
export type ExportedStatistics = {
  readonly days: readonly {
    readonly day: string;
    readonly checkIns: Told;
    readonly admitted: Told;
    readonly refused: Told;
    readonly setAside: Told;
    readonly sites: number;
    readonly active: number;
    readonly applied: number;
    readonly approved: number;
    readonly returned: number;
  }[];
  readonly classes: readonly (Group & { readonly class: string })[];
  readonly subDistricts: readonly (Group & { readonly subDistrict: string | null })[];
  readonly hours: readonly { readonly hour: number; readonly admitted: Sum; readonly refused: Sum }[];
  readonly refusedFor: readonly { readonly reason: string; readonly refused: Sum }[];
};

export const statisticsTitle: InBothLanguages = { 'zh-CN': '扫码统计', en: 'Check-in statistics' };
const columns: readonly InBothLanguages[] = [
  { 'zh-CN': '按什么', en: 'By' },
  { 'zh-CN': '项目', en: 'Of' },
  { 'zh-CN': '扫码人次', en: 'Check-ins' },
  { 'zh-CN': '放行', en: 'Let in' },
  { 'zh-CN': '不放行', en: 'Not let in' },
  { 'zh-CN': '不像在门口扫的', en: 'Not made at the door' },
  { 'zh-CN': '在用场所码', en: 'Codes in use' },
  { 'zh-CN': '有人扫的（多天为每天平均）', en: 'Codes scanned (of several days: a day)' },
  { 'zh-CN': '新申请', en: 'Applications' },
  { 'zh-CN': '通过', en: 'Approved' },
  { 'zh-CN': '退回', en: 'Returned' },
];
const by = {
  day: { 'zh-CN': '日期', en: 'Day' },
  class: { 'zh-CN': '场所类别', en: 'Kind of site' },
  subDistrict: { 'zh-CN': '街道', en: 'Sub-district' },
  hour: { 'zh-CN': '钟点', en: 'Hour' },
  reason: { 'zh-CN': '不放行的原因', en: 'Reason' },
} as const satisfies Readonly<Record<string, InBothLanguages>>;
const hidden: InBothLanguages = { 'zh-CN': '少于 5 或不显示', en: 'below 5 or left out' };
const andHidden: InBothLanguages = { 'zh-CN': '，另有几天不显示', en: ', some days left out' };

export const statisticsColumns = (language: ExportLanguage): ExportRow => columns.map((column) => column[language]);

export function statisticsRows(told: ExportedStatistics, language: ExportLanguage): readonly ExportRow[] {
  const one = (count: Told) => (count === null ? hidden[language] : String(count));
  const sum = ({ count, hiddenDays }: Sum) => (count === null || hiddenDays === 0 ? one(count) : `${count}${andHidden[language]}`);
  const row = (name: InBothLanguages, of: string, cells: readonly string[]): ExportRow =>
    columns.map((_, place) => [name[language], of, ...cells][place] ?? '');
  const group = ({ checkIns, sites, activePerDay }: Group) => [sum(checkIns), '', '', '', String(sites), String(activePerDay)];
  return [
    ...told.days.map(({ day, checkIns, admitted, refused, setAside, ...sites }) =>
      row(by.day, day, [
        ...[checkIns, admitted, refused, setAside].map(one),
        ...[sites.sites, sites.active, sites.applied, sites.approved, sites.returned].map(String),
      ]),
    ),
    ...told.classes.map((counts) => row(by.class, counts.class, group(counts))),
    ...told.subDistricts.map((counts) => row(by.subDistrict, counts.subDistrict ?? '', group(counts))),
    ...told.hours.map(({ hour, admitted, refused }) => row(by.hour, String(hour), ['', sum(admitted), sum(refused)])),
    ...told.refusedFor.map(({ reason, refused }) => row(by.reason, reason, ['', '', sum(refused)])),
  ];
}
