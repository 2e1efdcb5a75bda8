import { addMilliseconds, millisecondsPerMinute } from '../../cloud-functions/domain/time';
import { aPersonId } from '../builders/a-site';
import { anInspection } from '../builders/an-inspection';
import { morning, onEveryStore } from './opened-stores';
import { everyItem } from './reading-pages';
import { newSiteId } from './records';

const later = (minutes: number) => addMilliseconds(morning, minutes * millisecondsPerMinute);
const newArea = (): string => String(100_000 + (Number.parseInt(newSiteId().slice(0, 6), 16) % 900_000));
const aTask = (rest: object = {}) =>
  anInspection({ siteId: newSiteId(), division: newArea(), madeAt: morning, changedAt: morning, ...rest });

onEveryStore('inspection tasks', (stores) => {
  it('gives back what was opened, whole', async () => {
    const { inspections } = stores();
    const by = aPersonId(0xb1);
    const task = aTask({
      subDistrict: '150781001',
      takenBy: by,
      warning: { step: 'first-reminder', dueAt: later(9) },
      step: 'first-reminder',
      findings: [
        {
          findingId: 'f',
          at: morning,
          receivedAt: later(1),
          by,
          step: 'first-reminder',
          answers: { 'poster-current': 'fault' },
          testScan: { read: true, version: 'replaced' },
          place: 'at-the-site',
          photoIds: ['p'],
          note: '旧海报',
        },
      ],
      fixes: [{ fixId: 'x', at: later(2), by, as: 'owner', photoIds: ['q'] }],
    });
    expect(await inspections.open(task)).toEqual(task);
    expect(await inspections.get(task.inspectionId)).toEqual(task);
    expect(await inspections.get('0'.repeat(16))).toBeUndefined();
  });

  it('has one open task a site, of many made at once too', async () => {
    const { inspections } = stores();
    const [siteId, division] = [newSiteId(), newArea()];
    const opened = await Promise.all(Array.from({ length: 8 }, () => inspections.open(aTask({ siteId, division }))));
    expect(new Set(opened.map(({ inspectionId }) => inspectionId)).size).toBe(1);
    const { items } = await everyItem(5, (request) => inspections.listOfArea({ area: division, list: 'open' }, request));
    expect(items).toEqual(opened.slice(0, 1));
    expect(await inspections.open(aTask({ siteId, division }))).toEqual(opened[0]);
  });

  it('lets a site have another once its task is closed', async () => {
    const { inspections } = stores();
    const siteId = newSiteId();
    const first = await inspections.open(aTask({ siteId, dueAt: later(1) }));
    expect(await inspections.replace({ ...first, step: 'closed' }, 1)).toMatchObject({ step: 'closed', revision: 2 });
    const second = await inspections.open(aTask({ siteId, dueAt: later(2) }));
    expect(second.inspectionId).not.toBe(first.inspectionId);
    expect(await inspections.open(aTask({ siteId }))).toEqual(second);
    const { items } = await everyItem(1, (request) => inspections.listOfSite(siteId, request));
    expect(items.map(({ inspectionId }) => inspectionId)).toEqual([second.inspectionId, first.inspectionId]);
  });

  it('lets one of two changes at once through', async () => {
    const { inspections } = stores();
    const task = await inspections.open(aTask());
    const changes = await Promise.all([
      inspections.replace({ ...task, takenBy: aPersonId(1) }, 1),
      inspections.replace({ ...task, takenBy: aPersonId(2) }, 1),
    ]);
    expect(changes.filter((change) => change)).toHaveLength(1);
    expect(await inspections.get(task.inspectionId)).toEqual(changes.find((change) => change));
  });

  it('lists what is due first, anew when that changes, by force and by sub-district', async () => {
    const { inspections } = stores();
    const [division, subDistrict] = [newArea(), `${newArea()}001`];
    const open = (minutes: number, rest: object = {}) => inspections.open(aTask({ division, dueAt: later(minutes), ...rest }));
    const third = await open(30);
    const first = await open(10, { force: 'urban-enforcement', subDistrict });
    const second = await open(20, { subDistrict });
    await open(5, { division: newArea() });
    const idsIn = async (asked: object, itemsMax = 1) => {
      const { items } = await everyItem(itemsMax, (request) => inspections.listOfArea({ area: division, list: 'open', ...asked }, request));
      return items.map(({ inspectionId }) => inspectionId);
    };
    expect(await idsIn({})).toEqual([first, second, third].map(({ inspectionId }) => inspectionId));
    expect(await idsIn({ force: 'market-supervision' })).toEqual([second, third].map(({ inspectionId }) => inspectionId));
    expect(await idsIn({ area: subDistrict })).toEqual([first, second].map(({ inspectionId }) => inspectionId));
    await inspections.replace({ ...first, step: 'first-reminder', dueAt: later(40) }, 1);
    expect(await idsIn({}, 2)).toEqual([second, third, first].map(({ inspectionId }) => inspectionId));
    await inspections.replace({ ...second, step: 'closed' }, 1);
    expect(await idsIn({})).toEqual([third, first].map(({ inspectionId }) => inspectionId));
    expect(await idsIn({ list: 'closed' })).toEqual([second.inspectionId]);
    expect(await inspections.listOfArea({ area: division, list: 'open' }, { after: 'AAAA', itemsMax: 2 })).toBeUndefined();
  });

  it('keeps them a year after their last change', async () => {
    const { inspections, clock } = stores();
    const task = await inspections.open(aTask());
    clock.passDays(365);
    expect(await inspections.get(task.inspectionId)).toBeDefined();
    clock.passDays(1);
    expect(await inspections.get(task.inspectionId)).toBeUndefined();
  });
});
