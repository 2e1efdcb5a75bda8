/** A family of shops comes in by a file, gets streets, managers, doors and a mall around it, and checks itself; over the whole product. */
import type { PersonId } from '../../cloud-functions/domain/ids';
import { uuidAt } from '../../cloud-functions/local/demo-city/uuid-at';
import type { AProduct } from './a-product';
import type { Ask } from './casework-story';

type Json = Readonly<Record<string, unknown>>;
type Shop = { readonly siteId: string; readonly siteCode: string };

/** A site is remembered for seconds where people check in. */
const rememberedMilliseconds = 30_000;
const street = { code: '150781201', name: '口岸新区' };
const shopName = '北疆食品店';
const mallName = '口岸商场';
const everyoneOf = (value: unknown): readonly Json[] => [value].flat().map((one): Json => Object(one));
const head = 'name,class,division,subDistrict,address,expectedVisitsPerDay,contactPhone';
const file = `${head}\n${shopName},shop,150781,${street.code},二道街 20 号,80,0470-6223344\n西山诊所,shop,150781,150781299,三道街 1 号,30,0470-6223345\n`;

export async function liveInTheRegistry(product: AProduct, ask: Ask): Promise<void> {
  await nameAStreet(product, ask);
  const shop = await comeInByAFile(product, ask);
  await joinAndBeRemoved(shop, product, ask);
  await openADoor(shop, product, ask);
  const mall = await openAMall(product, ask);
  await lieInTheMall(shop, mall, product, ask);
  await checkOneself(shop, mall, product, ask);
  await lookFromTheDesk(shop, product, ask);
}

const idOf = (name: string, product: AProduct) => uuidAt(product.access.clock.now(), name);

async function nameAStreet(product: AProduct, ask: Ask): Promise<void> {
  const administrator = await product.signInAs('administrator');
  const query = { division: '150781' };
  const before = everyoneOf((await ask('listSubDistricts', undefined, { query })).body.subDistricts);
  const set = (subDistricts: readonly Json[]) => ask('setSubDistricts', administrator, { body: { subDistricts } });
  expect((await set([...before, { ...street, code: '150702001' }])).body.code).toBe('request-not-valid');
  expect((await set([...before, street])).body).toEqual({ division: '150781', subDistricts: [...before, street] });
  expect((await ask('listSubDistricts', undefined, { query })).body.subDistricts).toEqual([...before, street]);
}

/** The good row waits for review in its street, the one of no street is given back; the file sent again makes nothing. */
async function comeInByAFile(product: AProduct, ask: Ask): Promise<Shop> {
  const [owner, officer] = [await product.signInAs('shop-owner'), await product.signInAs('officer')];
  const sent = { body: { importId: idOf('a file of shops', product), text: file } };
  const imported = (await ask('importSites', owner, sent)).body;
  expect(imported).toMatchObject({ received: 2, accepted: 1, alreadyHeld: 0, head: head.split(',') });
  expect(imported.refused).toMatchObject([{ row: 2, field: 'subDistrict', cells: expect.arrayContaining(['西山诊所', '150781299']) }]);
  product.moveClock(60_000);
  expect((await ask('importSites', owner, sent)).body).toMatchObject({ accepted: 0, alreadyHeld: 1 });
  const mine = everyoneOf((await ask('listMySites', owner)).body.sites).filter(({ name }) => name === shopName);
  expect(mine).toMatchObject([{ state: 'applied', subDistrict: street.code, iAm: 'owner' }]);
  const siteId = String(mine[0]?.siteId);
  const approved = await ask('reviewSiteApplication', officer, { params: { siteId }, body: { outcome: 'approve' } });
  return { siteId, siteCode: String(approved.body.siteCode) };
}

async function joinAndBeRemoved({ siteId }: Shop, product: AProduct, ask: Ask): Promise<void> {
  const [owner, niece] = [await product.signInAs('shop-owner'), await product.signInAs('port-worker')];
  const params = { siteId };
  const capacity = async (token: string, people: number) =>
    (await ask('setSiteCapacity', token, { params, body: { capacity: people } })).body;
  expect((await capacity(niece, 40)).code).toBe('not-found');

  const { managerCode } = (await ask('makeManagerCode', owner, { params, body: { as: 'manager' } })).body;
  const accept = (token: string) => ask('acceptManagerCode', token, { body: { managerCode } });
  expect((await accept(niece)).body).toMatchObject({ siteId, managers: 1 });
  expect((await accept(await product.signInAs('retired-teacher'))).body.code).toBe('manager-code-wrong');
  expect((await ask('listMySites', niece)).body.sites).toContainEqual(expect.objectContaining({ siteId, iAm: 'manager' }));
  expect((await ask('getMyProfile', niece)).body.sites).toBe(1);

  // A manager runs the shop and lets nobody else in.
  expect((await capacity(niece, 40)).capacity).toBe(40);
  expect((await ask('makeManagerCode', niece, { params, body: { as: 'owner' } })).body.code).toBe('not-allowed');
  const managers = everyoneOf((await ask('listManagers', owner, { params })).body.managers);
  expect(managers).toMatchObject([
    { maskedName: '刘**', isOwner: true, isMe: true },
    { maskedName: '白**', isOwner: false, isMe: false },
  ]);
  const removal = { params: { ...params, managerId: String(managers[1]?.managerId) } };
  expect((await ask('removeManager', owner, removal)).body.managers).toMatchObject([{ isOwner: true }]);
  expect((await capacity(niece, 1_000)).code).toBe('not-found');
  expect((await accept(niece)).body.code).toBe('manager-code-wrong');
  expect((await ask('listMySites', niece)).body.sites).toEqual([]);
}

/** A door has a code of its own, which dies with it; the shop's own code goes on. */
async function openADoor({ siteId, siteCode }: Shop, product: AProduct, ask: Ask): Promise<void> {
  const [owner, visitor] = [await product.signInAs('shop-owner'), await product.signInAs('with-a-fever')];
  const params = { siteId };
  const revision = async () => everyoneOf((await ask('listMySites', owner)).body.sites).find((site) => site.siteId === siteId)?.revision;
  const set = async (doors: readonly Json[]) =>
    (await ask('setSiteDoors', owner, { params, body: { revision: await revision(), doors } })).body;
  const [door] = everyoneOf((await set([{ name: '北门' }])).doors);
  expect(door).toMatchObject({ doorId: 1, name: '北门' });
  const scanned = async (code: string) => (await ask('findSiteByCode', undefined, { params: { siteCode: code } })).body;
  expect(await scanned(String(door?.siteCode))).toMatchObject({ siteId, name: shopName, door: '北门' });
  expect(await scanned(siteCode)).toMatchObject({ siteId, door: null });

  const enter = async (name: string) => {
    product.moveClock(rememberedMilliseconds);
    const body = { checkInId: idOf(name, product), siteCode: door?.siteCode, channel: 'scanner' };
    return (await ask('checkInToSite', visitor, { body })).body;
  };
  expect(await enter('by the north door')).toMatchObject({ site: { name: shopName } });
  expect((await set([{ name: '西门' }])).doors).toMatchObject([{ doorId: 2, name: '西门' }]);
  expect((await enter('by a door that was closed')).code).toBe('site-door-closed');
  const stale = await ask('setSiteDoors', owner, { params, body: { revision: 1, doors: [] } });
  expect(stale.body.code).toBe('changed-meanwhile');
}

async function openAMall(product: AProduct, ask: Ask): Promise<Shop> {
  const application = {
    applicationId: idOf('a mall', product),
    name: mallName,
    class: 'mall',
    division: '150781',
    address: '口岸路 1 号',
    expectedVisitsPerDay: 3_000,
    contactPhone: '0470-6223300',
  };
  const { siteId } = (await ask('applyForSite', await product.signInAs('port-worker'), { body: application })).body;
  const params = { siteId: String(siteId) };
  const approved = await ask('reviewSiteApplication', await product.signInAs('officer'), { params, body: { outcome: 'approve' } });
  return { siteId: params.siteId, siteCode: String(approved.body.siteCode) };
}

async function lieInTheMall(shop: Shop, mall: Shop, product: AProduct, ask: Ask): Promise<void> {
  const [owner, keeper] = [await product.signInAs('shop-owner'), await product.signInAs('port-worker')];
  const params = { siteId: shop.siteId };
  const askFor = (code: string) => ask('askForParent', owner, { params, body: { code } });
  const ofMall = async () => everyoneOf((await ask('getSiteTree', keeper, { params: { siteId: mall.siteId } })).body.children);
  const ofShop = async () => (await ask('getSiteTree', owner, { params })).body;
  const answer = async (token: string, outcome: string) =>
    (await ask('answerChild', token, { params: { siteId: mall.siteId, childId: shop.siteId }, body: { outcome } })).body;

  expect((await answer(keeper, 'accept')).code).toBe('not-found');
  expect((await askFor(shop.siteCode)).body.code).toBe('step-not-possible');
  expect((await askFor(mall.siteCode)).body).toMatchObject({ siteId: shop.siteId, parent: null });
  expect(await ofMall()).toMatchObject([{ siteId: shop.siteId, standing: 'asking' }]);
  expect(await ofShop()).toMatchObject({ parent: null, askedParent: { name: mallName } });
  expect((await answer(owner, 'accept')).code).toBe('not-found');
  expect((await answer(keeper, 'accept')).children).toMatchObject([{ standing: 'inside', covered: true, reason: 'walked-through' }]);
  expect(await ofShop()).toMatchObject({ parent: { name: mallName, coversThis: true }, askedParent: null });
  expect((await askFor(mall.siteCode)).body.code).toBe('step-not-possible');
  const seen = await ask('getDistrictSite', await product.signInAs('inspector'), { params: { siteId: mall.siteId } });
  expect(seen.body.tree).toMatchObject({ children: [{ siteId: shop.siteId, standing: 'inside' }] });

  expect((await ask('leaveParent', owner, { params })).body.parent).toBeNull();
  expect(await ofShop()).toMatchObject({ parent: null });
  expect(await ofMall()).toEqual([]);
}

async function checkOneself(shop: Shop, mall: Shop, product: AProduct, ask: Ask): Promise<void> {
  const owner = await product.signInAs('shop-owner');
  const params = { siteId: shop.siteId };
  const asked = (await ask('getSelfCheck', owner, { params })).body;
  expect(asked.last).toBeNull();
  const items = everyoneOf(asked.items).map(({ id }) => ({ item: String(id), answer: id === 'poster-lit' ? 'fault' : 'ok' }));
  const check = async (name: string, body: Json) =>
    (await ask('selfCheckSite', owner, { params, body: { checkId: idOf(name, product), items, ...body } })).body;
  expect((await check('half a check', { items: items.slice(1) })).code).toBe('request-not-valid');
  expect((await check('with nobody’s photo', { photoIds: [idOf('a photo of nobody', product)] })).code).toBe('request-not-valid');
  expect(await check('at the wrong poster', { scanned: mall.siteCode })).toMatchObject({ testScan: 'another-site' });
  product.moveClock(60_000);
  const done = await check('at our own', { scanned: `https://tongma.example/s/${shop.siteCode}` });
  expect(done).toMatchObject({ testScan: 'works', toFix: ['poster-lit'] });
  expect((await ask('getSelfCheck', owner, { params })).body.last).toEqual(done);
}

async function lookFromTheDesk({ siteId }: Shop, product: AProduct, ask: Ask): Promise<void> {
  const [owner, inspector] = [await product.signInAs('shop-owner'), await product.signInAs('inspector')];
  const params = { siteId };
  const page = (await ask('getDistrictSite', inspector, { params })).body;
  expect(page).toMatchObject({
    site: { name: shopName, capacity: 40, doors: [{ name: '西门' }], contactPhone: '+864706223344' },
    people: [{ maskedName: '刘**', isOwner: true }],
    tree: { parent: null, children: [] },
    lastSelfCheck: { testScan: 'works', toFix: ['poster-lit'] },
  });
  const kinds = everyoneOf(page.events).map(({ kind }) => kind);
  expect(kinds.slice(0, 3)).toEqual(['parent-left', 'parent-accepted', 'parent-asked']);
  expect(kinds).toEqual(expect.arrayContaining(['approved', 'manager-added', 'manager-removed', 'doors-set']));

  // What its class asks is what the list of classes says of it.
  const classes = (await ask('listSiteClasses', undefined)).body;
  const ofShops = everyoneOf(classes.classes).find((one) => one.class === 'shop');
  expect(page.admission).toEqual({ ruleSetId: classes.ruleSetId, ...Object(ofShops?.admission) });
  expect(everyoneOf(page.specification).map(({ id }) => id)).toEqual(ofShops?.specification);

  // Another district sees nothing; its owner reads who looked.
  const elsewhere = await product.sessionOf({ personId: 'e'.repeat(32) as PersonId, roles: ['resident', 'reviewer'], district: '150702' });
  expect((await ask('getDistrictSite', elsewhere, { params })).body.code).toBe('not-found');
  expect((await ask('listReadsOfMyRecord', owner)).body.reads).toContainEqual(expect.objectContaining({ what: 'getDistrictSite' }));

  // A reviewer puts it into the street it really lies in.
  const reviewer = await product.signInAs('reviewer');
  const assign = async (token: string, subDistrict: string) =>
    (await ask('assignSubDistrict', token, { params, body: { subDistrict } })).body;
  expect((await assign(reviewer, '150781299')).code).toBe('request-not-valid');
  expect((await assign(elsewhere, '150781001')).code).toBe('not-found');
  expect((await assign(reviewer, '150781001')).subDistrict).toBe('150781001');
  const inStreet = async (subDistrict: string) =>
    everyoneOf((await ask('listDistrictSites', reviewer, { query: { subDistrict } })).body.sites).map((site) => site.siteId);
  expect(await inStreet('150781001')).toContain(siteId);
  expect(await inStreet(street.code)).not.toContain(siteId);
}
