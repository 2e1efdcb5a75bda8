import { randomBytes } from 'node:crypto';
import type { PersonId } from '../../cloud-functions/domain/ids';
import { shortCodeOf } from '../../cloud-functions/domain/site-code/short-code';
import type { Site } from '../../cloud-functions/domain/site-code/site';
import { addMilliseconds, millisecondsPerHour } from '../../cloud-functions/domain/time';
import { aSite } from '../builders/a-site';
import { morning, onEveryStore } from './opened-stores';
import { newSiteId } from './records';

const somebody = (): PersonId => randomBytes(16).toString('hex') as PersonId;
const aNewSite = (rest: Partial<Site> = {}): Site => aSite({ siteId: newSiteId(), owner: somebody(), revision: 1, ...rest });
const idsOf = (sites: readonly Site[] | undefined) => sites?.map(({ siteId }) => siteId);

onEveryStore('site relations', (stores) => {
  it('list the sites somebody manages, newest first, and only while the site says so', async () => {
    const { sites, siteRelations } = stores();
    const manager = somebody();
    const made = [0, 1, 2].map((hour) =>
      aNewSite({ managers: [manager], appliedAt: addMilliseconds(morning, hour * millisecondsPerHour) }),
    );
    for (const site of made) {
      await sites.add(site);
      await siteRelations.noteManager(manager, site);
      await siteRelations.noteManager(manager, site);
    }
    const stranger = aNewSite();
    await sites.add(stranger);
    await siteRelations.noteManager(manager, stranger);
    const list = async () => idsOf((await siteRelations.listOfManager(manager, { itemsMax: 10 }))?.items);
    expect(await list()).toEqual([made[2]?.siteId, made[1]?.siteId, made[0]?.siteId]);
    const [first] = made;
    if (!first) throw new Error('nothing was made');
    await sites.replace({ ...first, managers: [] }, 1);
    expect(await list()).toEqual([made[2]?.siteId, made[1]?.siteId]);
  });

  it('go through a list page by page, and know no mark of another list', async () => {
    const { sites, siteRelations } = stores();
    const manager = somebody();
    for (let place = 0; place < 5; place += 1) {
      const site = aNewSite({ managers: [manager], appliedAt: addMilliseconds(morning, place) });
      await sites.add(site);
      await siteRelations.noteManager(manager, site);
    }
    const first = await siteRelations.listOfManager(manager, { itemsMax: 3 });
    const second = await siteRelations.listOfManager(manager, { itemsMax: 3, after: first?.next });
    expect(new Set([...(idsOf(first?.items) ?? []), ...(idsOf(second?.items) ?? [])]).size).toBe(5);
    expect(second?.next).toBeUndefined();
    expect(await siteRelations.listOfParent(newSiteId(), { itemsMax: 3, after: first?.next })).toBeUndefined();
  });

  it('list what lies in a site and what asks to, oldest first', async () => {
    const { sites, siteRelations } = stores();
    const parent = newSiteId();
    const inside = aNewSite({ parent, appliedAt: addMilliseconds(morning, 1) });
    const asking = aNewSite({ askedParent: parent, appliedAt: morning });
    const gone = aNewSite({ parent: newSiteId() });
    for (const site of [inside, asking, gone]) {
      await siteRelations.noteChild(parent, site);
      await sites.add(site);
    }
    expect(idsOf((await siteRelations.listOfParent(parent, { itemsMax: 10 }))?.items)).toEqual([asking.siteId, inside.siteId]);
  });

  it('find a site by its short code once it has a poster', async () => {
    const { sites, siteRelations } = stores();
    const site = aNewSite({ state: 'applied', posterVersion: 0 });
    await sites.add(site);
    expect(await siteRelations.findByShortCode(shortCodeOf(site.siteId))).toEqual([]);
    const approved = await sites.replace({ ...site, state: 'approved', posterVersion: 1 }, 1);
    expect(await siteRelations.findByShortCode(shortCodeOf(site.siteId))).toEqual([approved]);
    expect(await siteRelations.findByShortCode(shortCodeOf(newSiteId()))).toEqual([]);
  });

  it('give a manager code to the first who takes it, to that one again, and to nobody after its time', async () => {
    const { siteRelations } = stores();
    const [hash, other] = [randomBytes(32).toString('hex'), randomBytes(32).toString('hex')];
    const grant = { siteId: newSiteId(), as: 'owner', madeBy: somebody(), expiresAt: addMilliseconds(morning, 1_000) } as const;
    await siteRelations.keepManagerCode(hash, grant);
    await siteRelations.keepManagerCode(other, grant);
    const [one, two] = [somebody(), somebody()];
    const taken = await Promise.all([one, two].map((person) => siteRelations.takeManagerCode(hash, person, morning)));
    expect(taken.filter((found) => found)).toEqual([grant]);
    const first = taken[0] ? one : two;
    expect(await siteRelations.takeManagerCode(hash, first, morning)).toEqual(grant);
    expect(await siteRelations.takeManagerCode(other, first, addMilliseconds(morning, 1_000))).toBeUndefined();
    expect(await siteRelations.takeManagerCode(randomBytes(32).toString('hex'), first, morning)).toBeUndefined();
    await siteRelations.spendManagerCode(hash);
    expect(await siteRelations.takeManagerCode(hash, first, morning)).toEqual({ ...grant, spent: true });
    expect(await siteRelations.takeManagerCode(hash, somebody(), morning)).toBeUndefined();
  });

  it('tell what became of a site and of its self-checks, the newest first', async () => {
    const { siteRelations } = stores();
    const siteId = newSiteId();
    const event = (revision: number) => ({ at: morning, kind: 'suspend', by: 'district', reason: '检查', revision }) as const;
    for (const revision of [9, 10, 2]) await siteRelations.noteEvent(siteId, event(revision));
    expect((await siteRelations.listEvents(siteId, 2)).map(({ revision }) => revision)).toEqual([10, 9]);
    const check = (checkId: string, at = morning) =>
      ({ checkId, siteId, at, items: [{ item: 'poster-lit', answer: 'ok' }], photoIds: ['p'], testScan: 'works' }) as const;
    for (const one of [check('a'), check('b', addMilliseconds(morning, 5)), check('a')]) await siteRelations.addSelfCheck(one);
    expect(await siteRelations.listSelfChecks(siteId, 5)).toEqual([check('b', addMilliseconds(morning, 5)), check('a')]);
    expect(await siteRelations.listEvents(newSiteId(), 5)).toEqual([]);
  });

  it('keep a district’s sub-districts', async () => {
    const { subDistricts } = stores();
    expect(await subDistricts.listOf('150999')).toEqual([]);
    const list = [
      { code: '150999002', name: '道南街道' },
      { code: '150999001', name: '东山街道' },
    ];
    await subDistricts.save('150999', list);
    expect(await subDistricts.listOf('150999')).toEqual(list);
    await subDistricts.save('150999', []);
    expect(await subDistricts.listOf('150999')).toEqual([]);
  });
});
