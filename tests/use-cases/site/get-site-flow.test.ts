import type { Visit } from '../../../cloud-functions/domain/check-in/visit';
import type { Subject } from '../../../cloud-functions/domain/ids';
import { instant } from '../../../cloud-functions/domain/time';
import { getSiteFlow } from '../../../cloud-functions/use-cases/site/get-site-flow';
import { aCheckInId } from '../../builders/a-check-in-id';
import { aSite, aSiteId } from '../../builders/a-site';
import { aTown, morning, owner, stranger } from './a-town';

const seconds = 1000;
const hours = 3600 * seconds;
const days = 24 * hours;
const flow = (town: ReturnType<typeof aTown>, day?: string, caller = owner) =>
  getSiteFlow({ caller, params: { siteId: aSiteId(1) }, query: { day } }, town.needs);
let number = 0;
const visited = (town: ReturnType<typeof aTown>, at: number, outcome: Visit['outcome'] = 'admitted', rest: Partial<Visit> = {}) => {
  number += 1;
  const [time, subject] = [instant(at), 'b'.repeat(32) as Subject];
  return town.needs.visits.record({
    checkInId: aCheckInId(time, number.toString(16)),
    siteId: aSiteId(1),
    at: time,
    recordedAt: time,
    subject,
    sealedPerson: 'sealed',
    outcome,
    admissionReasons: [],
    channel: 'scanner',
    ...rest,
  });
};

describe('the flow of a site', () => {
  it('counts admitted and refused by the hour in Shanghai, with the last visit, and no names', async () => {
    const town = aTown(aSite());
    await visited(town, Date.parse('2022-09-06T07:59:59.999+08:00'));
    await visited(town, Date.parse('2022-09-06T08:00:00+08:00'));
    await visited(town, Date.parse('2022-09-06T08:10:00+08:00'), 'refused');
    await visited(town, Date.parse('2022-09-05T23:59:59+08:00'));
    const outcome = await flow(town);
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        siteId: aSiteId(1),
        day: '2022-09-06',
        admitted: 2,
        refused: 1,
        lastVisitAt: '2022-09-06T08:10:00+08:00',
        countedAt: '2022-09-06T08:30:00+08:00',
      },
    });
    if (!outcome.ok) throw new Error(outcome.error.code);
    expect(outcome.value.hours).toHaveLength(24);
    expect(outcome.value.hours.slice(7, 9)).toEqual([
      { hour: 7, admitted: 1, refused: 0 },
      { hour: 8, admitted: 1, refused: 1 },
    ]);
    expect(JSON.stringify(outcome)).not.toMatch(/bbbb|sealed/);
  });

  it('tells how many it holds, where somebody has said so', async () => {
    expect(await flow(aTown(aSite({ capacity: 40 })))).toMatchObject({ value: { capacity: 40 } });
    expect(await flow(aTown(aSite()))).toMatchObject({ value: { capacity: null } });
  });

  it('tells the doors apart, one that was removed since as well', async () => {
    const town = aTown(aSite({ doors: [{ doorId: 1, name: '北门' }] }));
    for (const door of [1, 1, 7]) await visited(town, Date.parse('2022-09-06T08:00:00+08:00') + door, 'admitted', { door });
    expect(await flow(town)).toMatchObject({
      value: {
        doors: [
          { doorId: 1, name: '北门', admitted: 2, refused: 0 },
          { doorId: 7, name: null, admitted: 1, refused: 0 },
        ],
      },
    });
  });

  it('of a day whose visits are forgotten, and that nobody counted, is refused and not told as nought', async () => {
    expect(await flow(aTown(aSite()), '2022-08-22')).toMatchObject({
      error: { code: 'request-not-valid', fields: [{ path: 'day', problem: 'too-long-ago' }] },
    });
  });

  it('of a very busy site is counted once a minute', async () => {
    const town = aTown(aSite());
    for (let visit = 0; visit <= 2_000; visit += 1) await visited(town, Date.parse('2022-09-06T07:00:00+08:00') + visit);
    await flow(town);
    await visited(town, Date.parse('2022-09-06T08:00:00+08:00'));
    town.moveClockTo(morning + 59 * seconds);
    expect(await flow(town)).toMatchObject({ value: { admitted: 2_001 } });
    town.moveClockTo(morning + 60 * seconds);
    expect(await flow(town)).toMatchObject({ value: { admitted: 2_002 } });
  });

  it('is all zeros before the first visit', async () => {
    expect(await flow(aTown(aSite()))).toMatchObject({ ok: true, value: { admitted: 0, refused: 0, lastVisitAt: null } });
  });

  it('rises within five seconds, and is not counted more often than that', async () => {
    const town = aTown(aSite());
    await flow(town);
    await visited(town, morning);
    town.moveClockTo(morning + 5 * seconds - 1);
    expect(await flow(town)).toMatchObject({ value: { admitted: 0 } });
    expect(town.needs.visits.countings()).toBe(1);
    town.moveClockTo(morning + 5 * seconds);
    expect(await flow(town)).toMatchObject({ value: { admitted: 1 } });
  });

  it('of yesterday takes in late check-ins within five minutes', async () => {
    const town = aTown(aSite());
    await flow(town, '2022-09-05');
    await visited(town, Date.parse('2022-09-05T20:00:00+08:00'));
    town.moveClockTo(morning + 300 * seconds - 1);
    expect(await flow(town, '2022-09-05')).toMatchObject({ value: { admitted: 0 } });
    town.moveClockTo(morning + 300 * seconds);
    expect(await flow(town, '2022-09-05')).toMatchObject({ value: { admitted: 1 } });
  });

  it('of a day is counted once more when no check-in can arrive any longer, and then never again', async () => {
    const town = aTown(aSite());
    const closes = Date.parse('2022-09-10T00:00:00+08:00');
    town.moveClockTo(closes - 1);
    await flow(town, '2022-09-06');
    town.moveClockTo(closes + 300 * seconds);
    await flow(town, '2022-09-06');
    town.moveClockTo(closes + 5 * days);
    await flow(town, '2022-09-06');
    expect(town.needs.visits.countings()).toBe(2);
  });

  it('keeps its last count when the visits are being forgotten', async () => {
    const town = aTown(aSite());
    await visited(town, morning);
    await flow(town);
    town.moveClockTo(morning + 30 * days);
    expect(await flow(town, '2022-09-06')).toMatchObject({ value: { admitted: 1 } });
    expect(town.needs.visits.countings()).toBe(1);
  });

  it('of tomorrow is refused, and so is a day that is none', async () => {
    const refusedWith = (problem: string) => ({ ok: false, error: { code: 'request-not-valid', fields: [{ path: 'day', problem }] } });
    expect(await flow(aTown(aSite()), '2022-09-07')).toEqual(refusedWith('in-the-future'));
    expect(await flow(aTown(aSite()), '2022-02-30')).toEqual(refusedWith('wrong-format'));
  });

  it('of somebody else’s site is as absent as one of no site', async () => {
    const town = aTown(aSite());
    expect(await flow(town, undefined, stranger)).toEqual({ ok: false, error: { code: 'not-found' } });
    expect(town.needs.visits.countings()).toBe(0);
  });
});
