/** Site codes to look at, as a sheet. */
import type { OddSite, OddSiteReason } from '../statistics/odd-sites';
import type { ExportLanguage, ExportRow, InBothLanguages } from './export-table';

export const oddSitesTitle: InBothLanguages = { 'zh-CN': '要看的场所码', en: 'Site codes to look at' };
const columns: readonly InBothLanguages[] = [
  { 'zh-CN': '场所编号', en: 'Site' },
  { 'zh-CN': '名称', en: 'Name' },
  { 'zh-CN': '类别', en: 'Kind' },
  { 'zh-CN': '街道', en: 'Sub-district' },
  { 'zh-CN': '地址', en: 'Address' },
  { 'zh-CN': '为什么', en: 'Why' },
  { 'zh-CN': '当天扫码', en: 'Scans that day' },
  { 'zh-CN': '7 天扫码', en: 'Scans in 7 days' },
  { 'zh-CN': '申报每天', en: 'Expected a day' },
];
const reasons: Readonly<Record<OddSiteReason, InBothLanguages>> = {
  'no-scan': { 'zh-CN': '天没有人扫', en: 'days without a scan' },
  'outside-hours': { 'zh-CN': '% 在营业时间以外', en: '% outside the open hours' },
  implausible: { 'zh-CN': '% 不像在门口扫的', en: '% not made at the door' },
  'one-visitor': { 'zh-CN': '次由同一个人扫', en: 'scans by one visitor' },
  'over-capacity': { 'zh-CN': '人次在最忙的一小时，超过可容纳人数的 3 倍', en: 'visits in the busiest hour, over 3 times what it holds' },
  'over-expected': { 'zh-CN': '人次，超过申报的 3 倍', en: 'visits, over 3 times the expected' },
};

export const oddSiteColumns = (language: ExportLanguage): ExportRow => columns.map((column) => column[language]);

export const oddSiteRow = (site: OddSite, language: ExportLanguage): ExportRow => [
  site.siteId,
  site.name,
  site.class,
  site.subDistrict ?? '',
  site.address,
  site.findings.map(({ reason, value }) => `${value} ${reasons[reason][language]}`).join('; '),
  String(site.scans),
  String(site.scansInWeek),
  String(site.expectedVisitsPerDay),
];
