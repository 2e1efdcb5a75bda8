import { alertThresholds } from '../../../cloud-functions/domain/audit/alert-thresholds';
import type { AuditEntry } from '../../../cloud-functions/domain/audit/audit-entry';
import { readingAlerts } from '../../../cloud-functions/domain/audit/reading-alerts';
import { instant } from '../../../cloud-functions/domain/time';
import { anEntryAt, somebody } from './an-entry';

const at = (text: string) => instant(Date.parse(`2022-09-06T${text}+08:00`));
const noon = at('12:10:00');
const times = (count: number, make: (place: number) => AuditEntry) => Array.from({ length: count }, (_, place) => make(place));
const kinds = (entries: readonly AuditEntry[]) => readingAlerts(entries).map(({ kind, count }) => `${kind} ${count}`);

it('says nothing of ordinary work', () => {
  expect(kinds(times(10, () => anEntryAt(noon)))).toEqual([]);
});

it('tells of many people from the threshold on, counting each once', () => {
  const reading = (people: number) => times(people, (place) => anEntryAt(noon, { about: [somebody(place + 10)] }));
  expect(kinds(reading(alertThresholds.peopleReadMin - 1))).toEqual([]);
  expect(kinds([...reading(alertThresholds.peopleReadMin), ...reading(5)])).toEqual([`many-people ${alertThresholds.peopleReadMin}`]);
});

it.each([
  ['21:59:59', []],
  ['22:00:00', ['night 1']],
  ['05:59:59', ['night 1']],
  ['06:00:00', []],
])('reads at %s in Shanghai: %j', (time, expected) => {
  expect(kinds([anEntryAt(at(time))])).toEqual(expected);
});

it('tells of one’s own name and of a read without a case number, not of refusals and not of work with a number of its own', () => {
  expect(kinds([anEntryAt(noon, { about: [somebody(1)] })])).toEqual(['own-name 1']);
  expect(kinds([anEntryAt(noon, { caseNumber: undefined })])).toEqual(['no-case 1']);
  expect(kinds([anEntryAt(noon, { caseNumber: undefined, operation: 'reviewClaim' })])).toEqual([]);
  expect(kinds([anEntryAt(noon, { about: [somebody(1)], refused: 'not-allowed' })])).toEqual([]);
});

it('tells of one person read by many, without naming them', () => {
  const by = (readers: number) => times(readers, (place) => anEntryAt(noon, { actor: somebody(place + 50), about: [somebody(7)] }));
  expect(kinds(by(alertThresholds.readersOfOnePersonMin - 1))).toEqual([]);
  const alerts = readingAlerts(by(alertThresholds.readersOfOnePersonMin));
  expect(alerts.map(({ kind }) => kind)).toEqual(['same-person']);
  expect(JSON.stringify(alerts)).not.toContain(somebody(7));
});

it('tells of many refusals, and of nobody’s devices or schedules', () => {
  const refused = (count: number, rest: Partial<AuditEntry> = {}) =>
    times(count, () => anEntryAt(noon, { refused: 'not-found', about: [], ...rest }));
  expect(kinds(refused(alertThresholds.refusedMin - 1))).toEqual([]);
  expect(kinds(refused(alertThresholds.refusedMin))).toEqual([`refused-often ${alertThresholds.refusedMin}`]);
  expect(kinds(refused(alertThresholds.refusedMin, { role: 'gate' }))).toEqual([]);
});

it('gives each alert once for its hour, person and kind, with the same id whatever the order', () => {
  const entries = [anEntryAt(at('23:10:00')), anEntryAt(at('23:50:00')), anEntryAt(at('22:10:00'))];
  const ids = readingAlerts(entries).map(({ alertId }) => alertId);
  expect(ids).toHaveLength(2);
  expect(
    readingAlerts([...entries].reverse())
      .map(({ alertId }) => alertId)
      .sort(),
  ).toEqual([...ids].sort());
});
