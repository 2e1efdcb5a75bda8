/** A visit as a line of a file: what the desk shows, in words. */
import type { AdmissionReason } from '../check-in/admission';
import type { ImplausibleReason, Visit } from '../check-in/visit';
import type { ExportLanguage, ExportRow, InBothLanguages } from './export-table';

export type VisitInFile = {
  readonly at: string;
  readonly recordedAt: string;
  readonly siteName: string;
  readonly siteAddress: string;
  readonly subject: string;
  readonly outcome: Visit['outcome'];
  readonly colour: Visit['colour'] | null;
  readonly admissionReasons: readonly AdmissionReason[];
  readonly channel: Visit['channel'];
  readonly implausible: readonly ImplausibleReason[];
  readonly door: string | null;
  readonly exitAt: string | null;
  readonly endedBy: 'scan' | 'next' | 'time-out' | 'inside' | null;
  readonly overlapMinutes: number | null;
};

export const visitTitles = {
  site: { 'zh-CN': '场所到访记录', en: 'Visits to a site' },
  person: { 'zh-CN': '一人到访记录', en: 'Visits of one person' },
} as const satisfies Readonly<Record<string, InBothLanguages>>;

export const visitColumns = (language: ExportLanguage): ExportRow => columns[language];

export function visitRow(visit: VisitInFile, language: ExportLanguage): ExportRow {
  const say = words[language];
  return [
    visit.at,
    visit.exitAt ?? '',
    visit.endedBy ? say.endedBy[visit.endedBy] : '',
    visit.overlapMinutes === null ? '' : String(visit.overlapMinutes),
    visit.door ?? '',
    visit.siteName,
    visit.siteAddress,
    visit.subject,
    say.outcome[visit.outcome],
    visit.colour ? say.colour[visit.colour] : '',
    visit.admissionReasons.map((reason) => say.reason[reason]).join('; '),
    say.channel[visit.channel],
    visit.implausible.map((reason) => say.implausible[reason]).join('; '),
    visit.recordedAt,
  ];
}

const columns: Readonly<Record<ExportLanguage, ExportRow>> = {
  'zh-CN': [
    '进入时间',
    '离开时间',
    '离开依据',
    '时段内分钟',
    '门',
    '场所',
    '地址',
    '当日假名',
    '结果',
    '颜色',
    '原因',
    '方式',
    '存疑',
    '入库时间',
  ],
  en: [
    'Entry',
    'Exit',
    'Exit known by',
    'Minutes in window',
    'Door',
    'Site',
    'Address',
    'Pseudonym of the day',
    'Outcome',
    'Colour',
    'Reasons',
    'Way',
    'Set aside',
    'Recorded',
  ],
};

type Words = {
  readonly endedBy: Readonly<Record<NonNullable<VisitInFile['endedBy']>, string>>;
  readonly outcome: Readonly<Record<Visit['outcome'], string>>;
  readonly colour: Readonly<Record<NonNullable<Visit['colour']>, string>>;
  readonly reason: Readonly<Record<AdmissionReason, string>>;
  readonly channel: Readonly<Record<Visit['channel'], string>>;
  readonly implausible: Readonly<Record<ImplausibleReason, string>>;
};

const words: Readonly<Record<ExportLanguage, Words>> = {
  'zh-CN': {
    endedBy: { scan: '离开时扫码', next: '下一次登记', 'time-out': '超时推定', inside: '尚未离开' },
    outcome: { admitted: '放行', refused: '不放行' },
    colour: { green: '绿', yellow: '黄', red: '红', unverifiable: '无法核验' },
    reason: {
      'not-declared': '未申报',
      'colour-not-accepted': '非绿码',
      'missed-test': '应检未检',
      'test-missing': '无检测记录',
      'test-too-old': '检测过期',
      unverifiable: '无法核验',
    },
    channel: { scanner: '扫码', link: '链接', gate: '核验点' },
    implausible: { 'far-away': '手机离得太远', 'outside-hours': '不在开放时间', 'too-soon': '来不及到达' },
  },
  en: {
    endedBy: { scan: 'scan on leaving', next: 'next check-in', 'time-out': 'time-out', inside: 'still there' },
    outcome: { admitted: 'admitted', refused: 'refused' },
    colour: { green: 'green', yellow: 'yellow', red: 'red', unverifiable: 'cannot be verified' },
    reason: {
      'not-declared': 'not declared',
      'colour-not-accepted': 'not green',
      'missed-test': 'missed test',
      'test-missing': 'no test',
      'test-too-old': 'test too old',
      unverifiable: 'cannot be verified',
    },
    channel: { scanner: 'scanned', link: 'link', gate: 'gate' },
    implausible: { 'far-away': 'phone too far away', 'outside-hours': 'outside opening hours', 'too-soon': 'too soon after another' },
  },
};
