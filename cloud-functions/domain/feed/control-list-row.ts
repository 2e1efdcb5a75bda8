/** A row of a key-personnel control list: a fact to be proposed on the ground the list is sent under. */
import * as z from 'zod';
import { done, type Result, refused } from '../result';
import type { Instant } from '../time';
import { oncePerReading, type Reading, readFields } from './read-row';
import { type DocumentOfRow, documentFields, readDocument } from './row-document';
import { mark, needed, optional, spelt, time } from './row-fields';
import type { RowFault } from './row-problem';

/** The kinds a list may bring; the ground says which of them it permits. */
const kindSpellings = {
  'case.confirmed': ['确诊', '确诊病例'],
  'case.asymptomatic': ['无症状', '无症状感染者', '无症状感染'],
  'contact.close': ['密接', '密切接触者', '密切接触'],
  'contact.secondary': ['次密接', '密接的密接'],
  'entry.overseas': ['境外入境', '入境人员'],
  'stay.risk': ['风险区旅居', '风险区人员'],
} as const;
export type ControlListKind = keyof typeof kindSpellings;
const levelSpellings = {
  high: ['高风险区', '高风险', '高'],
  medium: ['中风险区', '中风险', '中'],
  low: ['低风险区', '低风险', '低'],
} as const;

export type ControlListRow = DocumentOfRow & {
  readonly kind: ControlListKind;
  readonly at: Instant;
  readonly until?: Instant;
  readonly evidence: string;
  /** Of this kind only: `country` of an arrival, `level` and `area` of a stay. */
  readonly details: Readonly<Record<string, string>>;
};

const controlListFields = oncePerReading(({ now }) =>
  z.strictObject({
    ...documentFields,
    kind: needed(spelt(kindSpellings)),
    at: needed(time({ now })),
    until: optional(time({ now, mayBeAhead: true })),
    evidence: needed(mark(120)),
    country: optional(mark(60)),
    level: optional(spelt(levelSpellings)),
    area: optional(mark(120)),
  }),
);

export function readControlListRow(row: unknown, reading: Reading): Result<ControlListRow, RowFault> {
  const fields = readFields(controlListFields(reading), row);
  if (!fields.ok) return fields;
  const document = readDocument(fields.value);
  if (!document.ok) return document;
  const { kind, at, until, evidence, country, level, area } = fields.value;
  if (until !== undefined && until <= at) return refused({ field: 'until', code: 'end-before-start' });
  const details = { ...(country !== undefined && { country }), ...(level !== undefined && { level }), ...(area !== undefined && { area }) };
  return done({ ...document.value, kind, at, ...(until !== undefined && { until }), evidence, details });
}
