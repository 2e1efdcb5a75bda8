import { randomBytes } from 'node:crypto';
import type { PersonId } from '../../cloud-functions/domain/ids';
import type { Site } from '../../cloud-functions/domain/site-code/site';
import { addMilliseconds } from '../../cloud-functions/domain/time';
import { aSite } from '../builders/a-site';
import { morning, onEveryStore } from './opened-stores';
import { everyItem } from './reading-pages';
import { newSiteId } from './records';

const newOwner = (): PersonId => randomBytes(16).toString('hex') as PersonId;
const newDivision = (): string => String(100_000 + randomBytes(3).readUIntBE(0, 3)).slice(0, 6);
const anApplication = (rest: Partial<Site> = {}): Site =>
  aSite({ siteId: newSiteId(), owner: newOwner(), state: 'applied', posterVersion: 0, revision: 1, ...rest });

onEveryStore('site store', (stores) => {
  it('keeps an application whole, and once', async () => {
    const { sites } = stores();
    const site = anApplication({
      position: { latitudeMicro: 49_598_000, longitudeMicro: 117_378_000 },
      openHours: { opensMinute: 1_080, closesMinute: 120 },
      suspendedBy: 'owner',
      stateReason: '装修',
      subDistrict: '150781001',
      doors: [{ doorId: 1, name: '北门' }],
      closedDoors: [2],
      parent: newSiteId(),
      managers: [newOwner(), newOwner()],
    });
    expect(await sites.add(site)).toEqual(site);
    expect(await sites.add({ ...site, name: 'another name' })).toEqual(site);
    expect(await sites.get(site.siteId)).toEqual(site);
    expect(await sites.get(newSiteId())).toBeUndefined();
  });

  it('lets one of two replace it at once', async () => {
    const { sites } = stores();
    const site = anApplication();
    await sites.add(site);
    const approved: Site = { ...site, state: 'approved', posterVersion: 1, review: { by: newOwner(), at: morning }, revision: 2 };
    const returned: Site = { ...site, state: 'returned', review: { by: newOwner(), at: morning, reason: '地址不清' }, revision: 2 };
    const outcomes = await Promise.all([sites.replace(approved, 1), sites.replace(returned, 1)]);
    expect(outcomes.filter((outcome) => outcome)).toHaveLength(1);
    expect(await sites.get(site.siteId)).toEqual(outcomes[0] ? approved : returned);
    expect(await sites.replace(approved, 1)).toBeUndefined();
  });

  it('does not replace what is not there', async () => {
    const { sites } = stores();
    const site = anApplication();
    expect(await sites.replace(site, 1)).toBeUndefined();
    expect(await sites.get(site.siteId)).toBeUndefined();
  });

  it('lists an owner’s sites newest first, page by page', async () => {
    const { sites } = stores();
    const owner = newOwner();
    const made = Array.from({ length: 7 }, (_, place) =>
      anApplication({ owner, appliedAt: addMilliseconds(morning, Math.floor(place / 2)) }),
    );
    await Promise.all([...made, anApplication()].map((site) => sites.add(site)));
    const read = await everyItem(3, (request) => sites.listOfOwner(owner, request));
    expect(read.items).toEqual([...made].sort((a, b) => b.appliedAt - a.appliedAt || (a.siteId < b.siteId ? 1 : -1)));
  });

  it('lists a district’s sites of some states, the oldest application first, and follows their changes', async () => {
    const { sites } = stores();
    const division = newDivision();
    const states = ['applied', 'approved', 'returned', 'suspended', 'revoked'] as const;
    const made = Array.from({ length: 20 }, (_, place) =>
      anApplication({ division, appliedAt: addMilliseconds(morning, (place * 7) % 20), state: states[place % 5] ?? 'applied' }),
    );
    await Promise.all([...made, anApplication()].map((site) => sites.add(site)));
    const oldestFirst = (wanted: readonly Site[]) => [...wanted].sort((a, b) => a.appliedAt - b.appliedAt);
    const list = (...wanted: Site['state'][]) => everyItem(3, (request) => sites.listOfDistrict(division, wanted, request));
    expect((await list('applied')).items).toEqual(oldestFirst(made.filter(({ state }) => state === 'applied')));
    const open = made.filter(({ state }) => state === 'applied' || state === 'returned' || state === 'approved');
    expect((await list('applied', 'returned', 'approved', 'applied')).items).toEqual(oldestFirst(open));
    expect((await list()).items).toEqual([]);
    const [first] = made;
    if (!first) throw new Error('nothing was made');
    await sites.replace({ ...first, state: 'approved' }, 1);
    expect((await list('applied')).items).toHaveLength(3);
    expect((await list('approved')).items.map(({ siteId }) => siteId)).toContain(first.siteId);
  });

  it('knows no mark that is not its list’s', async () => {
    const { sites } = stores();
    const owner = newOwner();
    await Promise.all([anApplication({ owner }), anApplication({ owner })].map((site) => sites.add(site)));
    const next = (await sites.listOfOwner(owner, { itemsMax: 1 }))?.next ?? '';
    expect(next).not.toBe('');
    for (const after of ['', 'x', '{}', next])
      expect(await sites.listOfDistrict('150781', ['applied'], { after, itemsMax: 1 })).toBeUndefined();
    for (const after of ['', 'x', `${next}=`]) expect(await sites.listOfOwner(owner, { after, itemsMax: 1 })).toBeUndefined();
  });
});
