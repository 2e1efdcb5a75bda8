/** A line of a roster: who belongs to a group with a testing duty, from when, to when. */
import * as z from 'zod';
import type { DutyGroup } from '../health-code/facts';
import { done, refused } from '../result';
import { dutyId } from './fact-ids';
import { oncePerReading, type PersonRow, type ReadRow, readFields } from './read-row';
import { documentFields, readDocument } from './row-document';
import { day, mark, needed, optional, spelt } from './row-fields';

const groupSpellings: Readonly<Record<DutyGroup, readonly string[]>> = {
  port: ['口岸', '口岸岗位'],
  'cold-chain': ['冷链', '冷链岗位'],
  entry: ['入境服务', '入境服务岗位'],
  courier: ['快递', '快递从业人员'],
  medical: ['医疗', '医疗从业人员'],
  transport: ['交通', '交通从业人员'],
  'city-48h': ['全市48小时一检'],
  'city-72h': ['全市72小时一检'],
  'city-7d': ['全市7天一检'],
};

/** Rosters go back to when such duties began, in 2020; nothing is gained by refusing an old beginning. */
const dutyDaysMax = 3_650;

const dutyFields = oncePerReading(({ now }) =>
  z.strictObject({
    ...documentFields,
    group: needed(spelt(groupSpellings)),
    from: needed(day({ now, agoDaysMax: dutyDaysMax, mayBeAhead: true })),
    /** The first day that is no longer in it; absent: open. */
    to: optional(day({ now, agoDaysMax: dutyDaysMax, mayBeAhead: true })),
    evidence: needed(mark(100)),
  }),
);

export const readDutyGroupRow: ReadRow<PersonRow> = (row, reading) => {
  const fields = readFields(dutyFields(reading), row);
  if (!fields.ok) return fields;
  const document = readDocument(fields.value);
  if (!document.ok) return document;
  const { group, from, to, evidence } = fields.value;
  if (to !== undefined && to <= from) return refused({ field: 'to', code: 'end-before-start' });
  const { sender, now } = reading;
  const stretch = { group, from, ...(to !== undefined && { to }) };
  const told = { source: 'duty-list', evidence: `${sender} ${evidence}`, recordedAt: now };
  return done({ ...document.value, facts: [{ id: dutyId(sender, stretch), kind: 'duty.group', at: from, ...stretch, ...told }] });
};
