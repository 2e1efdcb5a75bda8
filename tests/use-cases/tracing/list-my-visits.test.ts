import { instant } from '../../../cloud-functions/domain/time';
import { listMyVisits } from '../../../cloud-functions/use-cases/tracing/list-my-visits';
import { aDistrict, elsewhere, hoursAgo, li, market, noodleShop, zhang } from './a-district';

const list = (district: ReturnType<typeof aDistrict>, page?: string) =>
  listMyVisits({ caller: { personId: zhang, roles: [] }, query: { page } }, district.needs);

describe('my visits', () => {
  it('are mine, in every district, refused ones too, newest first, with the day they are forgotten', async () => {
    const district = aDistrict();
    await district.visited(zhang, noodleShop, hoursAgo(40));
    await district.visited(zhang, elsewhere, hoursAgo(1), { outcome: 'refused', colour: 'red' });
    await district.visited(li, market, hoursAgo(2));
    expect(await list(district)).toEqual({
      ok: true,
      value: {
        visits: [
          {
            at: '2022-09-06T11:00:00+08:00',
            siteName: '海拉尔商场',
            siteAddress: elsewhere.address,
            outcome: 'refused',
            colour: 'red',
            channel: 'scanner',
            implausible: [],
            keptUntil: '2022-09-20T11:00:00+08:00',
            exitAt: null,
            endedBy: null,
          },
          {
            at: '2022-09-04T20:00:00+08:00',
            siteName: '口岸面馆',
            siteAddress: noodleShop.address,
            outcome: 'admitted',
            colour: 'green',
            channel: 'scanner',
            implausible: [],
            keptUntil: '2022-09-18T20:00:00+08:00',
            exitAt: '2022-09-04T21:00:00+08:00',
            endedBy: 'time-out',
          },
        ],
        nextPage: null,
      },
    });
  });

  it('go back fourteen days, to the millisecond', async () => {
    const district = aDistrict();
    await district.visited(zhang, noodleShop, instant(hoursAgo(14 * 24) + 1));
    await district.visited(zhang, noodleShop, hoursAgo(14 * 24));
    expect(await list(district)).toMatchObject({ ok: true, value: { visits: [{ keptUntil: '2022-09-06T12:00:00.001+08:00' }] } });
  });

  it('include a scan by a phone whose clock runs five minutes ahead, over midnight', async () => {
    const district = aDistrict();
    district.moveClockTo(instant(Date.parse('2022-09-06T23:58:00+08:00')));
    await district.visited(zhang, noodleShop, instant(Date.parse('2022-09-07T00:03:00+08:00')));
    expect(await list(district)).toMatchObject({ ok: true, value: { visits: [{ at: '2022-09-07T00:03:00+08:00' }] } });
  });

  it('turn pages of thirty', async () => {
    const district = aDistrict();
    for (let hour = 1; hour <= 31; hour += 1) await district.visited(zhang, noodleShop, hoursAgo(hour));
    const first = await list(district);
    if (!first.ok || first.value.nextPage === null) throw new Error('there should be a next page');
    expect(first.value.visits).toHaveLength(30);
    expect(await list(district, first.value.nextPage)).toMatchObject({ ok: true, value: { visits: [{}], nextPage: null } });
  });

  it('refuse a mark that is not theirs', async () => {
    expect(await list(aDistrict(), 'x')).toEqual({ ok: false, error: { code: 'page-mark-not-valid' } });
  });
});
