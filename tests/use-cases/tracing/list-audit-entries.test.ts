import { type Caller, districtRoles } from '../../../cloud-functions/domain/caller';
import { type Instant, instant } from '../../../cloud-functions/domain/time';
import { listAuditEntries } from '../../../cloud-functions/use-cases/tracing/list-audit-entries';
import { writeAuditEntry } from '../../../cloud-functions/use-cases/tracing/write-audit-entry';
import { aPersonId } from '../../builders/a-site';
import { aCase, aDistrict, auditor, hoursAgo, noon, officer, officerElsewhere, zhang } from './a-district';

const colleague: Caller = { ...officer, personId: aPersonId(0xf9) };
const tracerWithoutDistrict: Caller = { personId: zhang, roles: ['resident', 'tracer'] };
const list = (district: ReturnType<typeof aDistrict>, caller: Caller, query: { day?: string; page?: string } = {}) =>
  listAuditEntries({ caller, query }, district.needs);

async function withEntries() {
  const district = aDistrict();
  const entry = async (caller: Caller, target: string, at: Instant) => {
    district.moveClockTo(at);
    await writeAuditEntry(caller, { operation: 'readSiteVisits', role: 'officer', target, about: [zhang], ...aCase }, district.needs);
    district.moveClockTo(noon);
  };
  await entry(officer, 'mine yesterday', hoursAgo(20));
  await entry(officer, 'mine today', hoursAgo(2));
  await entry(colleague, 'a colleague’s today', hoursAgo(1));
  await entry(officerElsewhere, 'another district’s today', hoursAgo(1));
  return district;
}
const targets = (outcome: Awaited<ReturnType<typeof list>>) =>
  outcome.ok ? outcome.value.entries.map((entry) => entry.target) : outcome.error;

describe('the audit record', () => {
  it('shows an officer their own entries, newest first', async () => {
    expect(targets(await list(await withEntries(), officer))).toEqual(['mine today', 'mine yesterday']);
  });
  it('shows an officer their own entries of one day', async () => {
    expect(targets(await list(await withEntries(), officer, { day: '2022-09-05' }))).toEqual(['mine yesterday']);
  });
  it.each(districtRoles.filter((role) => role !== 'auditor'))('shows a %s their own entries alone', async (role) => {
    expect(targets(await list(await withEntries(), { ...colleague, roles: ['resident', role] }))).toEqual(['a colleague’s today']);
  });
  it('shows an auditor everybody’s of the district today', async () => {
    expect(targets(await list(await withEntries(), auditor))).toEqual(['a colleague’s today', 'mine today']);
  });
  it('shows an auditor everybody’s of the district on another day', async () => {
    expect(targets(await list(await withEntries(), auditor, { day: '2022-09-05' }))).toEqual(['mine yesterday']);
  });
  it('shows an officer who is an auditor too the district', async () => {
    const both: Caller = { ...officer, roles: ['officer', 'auditor'] };
    expect(targets(await list(await withEntries(), both))).toEqual(['a colleague’s today', 'mine today']);
  });
  it('shows case, purpose and actor, and not whose data it was', async () => {
    const outcome = await list(await withEntries(), officer);
    expect(outcome).toMatchObject({ ok: true, value: { entries: [{ ...aCase, actor: officer.personId, district: '150781' }, {}] } });
    expect(JSON.stringify(outcome)).not.toContain(zhang);
  });
  it('finds an old day of a busy officer without empty pages in between', async () => {
    const district = await withEntries();
    for (let minute = 0; minute < 130; minute += 1) {
      district.moveClockTo(instant(noon - minute * 60_000));
      await writeAuditEntry(officer, { operation: 'readSiteVisits', role: 'officer', target: 'busy', about: [] }, district.needs);
    }
    district.moveClockTo(noon);
    expect(targets(await list(district, officer, { day: '2022-09-05' }))).toEqual(['mine yesterday']);
  });
  it.each([
    ['a resident', { personId: zhang, roles: [] }, {}, { code: 'not-allowed' }],
    ['a tracer without a district', tracerWithoutDistrict, {}, { code: 'not-allowed' }],
    ['an auditor without a district', { ...auditor, district: undefined }, {}, { code: 'not-allowed' }],
    [
      'a day that is none',
      officer,
      { day: '2022-02-30' },
      { code: 'request-not-valid', fields: [{ path: 'day', problem: 'wrong-format' }] },
    ],
    ['a mark that is not theirs', officer, { page: 'x' }, { code: 'page-mark-not-valid' }],
  ])('refuses %s', async (_what, caller: Caller, query, error) => {
    expect(await list(await withEntries(), caller, query)).toEqual({ ok: false, error });
  });
});
