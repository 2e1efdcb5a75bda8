import type { AuditEntry } from '../../../cloud-functions/domain/audit/audit-entry';
import type { Caller } from '../../../cloud-functions/domain/caller';
import { instant, millisecondsPerDay } from '../../../cloud-functions/domain/time';
import { type AuditSearch, searchAuditEntries } from '../../../cloud-functions/use-cases/audit/search-audit-entries';
import { anEntryAt, somebody } from '../../domain/audit/an-entry';
import { fakeAuditLog } from '../../fakes/fake-audit-log';

const noon = instant(Date.parse('2022-09-06T12:00:00+08:00'));
const auditor: Caller = { personId: somebody(90), roles: ['resident', 'auditor'], district: '150781' };
const month = { from: '2022-08-07', to: '2022-09-06', refusedOnly: false };

async function aRecord(entries: readonly AuditEntry[]) {
  const audit = fakeAuditLog({ now: () => noon });
  for (const entry of entries) await audit.append(entry);
  return (search: Partial<AuditSearch> = {}, caller = auditor) => searchAuditEntries({ caller, body: { ...month, ...search } }, { audit });
}
const daysAgo = (days: number, rest: Partial<AuditEntry> = {}) => anEntryAt(instant(noon - days * millisecondsPerDay), rest);
const targetsOf = (answer: Awaited<ReturnType<typeof searchAuditEntries>>) =>
  answer.ok ? answer.value.entries.map(({ target }) => target) : answer.error.code;

it.each([
  ['operation', { operation: 'readSiteVisits' }, ['site']],
  ['actor', { actor: somebody(5) }, ['theirs']],
  ['case number', { caseNumber: '150781-2022-0042' }, ['case']],
  ['role', { role: 'gate' as const }, ['gate']],
  ['refused ones', { refusedOnly: true }, ['refused']],
  ['two at once', { actor: somebody(5), role: 'gate' as const }, []],
])('finds by %s', async (_, search, expected) => {
  const find = await aRecord([
    daysAgo(0, { target: 'site', operation: 'readSiteVisits' }),
    daysAgo(3, { target: 'theirs', actor: somebody(5) }),
    daysAgo(9, { target: 'case', caseNumber: '150781-2022-0042' }),
    daysAgo(30, { target: 'gate', role: 'gate' }),
    daysAgo(20, { target: 'refused', refused: 'not-found' }),
    daysAgo(2, { target: 'elsewhere', district: '150702', refused: 'not-found' }),
  ]);
  expect(targetsOf(await find(search))).toEqual(expected);
});

it('looks at the days asked for, both ends included, newest first, and goes on where it stopped', async () => {
  const find = await aRecord([
    ...Array.from({ length: 120 }, (_, place) => anEntryAt(instant(noon - place * 1000), { target: `today ${place}` })),
    daysAgo(5, { target: 'at the first day' }),
    daysAgo(6, { target: 'before' }),
  ]);
  const found: string[] = [];
  let page: string | undefined;
  do {
    const answer = await find({ from: '2022-09-01', ...(page !== undefined && { page }) });
    if (!answer.ok) throw new Error(answer.error.code);
    found.push(...answer.value.entries.map(({ target }) => target));
    page = answer.value.nextPage ?? undefined;
  } while (page !== undefined);
  expect(found).toHaveLength(121);
  expect([found[0], found.at(-1)]).toEqual(['today 0', 'at the first day']);
});

it.each([
  ['an officer', {}, { ...auditor, roles: ['resident', 'officer'] as const }, 'not-allowed'],
  ['32 days', { from: '2022-08-06' }, auditor, 'window-too-large'],
  ['an end before the start', { from: '2022-09-06', to: '2022-09-05' }, auditor, 'request-not-valid'],
  ['a mark of another search', { page: '2022-01-01.' }, auditor, 'page-mark-not-valid'],
  ['a mark that is none', { page: 'AAAA' }, auditor, 'page-mark-not-valid'],
])('refuses %s', async (_, search, caller, code) => {
  expect(targetsOf(await (await aRecord([]))(search, caller))).toBe(code);
});
