import { readSharedText } from './shared-data';

/** The real publications beside the repository. */
export const realPublications = {
  april: '2022041511-b38a8084',
  june: '2022062800-645d4859',
  september: '2022090500-bcc422ac',
  november: '2022111100-68a72b30',
  december: '2022122411-401dad8e',
} as const;

export const readRealPublication = (publicationId: string): string => readSharedText(`risk-areas/${publicationId}.json`);

export type PublishedRow = { province: string; city: string; county: string; area_name: string; communitys: string[] };

/** `aRow('北京市 朝阳区 高碑店（地区）乡', '高碑店东区 B15 栋')`, written as the national format writes it. */
export function aRow(areaName: string, ...communitys: string[]): PublishedRow {
  const [province = '', city = '', county = ''] = areaName.split(' ');
  return { province, city, county, area_name: areaName, communitys };
}

type Lists = { high?: PublishedRow[]; medium?: PublishedRow[]; low?: PublishedRow[]; hour?: string };

/** A publication as it is downloaded, its counts right. */
export function aPublicationFile({ high = [], medium = [], low = [], hour = '2022-09-05 0时' }: Lists = {}) {
  const count = (rows: PublishedRow[]) => rows.reduce((sum, { communitys }) => sum + communitys.length, 0);
  return {
    data: {
      end_update_time: hour,
      hcount: count(high),
      mcount: count(medium),
      lcount: count(low),
      highlist: high,
      middlelist: medium,
      lowlist: low,
    },
    code: 0,
    msg: '查询成功',
  };
}
