import { listReadsOfMyRecord } from '../../../cloud-functions/use-cases/tracing/list-reads-of-my-record';
import { type ReadSiteVisitsInput, readSiteVisits } from '../../../cloud-functions/use-cases/tracing/read-site-visits';
import {
  aCase,
  aDistrict,
  auditor,
  elsewhere,
  hoursAgo,
  li,
  market,
  noodleShop,
  officer,
  officerElsewhere,
  wholeDay,
  zhang,
} from './a-district';

const read = (district: ReturnType<typeof aDistrict>, body: Partial<ReadSiteVisitsInput['body']> = {}, caller = officer) =>
  readSiteVisits({ caller, body: { siteId: noodleShop.siteId, ...wholeDay, ...aCase, ...body } }, district.needs);
const refusedWith = (code: string) => ({ ok: false, error: { code } });

describe('reading the visits of a site', () => {
  it('gives the rows of the window, newest first, under pseudonyms', async () => {
    const district = aDistrict();
    await district.visited(zhang, noodleShop, hoursAgo(3));
    await district.visited(li, noodleShop, hoursAgo(2), { outcome: 'refused', admissionReasons: ['colour-not-accepted'], colour: 'red' });
    await district.visited(zhang, noodleShop, hoursAgo(20));
    await district.visited(zhang, market, hoursAgo(1));
    const outcome = await read(district);
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        visits: [
          { at: '2022-09-06T10:00:00+08:00', outcome: 'refused', colour: 'red', admissionReasons: ['colour-not-accepted'] },
          { at: '2022-09-06T09:00:00+08:00', outcome: 'admitted', colour: 'green', siteName: '口岸面馆', siteId: noodleShop.siteId },
        ],
        nextPage: null,
      },
    });
    const text = JSON.stringify(outcome);
    expect(text).not.toContain(zhang);
    expect(text).not.toContain('sealed');
  });

  it('gives a person without a colour as such', async () => {
    const district = aDistrict();
    await district.visited(zhang, noodleShop, hoursAgo(1), { outcome: 'refused', admissionReasons: ['not-declared'], colour: undefined });
    expect(await read(district)).toMatchObject({ ok: true, value: { visits: [{ colour: null }] } });
  });

  it('lets two visits of one person on one day be seen as such, and nothing of another day', async () => {
    const district = aDistrict();
    await district.visited(zhang, noodleShop, hoursAgo(1));
    await district.visited(zhang, noodleShop, hoursAgo(2));
    await district.visited(zhang, noodleShop, hoursAgo(13));
    const outcome = await read(district, { from: '2022-09-05T13:00:00+08:00', to: '2022-09-06T13:00:00+08:00' });
    if (!outcome.ok) throw new Error(outcome.error.code);
    const [one, two, dayBefore] = outcome.value.visits.map((visit) => visit.subject);
    expect(one).toBe(two);
    expect(dayBefore).not.toBe(one);
  });

  it('turns pages of fifty, each with an entry of its own', async () => {
    const district = aDistrict();
    for (let minute = 0; minute < 60; minute += 1) await district.visited(zhang, noodleShop, hoursAgo(1 + minute / 60));
    const first = await read(district);
    if (!first.ok || first.value.nextPage === null) throw new Error('there should be a next page');
    expect(first.value.visits).toHaveLength(50);
    expect(await read(district, { page: first.value.nextPage })).toMatchObject({ ok: true, value: { nextPage: null } });
    expect(district.audit.entries.map((entry) => entry.target.split(', ').at(-1))).toEqual(['50 visits', '10 visits']);
  });
});

describe('the audit record of a read', () => {
  it('has who, why, what and whose data, and its receipt comes with the rows', async () => {
    const district = aDistrict();
    await district.visited(zhang, noodleShop, hoursAgo(3));
    await district.visited(zhang, noodleShop, hoursAgo(2));
    await district.visited(li, noodleShop, hoursAgo(1));
    const outcome = await read(district);
    const [entry, ...more] = district.audit.entries;
    expect(more).toEqual([]);
    expect(entry).toMatchObject({ operation: 'readSiteVisits', actor: officer.personId, role: 'officer', district: '150781', ...aCase });
    expect(entry?.target).toBe(`site ${noodleShop.siteId}, 2022-09-06T00:00:00+08:00 to 2022-09-07T00:00:00+08:00, 3 visits`);
    expect([...(entry?.about ?? [])].sort()).toEqual([zhang, li].sort());
    expect(outcome).toMatchObject({ ok: true, value: { audit: { auditId: entry?.auditId, at: '2022-09-06T12:00:00+08:00' } } });
  });

  it('is written even when nothing was found', async () => {
    const district = aDistrict();
    await read(district);
    expect(district.audit.entries).toMatchObject([{ about: [], caseNumber: aCase.caseNumber }]);
  });

  it('comes first: if it cannot be written, no row is given out', async () => {
    const district = aDistrict();
    await district.visited(zhang, noodleShop, hoursAgo(1));
    district.audit.failNext();
    await expect(read(district)).rejects.toThrow('the audit record cannot be written');
  });

  it('is shown to each person in the rows, without the officer', async () => {
    const district = aDistrict();
    await district.visited(zhang, noodleShop, hoursAgo(1));
    await read(district);
    const mine = await listReadsOfMyRecord({ caller: { personId: zhang, roles: [] }, query: {} }, district.needs);
    expect(mine).toEqual({
      ok: true,
      value: {
        reads: [
          {
            auditId: expect.any(String),
            at: '2022-09-06T12:00:00+08:00',
            what: 'readSiteVisits',
            role: 'officer',
            district: '150781',
            ...aCase,
          },
        ],
        nextPage: null,
      },
    });
    expect(await listReadsOfMyRecord({ caller: { personId: li, roles: [] }, query: {} }, district.needs)).toMatchObject({
      value: { reads: [] },
    });
  });

  it('counts a seal that does not open, and still gives the row', async () => {
    const district = aDistrict();
    await district.visited(zhang, noodleShop, hoursAgo(1), { sealedPerson: 'damaged' });
    expect(await read(district)).toMatchObject({ ok: true, value: { visits: [{}] } });
    expect(district.audit.entries[0]?.target).toMatch(/1 visits, 1 seals not opened$/);
  });
});

describe('a read of a site is refused, and nothing is audited,', () => {
  it.each([
    ['for a site of another district', { siteId: elsewhere.siteId }, 'not-found'],
    ['for a site that is not there', { siteId: 'ffffffffffffffff' }, 'not-found'],
    ['for text that is no site', { siteId: 'site#1' }, 'not-found'],
    ['for more than fourteen days', { from: '2022-08-23T23:59:59+08:00' }, 'window-too-large'],
    ['for a mark of another list', { page: 'site x@50' }, 'page-mark-not-valid'],
  ])('%s', async (_why, body, code) => {
    const district = aDistrict();
    expect(await read(district, body)).toEqual(refusedWith(code));
    expect(district.audit.entries).toEqual([]);
  });

  it.each([
    ['an officer of another district', officerElsewhere, 'not-found'],
    ['an auditor', auditor, 'not-allowed'],
    ['a resident', { personId: zhang, roles: [] }, 'not-allowed'],
    ['an officer without a district', { ...officer, district: undefined }, 'not-allowed'],
  ])('to %s', async (_who, caller, code) => {
    const district = aDistrict();
    expect(await read(district, {}, caller)).toEqual(refusedWith(code));
    expect(district.audit.entries).toEqual([]);
  });
});
