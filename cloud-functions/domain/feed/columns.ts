/** How the columns of each feed may be called in a file's first line. The how-to lists them; a test holds it to this. */
import { done, type Result, refused } from '../result';
import { cellText } from './cell';

export const feedNames = ['lab-results', 'duty-groups', 'vaccinations', 'medicine-purchases', 'control-list', 'mass-test-rounds'] as const;
export type FeedName = (typeof feedNames)[number];

/** `names`: the Chinese one first. A field that is not `needed` may have no column at all. */
export type Column = { readonly field: string; readonly names: readonly string[]; readonly needed: boolean };

const column = (field: string, ...names: readonly string[]): Column => ({ field, names, needed: true });
const mayLack = (field: string, ...names: readonly string[]): Column => ({ field, names, needed: false });

const person: readonly Column[] = [
  column('documentType', '证件类型'),
  column('documentNumber', '证件号码', '证件号', '身份证号', '身份证号码'),
  mayLack('nationality', '国籍'),
];

export const columnsOf: Readonly<Record<FeedName, readonly Column[]>> = {
  'lab-results': [
    ...person,
    column('sampleId', '样本编号', '样本号', '条码号'),
    column('sampledAt', '采样时间'),
    mayLack('reportedAt', '报告时间'),
    mayLack('result', '检测结果', '结果'),
  ],
  'duty-groups': [
    ...person,
    column('group', '应检人群'),
    column('from', '入组日期'),
    mayLack('to', '离组日期'),
    column('evidence', '依据', '名册编号'),
  ],
  vaccinations: [...person, column('dose', '剂次'), column('at', '接种日期'), mayLack('evidence', '接种单位')],
  'medicine-purchases': [...person, column('class', '药品类别'), column('at', '购买时间'), column('receiptId', '小票编号')],
  'control-list': [
    ...person,
    column('kind', '人员类别'),
    column('at', '起算时间'),
    mayLack('until', '截止时间'),
    column('evidence', '依据', '文号'),
    mayLack('country', '来自国家'),
    mayLack('level', '风险等级'),
    mayLack('area', '风险区名称'),
  ],
  'mass-test-rounds': [
    column('round', '轮次'),
    column('division', '行政区划代码'),
    column('from', '开始时间'),
    column('to', '结束时间'),
    column('evidence', '依据', '文号'),
  ],
};

/** Columns that such files often have and we do not take: they are dropped unread. */
export const ignoredColumns = ['序号', 'no', '姓名', 'name', '联系电话', '电话', '手机号', 'phone', '备注', 'remarks'] as const;

const plain = (name: string): string => cellText(name).toLowerCase().replace(/[\s*]/g, '');

/**
 * The field of each column, `undefined` for one that is dropped. Refused, naming places and our own names only (a file
 * without a first line of names would else have its first person told): a column we do not know, because a misspelt one
 * must not be dropped in silence; one named twice; one that is missing.
 */
export const readColumns = (feed: FeedName, firstLine: readonly string[]): Result<readonly (string | undefined)[], string> =>
  fieldsOfColumns(columnsOf[feed], firstLine);

/** The same for the columns of any file. `dropped`: further names that are dropped unread. */
export function fieldsOfColumns(
  columns: readonly Column[],
  firstLine: readonly string[],
  dropped: readonly string[] = [],
): Result<readonly (string | undefined)[], string> {
  const fields: (string | undefined)[] = [];
  for (const [place, name] of firstLine.entries()) {
    const wanted = plain(name);
    const found = columns.find(({ field, names }) => field.toLowerCase() === wanted || names.includes(wanted));
    if (!found && ![...ignoredColumns, ...dropped].includes(wanted)) return refused(`column ${place + 1} has a name we do not know`);
    if (found && fields.includes(found.field)) return refused(`column ${place + 1}: ${found.field} is there twice`);
    fields.push(found?.field);
  }
  const missing = columns.find(({ field, needed }) => needed && !fields.includes(field));
  return missing ? refused(`no column ${missing.field} (${missing.names[0]})`) : done(fields);
}

/** A line as a row; another number of cells than the first line has makes it no row. */
export const rowOfCells = (fields: readonly (string | undefined)[], cells: readonly string[]): unknown =>
  cells.length === fields.length
    ? Object.fromEntries(fields.flatMap((field, place) => (field === undefined ? [] : [[field, cells[place] ?? '']])))
    : undefined;
