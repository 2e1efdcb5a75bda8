import { instant } from '../../../cloud-functions/domain/time';
import { listApprovals } from '../../../cloud-functions/use-cases/approval/list-approvals';
import { readPersonVisits } from '../../../cloud-functions/use-cases/tracing/read-person-visits';
import { readSiteVisits } from '../../../cloud-functions/use-cases/tracing/read-site-visits';
import { aLentRole } from '../../builders/a-post';
import { newId } from '../../builders/a-proposal';
import { aPersonId } from '../../builders/a-site';
import { aCase, elsewhere, hoursAgo, market, noodleShop, noon, officer, officerElsewhere, zhang } from '../tracing/a-district';
import { anApprovedDistrict, approver, fortnight, ofShop, threeDays, tracer } from './an-approved-district';

type District = ReturnType<typeof anApprovedDistrict>;
const refusedWith = (code: string) => expect.objectContaining({ ok: false, error: expect.objectContaining({ code }) });
const readShop = (district: District, rest = {}, caller = tracer) =>
  readSiteVisits({ caller, body: { siteId: noodleShop.siteId, ...threeDays, ...aCase, ...rest } }, district.needs);
const approvalIdOf = (asked: Awaited<ReturnType<District['ask']>>): string => {
  if (!asked.ok) throw new Error(asked.error.code);
  return asked.value.approvalId;
};

describe('a window longer than one may read alone', () => {
  it('is refused until a colleague has approved exactly it, and then read page by page for a day', async () => {
    const district = anApprovedDistrict();
    for (let visit = 0; visit < 60; visit += 1) await district.visited(zhang, noodleShop, hoursAgo(1 + visit / 60));
    expect(await readShop(district)).toEqual(refusedWith('approval-needed'));
    const approvalId = approvalIdOf(await district.ask());
    expect(await readShop(district, { approvalId })).toEqual(refusedWith('approval-needed'));
    await district.review(approvalId);
    const first = await readShop(district, { approvalId });
    if (!first.ok || first.value.nextPage === null) throw new Error('there should be a next page');
    expect(await readShop(district, { approvalId, page: first.value.nextPage })).toMatchObject({ ok: true, value: { nextPage: null } });
    district.moveClockTo(instant(noon + 24 * 3_600_000 - 1));
    expect(await readShop(district, { approvalId })).toMatchObject({ ok: true });
    district.moveClockTo(instant(noon + 24 * 3_600_000));
    expect(await readShop(district, { approvalId })).toEqual(refusedWith('approval-needed'));
  });

  it.each([
    ['another site', { siteId: market.siteId }],
    ['an hour more', { to: '2022-09-07T01:00:00+08:00' }],
    ['another case', { caseNumber: '满疾控〔2022〕18号' }],
    ['another purpose', { purpose: '别的用途' }],
  ])('is not opened by an approval of something else: %s', async (_what, rest) => {
    const district = anApprovedDistrict();
    const approvalId = await district.approved();
    expect(await readShop(district, { approvalId, ...rest })).toEqual(refusedWith('approval-needed'));
  });

  it('is not opened by somebody else’s approval, nor by one that was returned', async () => {
    const district = anApprovedDistrict();
    const approvalId = await district.approved();
    expect(await readShop(district, { approvalId }, officer)).toEqual(refusedWith('approval-needed'));
    const returned = approvalIdOf(await district.ask());
    await district.review(returned, { outcome: 'return', note: '范围太大' });
    expect(await readShop(district, { approvalId: returned })).toEqual(refusedWith('approval-needed'));
  });

  it('is the same question however its times are written', async () => {
    const district = anApprovedDistrict();
    const approvalId = await district.approved();
    expect(await readShop(district, { approvalId, from: '2022-09-03T16:00:00Z', to: '2022-09-06T16:00:00Z' })).toMatchObject({ ok: true });
  });

  it('is a day of a site and a week of a person: up to there nobody is asked', async () => {
    const district = anApprovedDistrict();
    const seen = await district.visited(zhang, noodleShop, hoursAgo(2));
    const day = { from: '2022-09-06T00:00:00+08:00', to: '2022-09-07T00:00:00+08:00' };
    expect(await readShop(district, day)).toMatchObject({ ok: true });
    expect(await readShop(district, { ...day, to: '2022-09-07T00:00:01+08:00' })).toEqual(refusedWith('approval-needed'));
    const person = { by: 'visit', visit: `${seen.siteId}.${seen.checkInId}` } as const;
    const week = { from: '2022-08-31T00:00:00+08:00', to: '2022-09-07T00:00:00+08:00' };
    const readPerson = (window: object) =>
      readPersonVisits({ caller: tracer, body: { person, ...week, ...aCase, ...window } }, district.needs);
    expect(await readPerson({})).toMatchObject({ ok: true });
    expect(await readPerson(fortnight)).toEqual(refusedWith('approval-needed'));
    const approvalId = await district.approved({ kind: 'person-visits', person, ...fortnight });
    expect(await readPerson({ ...fortnight, approvalId })).toMatchObject({ ok: true, value: { visits: [{}] } });
  });
});

describe('asking', () => {
  it('is on record with what was asked, and tells the person it is about', async () => {
    const district = anApprovedDistrict();
    const seen = await district.visited(zhang, noodleShop, hoursAgo(2));
    const person = { by: 'visit', visit: `${seen.siteId}.${seen.checkInId}` } as const;
    await district.ask({ what: { kind: 'person-visits', person, ...fortnight } });
    expect(district.audit.entries).toMatchObject([{ operation: 'askForApproval', role: 'tracer', about: [zhang], ...aCase }]);
    const what = { kind: 'person-visits', visit: person.visit } as const;
    await district.ask({ what: { kind: 'export', what: { ...what, ...fortnight } } });
    expect(district.audit.entries.at(-1)).toMatchObject({ operation: 'askForApproval', about: [zhang] });
    const week = { from: '2022-08-31T00:00:00+08:00', to: '2022-09-07T00:00:00+08:00' };
    await district.make({ what: { ...what, ...week } });
    expect(district.audit.entries.at(-1)).toMatchObject({ operation: 'makeExport', about: [zhang] });
  });

  it('keeps no document number, only its mask and a keyed hash', async () => {
    const district = anApprovedDistrict();
    const person = { by: 'document', documentType: 'resident-id', documentNumber: '150781195603120020' } as const;
    const asked = await district.ask({ what: { kind: 'person-visits', person, ...fortnight } });
    expect(asked).toMatchObject({ ok: true, value: { what: { person: { by: 'document', maskedDocumentNumber: '1****************0' } } } });
    expect(JSON.stringify(await district.needs.approvals.get(approvalIdOf(asked)))).not.toContain('195603120020');
    const approvalId = approvalIdOf(asked);
    await district.review(approvalId);
    const body = { person, ...fortnight, ...aCase, approvalId };
    expect(await readPersonVisits({ caller: tracer, body }, district.needs)).toMatchObject({ ok: true });
    const other = { ...person, documentNumber: '11010519491231002X' };
    expect(await readPersonVisits({ caller: tracer, body: { ...body, person: other } }, district.needs)).toEqual(
      refusedWith('approval-needed'),
    );
  });

  it('asks once when it is sent twice, and hands nobody the id of another', async () => {
    const district = anApprovedDistrict();
    const approvalId = newId();
    const first = await district.ask({ approvalId });
    expect(await district.ask({ approvalId })).toEqual(first);
    expect(await district.ask({ approvalId }, officer)).toEqual(refusedWith('not-found'));
    expect(district.audit.entries).toHaveLength(1);
  });

  it('is refused for what could not be read anyway', async () => {
    const district = anApprovedDistrict();
    expect(await district.ask({ what: { ...ofShop, siteId: elsewhere.siteId } })).toEqual(refusedWith('not-found'));
    expect(await district.ask({}, officerElsewhere)).toEqual(refusedWith('not-found'));
    expect(await district.ask({ what: { ...ofShop, to: ofShop.from } })).toEqual(refusedWith('request-not-valid'));
    expect(await district.ask({}, approver)).toEqual(refusedWith('not-allowed'));
    expect(await district.needs.approvals.listOfDivision('150781', 'waiting', { itemsMax: 9 })).toEqual({ items: [] });
  });
});

describe('the word of a second person', () => {
  it('is on record before it counts, once, and shown to the one who asked', async () => {
    const district = anApprovedDistrict();
    const approvalId = approvalIdOf(await district.ask());
    expect(await district.review(approvalId, { note: '同意，仅限本案' })).toMatchObject({
      ok: true,
      value: { state: 'approved', validUntil: '2022-09-07T12:00:00+08:00', review: { byName: '吴**', note: '同意，仅限本案' } },
    });
    expect(district.audit.entries.at(-1)).toMatchObject({ operation: 'reviewApproval', role: 'approver', actor: approver.personId });
    expect(await district.review(approvalId)).toEqual(refusedWith('already-reviewed'));
    const mine = await listApprovals({ caller: tracer, query: { list: 'mine' } }, district.needs);
    expect(mine).toMatchObject({ ok: true, value: { approvals: [{ approvalId, mine: true, state: 'approved' }] } });
  });

  it('is never one’s own, nor about oneself, and the try is on record', async () => {
    const district = anApprovedDistrict();
    const both = { ...tracer, roles: ['tracer', 'approver'] as const };
    const approvalId = approvalIdOf(await district.ask({}, both));
    expect(await district.review(approvalId, {}, both)).toEqual(refusedWith('second-person-needed'));
    expect(district.audit.entries.at(-1)).toMatchObject({ refused: 'second-person-needed' });
    const seen = await district.visited(approver.personId, noodleShop, hoursAgo(2));
    const person = { by: 'visit', visit: `${seen.siteId}.${seen.checkInId}` } as const;
    const about = approvalIdOf(await district.ask({ what: { kind: 'person-visits', person, ...fortnight } }));
    expect(await district.review(about)).toEqual(refusedWith('second-person-needed'));
    const what = { kind: 'person-visits', visit: `${seen.siteId}.${seen.checkInId}`, ...fortnight } as const;
    const ofExport = approvalIdOf(await district.ask({ what: { kind: 'export', what } }));
    expect(await district.review(ofExport)).toEqual(refusedWith('second-person-needed'));
  });

  it('is not that of somebody to whom the asker has lent the role; whoever has it of their own may', async () => {
    const district = anApprovedDistrict();
    const approvalId = approvalIdOf(await district.ask());
    const [lender, lent] = aLentRole(tracer.personId, approver.personId, 'approver');
    for (const post of [lender, lent]) await district.needs.posts.add(post);
    expect(await district.review(approvalId)).toEqual(refusedWith('second-person-needed'));
    expect((await district.needs.approvals.get(approvalId))?.state).toBe('waiting');
    await district.needs.posts.replace({ ...lent, roles: ['approver'] }, 1);
    expect(await district.review(approvalId)).toMatchObject({ ok: true });
  });

  it('fails with the audit record: nothing is approved that is not written down', async () => {
    const district = anApprovedDistrict();
    const approvalId = approvalIdOf(await district.ask());
    district.audit.failNext();
    await expect(district.review(approvalId)).rejects.toThrow();
    expect((await district.needs.approvals.get(approvalId))?.state).toBe('waiting');
  });

  it('is another district’s for nobody, and of no other role', async () => {
    const district = anApprovedDistrict();
    const approvalId = approvalIdOf(await district.ask());
    expect(await district.review(approvalId, {}, { ...approver, district: '150702' })).toEqual(refusedWith('not-found'));
    expect(await district.review(approvalId, {}, officer)).toEqual(refusedWith('not-allowed'));
    expect(await listApprovals({ caller: tracer, query: { list: 'waiting' } }, district.needs)).toEqual(refusedWith('not-allowed'));
    const nobody = { personId: aPersonId(9), roles: [] };
    expect(await listApprovals({ caller: nobody, query: { list: 'mine' } }, district.needs)).toEqual(refusedWith('not-allowed'));
  });
});
