/** A row of a file of sites: read once, refused column by column. */
import * as z from 'zod';
import { neutralText } from '../../export/neutral-text';
import { oncePerReading, type Reading, readFields } from '../../feed/read-row';
import { mark, needed, optional, problem, read, spelt, wholeNumber } from '../../feed/row-fields';
import type { RowFault } from '../../feed/row-problem';
import { done, type Result, refused } from '../../result';
import { contactPhone } from '../../site-code/contact-phone';
import type { Site, SiteClass } from '../../site-code/site';

export type SiteRow = Pick<
  Site,
  'name' | 'class' | 'division' | 'subDistrict' | 'address' | 'expectedVisitsPerDay' | 'contactPhone' | 'openHours'
>;

/** English codes as the contract has them; the Chinese words of the application form, and what is usual beside them. */
const classSpellings: Readonly<Record<SiteClass, readonly string[]>> = {
  shop: ['商店', '超市', '商铺'],
  restaurant: ['餐饮', '餐厅', '饭店'],
  office: ['写字楼', '办公楼', '单位'],
  compound: ['小区', '居民小区'],
  mall: ['商场'],
  market: ['市场', '农贸市场'],
  factory: ['工厂', '企业'],
  school: ['学校', '幼儿园'],
  hospital: ['医院', '医疗机构'],
  'care-home': ['养老机构', '养老院'],
  station: ['车站', '机场', '交通场站'],
  vehicle: ['交通工具', '公交车', '出租车'],
  'port-closed-loop': ['口岸闭环', '口岸闭环场所'],
  other: ['其他'],
};

/** A name or address: on one line, and such that no file it is ever put into has to change it (domain/export/neutral-text). */
const words = (lengthMax: number) => (text: string) => {
  const line = text.replace(/\s+/g, ' ');
  const neutral = neutralText(line);
  if (neutral === `'${line}`) return problem<string>('looks-like-a-formula');
  return neutral === line ? mark(lengthMax)(line) : problem<string>('wrong-format');
};

const minuteOfDay = (text: string) => {
  const [, hour, minute] = /^(\d{1,2}):(\d{2})$/.exec(text) ?? [];
  const minutes = Number(hour) * 60 + Number(minute);
  return hour === undefined || Number(hour) > 23 || Number(minute) > 59 ? problem<number>('wrong-format') : read(minutes);
};

const siteFields = oncePerReading(() =>
  z.strictObject({
    name: needed(words(60)),
    class: needed(spelt(classSpellings)),
    division: needed((text) => (/^[1-9]\d{5}$/.test(text) ? read(text) : problem<string>('not-a-place'))),
    subDistrict: optional((text) => (/^[1-9]\d{8}$/.test(text) ? read(text) : problem<string>('not-a-place'))),
    address: needed(words(120)),
    expectedVisitsPerDay: needed(wholeNumber(1, 1_000_000)),
    contactPhone: needed((text) => {
      const phone = contactPhone(text);
      return phone === undefined ? problem<string>('wrong-format') : read(phone);
    }),
    opens: optional(minuteOfDay),
    closes: optional(minuteOfDay),
  }),
);

/** Whether county and sub-district exist, the caller checks. */
export function readSiteRow(row: unknown, reading: Reading): Result<SiteRow, RowFault> {
  const fields = readFields(siteFields(reading), row);
  if (!fields.ok) return fields;
  const { opens, closes, subDistrict, ...site } = fields.value;
  if ((opens === undefined) !== (closes === undefined))
    return refused({ field: opens === undefined ? 'opens' : 'closes', code: 'required' });
  return done({
    ...site,
    ...(subDistrict !== undefined && { subDistrict }),
    ...(opens !== undefined && closes !== undefined && { openHours: { opensMinute: opens, closesMinute: closes } }),
  });
}
