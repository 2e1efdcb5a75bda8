import { randomBytes, randomInt } from 'node:crypto';
import type { PersonId } from '../../cloud-functions/domain/ids';
import { addMilliseconds, type Instant, millisecondsPerHour, millisecondsPerMinute } from '../../cloud-functions/domain/time';
import type { LateSample, MissedTest, TestListHeader } from '../../cloud-functions/use-cases/ports/test-lists';
import { morning, onEveryStore } from './opened-stores';
import { everyItem } from './reading-pages';

const newId = (): PersonId => randomBytes(16).toString('hex') as PersonId;
const newDistrict = (): string => String(randomInt(100_000, 999_999));
const hoursAgo = (hours: number): Instant => addMilliseconds(morning, -hours * millisecondsPerHour);
const missed = (hours: number): MissedTest => ({
  personId: newId(),
  group: 'city-72h',
  dueAt: hoursAgo(hours),
  lastSampledAt: hoursAgo(hours + 72),
});
const late = (hours: number): LateSample => ({
  personId: newId(),
  factId: `lab-${randomBytes(12).toString('hex')}`,
  laboratory: '市医院检验科',
  sampledAt: hoursAgo(hours),
  evidence: '市医院检验科 220905-17',
});
const header = (rest: Partial<TestListHeader> = {}): TestListHeader => ({
  asOf: morning,
  missedTests: 5,
  lateSamples: 3,
  byLaboratory: [{ laboratory: '市医院检验科', samples: 3, oldestSampledAt: hoursAgo(40) }],
  ...rest,
});

onEveryStore('test lists', (stores) => {
  it('are seen whole or not at all', async () => {
    const { testLists } = stores();
    const district = newDistrict();
    await testLists.addMissedTests(district, morning, [missed(1)]);
    expect(await testLists.readMissedTests(district, { itemsMax: 10 })).toBe('not-made');
    expect(await testLists.latest(district)).toBeUndefined();
    await testLists.finish(district, header());
    expect(await testLists.readMissedTests(district, { itemsMax: 10 })).toMatchObject({ header: header(), items: [{ group: 'city-72h' }] });
    expect(await testLists.latest(district)).toEqual(header());
    expect(await testLists.readMissedTests(newDistrict(), { itemsMax: 10 })).toBe('not-made');
  });

  it('give who waits longest first, a page at a time', async () => {
    const { testLists } = stores();
    const district = newDistrict();
    const [people, samples] = [[3, 9, 1, 7, 5].map(missed), [30, 40, 35].map(late)];
    await testLists.addMissedTests(district, morning, people);
    await testLists.addLateSamples(district, morning, samples);
    await testLists.finish(district, header());
    const read = await everyItem(2, async (request) => {
      const page = await testLists.readMissedTests(district, request);
      return page === 'not-made' ? undefined : page;
    });
    expect(read).toEqual({ items: [...people].sort((one, other) => one.dueAt - other.dueAt), pages: 3 });
    const page = await testLists.readLateSamples(district, { itemsMax: 10 });
    expect(page).toEqual({ header: header(), items: [...samples].sort((one, other) => one.sampledAt - other.sampledAt) });
  });

  it('let whoever turns pages stay in the list they began, though a newer one is there', async () => {
    const { testLists, clock } = stores();
    const district = newDistrict();
    const people = [3, 2, 1].map(missed);
    await testLists.addMissedTests(district, morning, people);
    await testLists.finish(district, header());
    const first = await testLists.readMissedTests(district, { itemsMax: 2 });
    if (first === undefined || first === 'not-made' || first.next === undefined) throw new Error('there is a second page');
    clock.set(addMilliseconds(morning, 15 * millisecondsPerMinute));
    await testLists.addMissedTests(district, clock.now(), [missed(8)]);
    await testLists.finish(district, header({ asOf: clock.now(), missedTests: 1 }));
    expect(await testLists.readMissedTests(district, { after: first.next, itemsMax: 2 })).toEqual({
      header: header(),
      items: people.slice(2),
    });
    expect(await testLists.readMissedTests(district, { itemsMax: 2 })).toMatchObject({ header: { asOf: clock.now(), missedTests: 1 } });
  });

  it('are gone after three hours rather than read as if they were new, their marks with them', async () => {
    const { testLists, clock } = stores();
    const district = newDistrict();
    await testLists.addMissedTests(district, morning, [missed(2), missed(1)]);
    await testLists.finish(district, header());
    const first = await testLists.readMissedTests(district, { itemsMax: 1 });
    clock.set(addMilliseconds(morning, 3 * millisecondsPerHour));
    expect(await testLists.readMissedTests(district, { itemsMax: 1 })).toBe('not-made');
    if (first === undefined || first === 'not-made' || first.next === undefined) throw new Error('there is a second page');
    expect(await testLists.readMissedTests(district, { after: first.next, itemsMax: 1 })).toBeUndefined();
  });

  it('know no mark that is not theirs', async () => {
    const { testLists } = stores();
    const district = newDistrict();
    await testLists.addMissedTests(district, morning, [missed(2), missed(1)]);
    await testLists.finish(district, header());
    const page = await testLists.readMissedTests(district, { itemsMax: 1 });
    const mark = page === undefined || page === 'not-made' ? undefined : page.next;
    for (const after of ['', 'x', '%%%', mark ?? ''])
      expect(await testLists.readLateSamples(district, { after, itemsMax: 1 })).toBeUndefined();
    expect(await testLists.readMissedTests(newDistrict(), { after: mark ?? '', itemsMax: 1 })).toBeUndefined();
  });

  it('hold more rows than one request takes', async () => {
    const { testLists } = stores();
    const district = newDistrict();
    const people = Array.from({ length: 260 }, (_, hours) => missed(hours));
    await testLists.addMissedTests(district, morning, people);
    await testLists.finish(district, header({ missedTests: 260 }));
    const read = await everyItem(100, async (request) => {
      const page = await testLists.readMissedTests(district, request);
      return page === 'not-made' ? undefined : page;
    });
    expect(read.items).toHaveLength(260);
  });
});
