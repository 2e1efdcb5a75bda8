/** How the columns of a file of sites may be called in its first line; the how-to lists them. */
import type { Column } from '../../feed/columns';

const column = (field: string, ...names: readonly string[]): Column => ({ field, names, needed: true });
const mayLack = (field: string, ...names: readonly string[]): Column => ({ field, names, needed: false });

export const siteColumns: readonly Column[] = [
  column('name', '场所名称', '名称'),
  column('class', '类别', '场所类别'),
  column('division', '行政区划代码', '区划代码'),
  mayLack('subDistrict', '街道代码', '街道'),
  column('address', '详细地址', '地址'),
  column('expectedVisitsPerDay', '预计每天人数', '预计人数'),
  column('contactPhone', '联系电话', '电话'),
  mayLack('opens', '开门时间'),
  mayLack('closes', '关门时间'),
];
/** The column our own report of refused rows adds. */
export const reasonColumns: readonly string[] = ['退回原因', 'why'];
