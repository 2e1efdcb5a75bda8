import type { SiteId } from '../../../cloud-functions/domain/ids';
import { coveredByParent, parentScanRules } from '../../../cloud-functions/domain/site-code/parent-scan';
import { shortCodeOf } from '../../../cloud-functions/domain/site-code/short-code';
import { siteClasses } from '../../../cloud-functions/domain/site-code/site';
import { answerChild } from '../../../cloud-functions/use-cases/site/answer-child';
import { askForParent } from '../../../cloud-functions/use-cases/site/ask-for-parent';
import { changeMySite } from '../../../cloud-functions/use-cases/site/change-my-site';
import { findSiteByCode } from '../../../cloud-functions/use-cases/site/find-site-by-code';
import { getSitePoster } from '../../../cloud-functions/use-cases/site/get-site-poster';
import { getSiteTree } from '../../../cloud-functions/use-cases/site/get-site-tree';
import { leaveParent } from '../../../cloud-functions/use-cases/site/leave-parent';
import { setSiteDoors } from '../../../cloud-functions/use-cases/site/set-site-doors';
import { aSite, aSiteId } from '../../builders/a-site';
import { aTown, owner, stranger } from './a-town';

type Town = ReturnType<typeof aTown>;
const isRefused = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) });
/** Ids that differ where a short code looks. */
const siteNumber = (number: number): SiteId => `${String(number).padStart(8, '0')}00000000` as SiteId;

describe('doors', () => {
  const params = { siteId: aSiteId(1) };
  const set = async (town: Town, names: readonly (string | { readonly doorId?: number; readonly name: string })[]) => {
    const site = await town.needs.sites.get(aSiteId(1));
    const doors = names.map((door) => (typeof door === 'string' ? { name: door } : door));
    return setSiteDoors({ caller: owner, params, body: { revision: site?.revision ?? 0, doors } }, town.needs);
  };
  const scan = (town: Town, siteCode: string) => findSiteByCode({ params: { siteCode } }, town.needs);

  it('get a code each; a scan tells the door, the site’s own code none', async () => {
    const town = aTown(aSite());
    const made = await set(town, ['北门', '南门']);
    expect(made).toMatchObject({
      ok: true,
      value: {
        doors: [
          { doorId: 1, name: '北门' },
          { doorId: 2, name: '南门' },
        ],
      },
    });
    const codes = made.ok ? made.value.doors.map(({ siteCode }) => siteCode ?? '') : [];
    expect(await scan(town, codes[1] ?? '')).toMatchObject({ ok: true, value: { door: '南门' } });
    expect(await scan(town, `${aSiteId(1)}-1.genuine`)).toMatchObject({ ok: true, value: { door: null } });
  });

  it('are printed with their name; a door the site does not have is not printed', async () => {
    const town = aTown(aSite({ doors: [{ doorId: 3, name: '北门' }] }));
    const print = (door?: number) => getSitePoster({ caller: owner, params, query: { language: 'zh-CN', size: 'a4', door } }, town.needs);
    expect(await print(3)).toMatchObject({ ok: true, value: { fileName: expect.stringContaining('-door3-') } });
    expect(await print()).toMatchObject({ ok: true });
    expect(town.printed.map(({ door, siteCodeLink }) => [door, siteCodeLink.includes('door3')])).toEqual([
      ['北门', true],
      [undefined, false],
    ]);
    expect(await print(4)).toEqual(isRefused('site-door-closed'));
  });

  it('that are removed are dead on their posters, and a new door gets another number until the posters are replaced', async () => {
    const town = aTown(aSite({ doors: [{ doorId: 1, name: '北门' }] }));
    expect(await set(town, ['西门'])).toMatchObject({ ok: true, value: { doors: [{ doorId: 2, name: '西门' }] } });
    expect(await scan(town, `${aSiteId(1)}-1-door1.genuine`)).toEqual(isRefused('site-door-closed'));
    await changeMySite({ caller: owner, params, body: { act: 'replace-poster' } }, town.needs);
    expect(await scan(town, `${aSiteId(1)}-1-door1.genuine`)).toEqual(isRefused('site-code-replaced'));
    expect(await set(town, [{ doorId: 2, name: '西门' }, '东门'])).toMatchObject({
      ok: true,
      value: { doors: [{ doorId: 2 }, { doorId: 1, name: '东门' }] },
    });
  });

  it('are refused with a number that is none, a name twice, or on a record that has changed', async () => {
    const town = aTown(aSite({ doors: [{ doorId: 1, name: '北门' }] }));
    expect(await set(town, [{ doorId: 9, name: '东门' }])).toEqual(isRefused('request-not-valid'));
    expect(await set(town, ['东门', '东门'])).toEqual(isRefused('request-not-valid'));
    const stale = setSiteDoors({ caller: owner, params, body: { revision: 1, doors: [] } }, town.needs);
    expect(await stale).toEqual(isRefused('changed-meanwhile'));
    expect(await setSiteDoors({ caller: stranger, params, body: { revision: 2, doors: [] } }, town.needs)).toEqual(isRefused('not-found'));
  });

  it('run out of numbers before they are given twice', async () => {
    const town = aTown(aSite({ closedDoors: Array.from({ length: 30 }, (_, place) => place + 1) }));
    expect(await set(town, ['一', '二'])).toEqual(isRefused('step-not-possible'));
    expect(await set(town, ['一'])).toMatchObject({ ok: true, value: { doors: [{ doorId: 31 }] } });
  });
});

describe('the tree of sites', () => {
  const mall = aSite({ siteId: siteNumber(1), name: '口岸商场', class: 'mall', owner: stranger.personId });
  const shop = aSite({ siteId: siteNumber(2), name: '口岸面馆', class: 'shop' });
  const ask = (town: Town, siteId: SiteId, code: string, caller = owner) =>
    askForParent({ caller, params: { siteId }, body: { code } }, town.needs);
  const answer = (town: Town, outcome: 'accept' | 'return', caller = stranger) =>
    answerChild({ caller, params: { siteId: mall.siteId, childId: shop.siteId }, body: { outcome } }, town.needs);
  const tree = (town: Town, siteId: SiteId, caller = owner) => getSiteTree({ caller, params: { siteId }, query: {} }, town.needs);

  it.each([
    ['short code', shortCodeOf(mall.siteId).toLowerCase()],
    ['site code', `${mall.siteId}-1.genuine`],
    ['link', `https://pass.example/s/${mall.siteId}-1.genuine`],
  ])('grows by a question with the %s and an answer; both see it', async (_, code) => {
    const town = aTown(mall, shop);
    const asked = await ask(town, shop.siteId, code);
    expect(asked).toMatchObject({ ok: true, value: { parent: null } });
    expect(await tree(town, mall.siteId, stranger)).toMatchObject({
      ok: true,
      value: { children: [{ standing: 'asking', covered: true }] },
    });
    expect(await answer(town, 'accept')).toMatchObject({ ok: true, value: { children: [{ standing: 'inside', name: '口岸面馆' }] } });
    expect(await tree(town, shop.siteId)).toMatchObject({
      ok: true,
      value: { parent: { name: '口岸商场', coversThis: true }, parentScan: { reason: 'walked-through' } },
    });
  });

  it('is answered by whoever manages the site around, and by nobody else', async () => {
    const town = aTown(mall, shop);
    await ask(town, shop.siteId, shortCodeOf(mall.siteId));
    expect(await answer(town, 'accept', owner)).toEqual(isRefused('not-found'));
    expect(await answer(town, 'return')).toMatchObject({ ok: true, value: { children: [] } });
    expect(await answer(town, 'accept')).toEqual(isRefused('not-found'));
  });

  it('lets either side end it', async () => {
    const inside = { ...shop, parent: mall.siteId };
    const left = aTown(mall, inside);
    expect(await leaveParent({ caller: owner, params: { siteId: shop.siteId } }, left.needs)).toMatchObject({
      ok: true,
      value: { parent: null },
    });
    const put = aTown(mall, inside);
    expect(await answer(put, 'return')).toMatchObject({ ok: true });
    expect(await put.needs.sites.get(shop.siteId)).not.toHaveProperty('parent');
  });

  it('has three levels and no circle', async () => {
    const line = [1, 2, 3, 4].map((number) => aSite({ siteId: siteNumber(number), class: 'mall' }));
    const [one, two, three, four] = line;
    if (!one || !two || !three || !four) throw new Error('four sites are needed');
    const town = aTown(one, { ...two, parent: one.siteId }, { ...three, parent: two.siteId }, four);
    for (const child of [two, three]) await town.needs.siteRelations.noteChild(child === two ? one.siteId : two.siteId, child);
    expect(await ask(town, four.siteId, shortCodeOf(three.siteId))).toEqual(isRefused('step-not-possible'));
    expect(await ask(town, four.siteId, shortCodeOf(two.siteId))).toMatchObject({ ok: true });
    expect(await ask(town, one.siteId, shortCodeOf(three.siteId))).toEqual(isRefused('step-not-possible'));
    expect(await ask(town, one.siteId, shortCodeOf(one.siteId))).toEqual(isRefused('step-not-possible'));
    const five = aSite({ siteId: siteNumber(5), class: 'mall' });
    const lower = aTown(five, one, { ...two, parent: one.siteId }, { ...three, parent: two.siteId });
    for (const child of [two, three]) await lower.needs.siteRelations.noteChild(child === two ? one.siteId : two.siteId, child);
    expect(await ask(lower, one.siteId, shortCodeOf(five.siteId))).toEqual(isRefused('step-not-possible'));
  });

  it('takes no site of another district, none out of use, and none that lies in one already', async () => {
    const elsewhere = aSite({ siteId: siteNumber(3), division: '150702' });
    const closed = aSite({ siteId: siteNumber(4), state: 'suspended' });
    const town = aTown(mall, { ...shop, parent: mall.siteId }, elsewhere, closed);
    for (const { siteId } of [elsewhere, closed])
      expect(await ask(town, shop.siteId, shortCodeOf(siteId))).toEqual(isRefused('request-not-valid'));
    expect(await ask(town, shop.siteId, shortCodeOf(mall.siteId))).toEqual(isRefused('step-not-possible'));
  });

  it('says for every class whether a scan around it counts, and never where people stay, are treated, taught or shut in', () => {
    expect(Object.keys(parentScanRules).sort()).toEqual([...siteClasses].sort());
    for (const siteClass of ['restaurant', 'hospital', 'school', 'care-home', 'port-closed-loop', 'vehicle', 'compound'] as const)
      expect(parentScanRules[siteClass].coveredIn).toEqual([]);
    expect(coveredByParent({ ...shop, parent: mall.siteId }, mall)).toBe(true);
    expect(coveredByParent(shop, mall)).toBe(false);
    expect(coveredByParent({ ...shop, parent: mall.siteId }, undefined)).toBe(false);
    expect(coveredByParent({ ...shop, parent: mall.siteId }, { ...mall, class: 'compound' })).toBe(false);
  });
});
