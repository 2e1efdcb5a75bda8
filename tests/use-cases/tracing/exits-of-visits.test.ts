import { listMyVisits } from '../../../cloud-functions/use-cases/tracing/list-my-visits';
import { readPersonVisits } from '../../../cloud-functions/use-cases/tracing/read-person-visits';
import { readSiteVisits } from '../../../cloud-functions/use-cases/tracing/read-site-visits';
import { aCase, aDistrict, elsewhere, hoursAgo, li, market, noodleShop, officer, wholeDay, zhang } from './a-district';

type District = ReturnType<typeof aDistrict>;
const ofSite = async (district: District, rest = {}) => {
  const read = await readSiteVisits(
    { caller: officer, body: { siteId: noodleShop.siteId, ...wholeDay, ...aCase, ...rest } },
    district.needs,
  );
  if (!read.ok) throw new Error(read.error.code);
  return read.value.visits;
};
/** How a visit of the noodle shop at nine ended, by what else is on record. */
async function exitAfter(record: (district: District) => Promise<unknown>) {
  const district = aDistrict();
  await district.visited(zhang, noodleShop, hoursAgo(3));
  await record(district);
  const [visit] = (await ofSite(district)).slice(-1);
  return visit;
}
const minutesAfterNine = (minutes: number) => hoursAgo(3 - minutes / 60);

describe('the exit of a visit', () => {
  it('is the scan on leaving, which is no row of its own', async () => {
    const district = aDistrict();
    await district.visited(zhang, noodleShop, hoursAgo(3));
    await district.visited(zhang, noodleShop, minutesAfterNine(40), { leaving: true });
    expect(await ofSite(district)).toMatchObject([{ exitAt: '2022-09-06T09:40:00+08:00', endedBy: 'scan', overlapMinutes: 40 }]);
  });

  it('is the next check-in, wherever that was, another district’s site too', async () => {
    expect(await exitAfter((district) => district.visited(zhang, elsewhere, minutesAfterNine(25)))).toMatchObject({
      exitAt: '2022-09-06T09:25:00+08:00',
      endedBy: 'next',
    });
  });

  it('is the time-out of its class of site when nothing else is known, and nobody else’s scan', async () => {
    expect(await exitAfter((district) => district.visited(li, market, minutesAfterNine(25)))).toMatchObject({
      exitAt: '2022-09-06T10:00:00+08:00',
      endedBy: 'time-out',
      overlapMinutes: 60,
    });
  });

  it('is open while they are still there, and counts until now', async () => {
    const district = aDistrict();
    await district.visited(zhang, noodleShop, hoursAgo(0.5));
    expect(await ofSite(district)).toMatchObject([{ exitAt: null, endedBy: 'inside', overlapMinutes: 30 }]);
  });

  it('is none for whoever was refused, or did not scan at the door', async () => {
    const district = aDistrict();
    await district.visited(zhang, noodleShop, hoursAgo(3), { outcome: 'refused', admissionReasons: ['missed-test'] });
    await district.visited(li, noodleShop, hoursAgo(2), { implausible: ['far-away'] });
    expect(await ofSite(district)).toMatchObject([
      { exitAt: null, endedBy: null, overlapMinutes: null },
      { exitAt: null, endedBy: null, overlapMinutes: null },
    ]);
  });

  it('is found past midnight, where the pseudonym is another', async () => {
    const district = aDistrict();
    await district.visited(zhang, noodleShop, hoursAgo(12 + 0.5));
    await district.visited(zhang, noodleShop, hoursAgo(12 - 0.2), { leaving: true });
    const night = { from: '2022-09-05T22:00:00+08:00', to: '2022-09-06T02:00:00+08:00' };
    expect(await ofSite(district, night)).toMatchObject([{ exitAt: '2022-09-06T00:12:00+08:00', endedBy: 'scan', overlapMinutes: 42 }]);
  });

  it('counts only what lies in the window asked for', async () => {
    const district = aDistrict();
    await district.visited(zhang, noodleShop, hoursAgo(3));
    const tenMinutes = { from: '2022-09-06T08:50:00+08:00', to: '2022-09-06T09:10:00+08:00' };
    expect(await ofSite(district, tenMinutes)).toMatchObject([{ exitAt: '2022-09-06T10:00:00+08:00', overlapMinutes: 10 }]);
  });

  it('stands in a person’s visits and in one’s own', async () => {
    const district = aDistrict();
    const seen = await district.visited(zhang, noodleShop, hoursAgo(3));
    await district.visited(zhang, market, minutesAfterNine(20));
    await district.visited(zhang, market, minutesAfterNine(50), { leaving: true });
    const person = { by: 'visit', visit: `${seen.siteId}.${seen.checkInId}` } as const;
    const exits = [
      { at: '2022-09-06T09:20:00+08:00', exitAt: '2022-09-06T09:50:00+08:00', endedBy: 'scan' },
      { at: '2022-09-06T09:00:00+08:00', exitAt: '2022-09-06T09:20:00+08:00', endedBy: 'next' },
    ];
    const read = await readPersonVisits({ caller: officer, body: { person, ...wholeDay, ...aCase } }, district.needs);
    expect(read).toMatchObject({ ok: true, value: { visits: exits } });
    const mine = await listMyVisits({ caller: { personId: zhang, roles: [] }, query: {} }, district.needs);
    expect(mine).toMatchObject({ ok: true, value: { visits: exits } });
  });
});

describe('the door', () => {
  it('is the name of the one whose code was scanned, where the gate stands, or its number once it is gone', async () => {
    const district = aDistrict();
    await district.sites.put({ ...noodleShop, doors: [{ doorId: 2, name: '后门' }] });
    await district.visited(zhang, noodleShop, hoursAgo(3), { door: 2 });
    await district.visited(li, noodleShop, hoursAgo(2), { door: 7 });
    await district.visited(zhang, noodleShop, hoursAgo(1));
    expect((await ofSite(district)).map(({ door }) => door)).toEqual([null, '#7', '后门']);
  });
});

it('asks the store at most twice for each person of a page, however many came', async () => {
  const district = aDistrict();
  for (let minute = 0; minute < 120; minute += 1) {
    await district.visited(minute % 2 ? zhang : li, noodleShop, hoursAgo(2 + minute / 60));
  }
  let asked = 0;
  const visits = {
    ...district.visits,
    listOfSubjects: (...listed: Parameters<typeof district.visits.listOfSubjects>) => {
      asked += listed[0].length;
      return district.visits.listOfSubjects(...listed);
    },
  };
  const body = { siteId: noodleShop.siteId, ...wholeDay, ...aCase };
  await readSiteVisits({ caller: officer, body }, { ...district.needs, visits });
  expect(asked).toBe(2);
});
