import type { Caller } from '../../../cloud-functions/domain/caller';
import { specificationOf } from '../../../cloud-functions/domain/inspection/deployment-specification';
import { shortCodeOf } from '../../../cloud-functions/domain/site-code/short-code';
import { type Site, siteClasses } from '../../../cloud-functions/domain/site-code/site';
import { addMilliseconds } from '../../../cloud-functions/domain/time';
import { assignSubDistrict } from '../../../cloud-functions/use-cases/registry/assign-sub-district';
import { getDistrictSite } from '../../../cloud-functions/use-cases/registry/get-district-site';
import { listSiteClasses } from '../../../cloud-functions/use-cases/registry/list-site-classes';
import { listSubDistricts } from '../../../cloud-functions/use-cases/registry/list-sub-districts';
import { setSubDistricts } from '../../../cloud-functions/use-cases/registry/set-sub-districts';
import { changeDistrictSite } from '../../../cloud-functions/use-cases/site/change-district-site';
import { getSelfCheck } from '../../../cloud-functions/use-cases/site/get-self-check';
import { listDistrictSites } from '../../../cloud-functions/use-cases/site/list-district-sites';
import { reviewSiteApplication } from '../../../cloud-functions/use-cases/site/review-site-application';
import { selfCheckSite } from '../../../cloud-functions/use-cases/site/self-check-site';
import { aCheckInId } from '../../builders/a-check-in-id';
import { aPersonId, aSite, aSiteId } from '../../builders/a-site';
import { aTown, morning, officer, officerElsewhere, owner, stranger, waiting } from '../site/a-town';

const isRefused = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) });
const administrator: Caller = { personId: aPersonId(0xf5), roles: ['administrator'], district: '150781' };
const ofEast: Caller = { personId: aPersonId(0xf6), roles: ['reviewer'], district: '150781', subDistrict: '150781001' };
const streets = [
  { code: '150781001', name: '东山街道' },
  { code: '150781002', name: '道南街道' },
];
const params = { siteId: aSiteId(1) };

describe('sub-districts', () => {
  const set = (caller: Caller, subDistricts = streets) => {
    const town = aTown(aSite());
    return { town, answer: setSubDistricts({ caller, body: { subDistricts } }, town.needs) };
  };

  it('are named by the district and read by anybody', async () => {
    const { town, answer } = set(administrator);
    expect(await answer).toEqual({ ok: true, value: { division: '150781', subDistricts: streets } });
    expect(await listSubDistricts({ query: { division: '150781' } }, town.needs)).toEqual(await answer);
    expect(town.needs.audit.entries).toMatchObject([{ operation: 'setSubDistricts', role: 'administrator' }]);
  });

  it.each([
    ['of another district', [{ code: '150702001', name: '正阳街道' }]],
    ['with a code twice', [...streets, { code: '150781001', name: '兴华街道' }]],
    ['with a name twice', [...streets, { code: '150781003', name: '东山街道' }]],
  ])('are refused %s', async (_, list) => {
    expect(await set(administrator, list).answer).toEqual(isRefused('request-not-valid'));
  });

  it('are named by nobody of one street, nor by a reviewer', async () => {
    expect(await set({ ...administrator, subDistrict: '150781001' }).answer).toEqual(isRefused('not-allowed'));
    expect(await set(ofEast).answer).toEqual(isRefused('not-allowed'));
  });

  it('are set at a site by whoever reviews it, with the approval or later; only named ones', async () => {
    const town = aTown(waiting());
    await town.needs.subDistricts.save('150781', streets);
    const review = (subDistrict: string) =>
      reviewSiteApplication({ caller: officer, params, body: { outcome: 'approve', subDistrict } }, town.needs);
    expect(await review('150781009')).toEqual(isRefused('request-not-valid'));
    expect(await review('150781001')).toMatchObject({ ok: true, value: { subDistrict: '150781001', state: 'approved' } });
    const assign = (caller: Caller, subDistrict: string) => assignSubDistrict({ caller, params, body: { subDistrict } }, town.needs);
    expect(await assign(officer, '150781009')).toEqual(isRefused('request-not-valid'));
    expect(await assign(officer, '150781002')).toMatchObject({ ok: true, value: { subDistrict: '150781002' } });
    expect(await assign(ofEast, '150781001')).toEqual(isRefused('not-found'));
    expect(await assign(officerElsewhere, '150781001')).toEqual(isRefused('not-found'));
  });
});

describe('sites of a district', () => {
  const sites = [
    aSite({ siteId: aSiteId(1), class: 'shop', subDistrict: '150781001' }),
    aSite({ siteId: aSiteId(2), class: 'mall', subDistrict: '150781002', state: 'suspended' }),
    aSite({ siteId: aSiteId(3), class: 'shop' }),
    aSite({ siteId: aSiteId(4), class: 'shop', state: 'applied', posterVersion: 0 }),
    aSite({ siteId: aSiteId(5), class: 'shop', division: '150702' }),
  ];
  const list = async (query: Parameters<typeof listDistrictSites>[0]['query'], caller = officer) => {
    const listed = await listDistrictSites({ caller, query }, aTown(...sites).needs);
    return listed.ok ? listed.value.sites.map(({ siteId }) => Number(siteId.slice(-1))).sort() : listed.error;
  };

  it.each([
    [{}, [1, 2, 3]],
    [{ state: 'applied' }, [4]],
    [{ state: 'suspended' }, [2]],
    [{ class: 'shop' }, [1, 3]],
    [{ subDistrict: '150781001' }, [1]],
    [{ class: 'mall', subDistrict: '150781001' }, []],
    [{ text: aSiteId(4) }, [4]],
    [{ text: aSiteId(5) }, []],
  ] as const)('asked for with %j are %j', async (query, found) => {
    expect(await list(query)).toEqual(found);
  });

  it('are found by a whole short code, and by no part of a name', async () => {
    const short = aSite({ siteId: aSiteId(1) });
    const town = aTown(short);
    await town.needs.sites.get(short.siteId);
    const listed = await listDistrictSites({ caller: officer, query: { text: shortCodeOf(short.siteId) } }, town.needs);
    expect(listed).toMatchObject({ ok: true, value: { sites: [{ siteId: short.siteId }] } });
    expect(await list({ text: '口岸面馆口岸面馆' })).toEqual(expect.objectContaining({ code: 'request-not-valid' }));
  });

  it('are to the staff of one street those of the street', async () => {
    expect(await list({}, ofEast)).toEqual([1]);
    expect(await list({ text: aSiteId(2) }, ofEast)).toEqual([]);
  });

  it('are narrowed down across pages, with a mark to go on after those looked through', async () => {
    const many = Array.from({ length: 1_100 }, (_, place) =>
      aSite({ siteId: aSiteId(place + 10), class: place === 1_050 ? 'mall' : 'shop', appliedAt: addMilliseconds(morning, place) }),
    );
    const town = aTown(...many);
    const first = await listDistrictSites({ caller: officer, query: { class: 'mall' } }, town.needs);
    expect(first).toMatchObject({ ok: true, value: { sites: [], nextPage: expect.any(String) } });
    const page = first.ok ? (first.value.nextPage ?? '') : '';
    const second = await listDistrictSites({ caller: officer, query: { class: 'mall', page } }, town.needs);
    expect(second).toMatchObject({ ok: true, value: { sites: [{ class: 'mall' }], nextPage: null } });
  });
});

/** What the page of a site needs beyond the town. */
const deskOf = (...sites: Site[]) => {
  const town = aTown(...sites);
  return {
    ...town,
    needs: { ...town.needs, devices: { listOfSite: async () => ({ items: [] }) }, ruleSets: { inForceAt: async () => undefined } },
  };
};

describe('the page of a site at the desk', () => {
  it('tells its people by masked name after it was written down, and what became of it', async () => {
    const desk = deskOf(aSite({ managers: [stranger.personId], doors: [{ doorId: 1, name: '北门' }] }));
    await changeDistrictSite({ caller: officer, params, body: { act: 'suspend', reason: '检查不合格' } }, desk.needs);
    const page = await getDistrictSite({ caller: officer, params }, desk.needs);
    expect(page).toMatchObject({
      ok: true,
      value: {
        site: { state: 'suspended', contactPhone: '+8613800138000', doors: [{ name: '北门' }] },
        people: [{ maskedName: '张**', isOwner: true }, { isOwner: false }],
        events: [{ kind: 'suspend', by: 'district', reason: '检查不合格' }],
        admission: { asks: 'green', ruleSetId: null },
      },
    });
    expect(JSON.stringify(page)).not.toContain(owner.personId);
    expect(desk.needs.audit.entries.at(-1)).toMatchObject({ operation: 'getDistrictSite', about: [owner.personId, stranger.personId] });
  });

  it('is not given when it cannot be written down', async () => {
    const desk = deskOf(aSite());
    desk.needs.audit.failNext();
    await expect(getDistrictSite({ caller: officer, params }, desk.needs)).rejects.toThrow();
  });

  it.each([officerElsewhere, ofEast])('is to others as absent as none', async (caller) => {
    expect(await getDistrictSite({ caller, params }, deskOf(aSite()).needs)).toEqual(isRefused('not-found'));
  });
});

describe('classes of sites', () => {
  it('each say what they ask, what their doors have to have and whose scan counts', async () => {
    const { needs } = deskOf();
    const told = await listSiteClasses({ ...needs, jurisdiction: '150781' });
    expect(told.ok && told.value.classes.map((one) => one.class)).toEqual(siteClasses);
    const ids = told.ok ? told.value.items.map(({ id }) => id) : [];
    for (const one of told.ok ? told.value.classes : []) for (const id of one.specification) expect(ids).toContain(id);
  });
});

describe('a self-check', () => {
  const checkId = aCheckInId(morning, 'abc');
  const answers = (fault?: string) =>
    specificationOf('shop').map(({ id }) => ({ item: id, answer: id === fault ? ('fault' as const) : ('ok' as const) }));
  const check = (rest: object = {}, site = aSite()) => {
    const town = aTown(site);
    const photos = {
      notesOf: async () => [{ photoId: 'p1', siteId: aSiteId(1), of: 'self-check' as const, by: owner.personId, keptAt: morning }],
    };
    const body = { checkId, items: answers(), photoIds: [], ...rest };
    return { town, answer: selfCheckSite({ caller: owner, params, body }, { ...town.needs, photos }) };
  };

  it('becomes a list of what is to mend, and is kept for inspectors', async () => {
    const [item] = specificationOf('shop');
    const { town, answer } = check({ items: answers(item?.id), scanned: `${aSiteId(1)}-1.genuine`, photoIds: ['p1'] });
    expect(await answer).toMatchObject({ ok: true, value: { toFix: [item?.id], testScan: 'works' } });
    expect(await getSelfCheck({ caller: owner, params }, town.needs)).toMatchObject({ ok: true, value: { last: { toFix: [item?.id] } } });
  });

  it.each([
    [undefined, 'not-tried'],
    [`${aSiteId(2)}-1.genuine`, 'another-site'],
    ['https://evil.example/x', 'not-genuine'],
  ])('with a scan of %s finds %s', async (scanned, testScan) => {
    expect(await check({ scanned }).answer).toMatchObject({ ok: true, value: { testScan } });
  });

  it('finds a poster that was replaced dead', async () => {
    expect(await check({ scanned: `${aSiteId(1)}-1.genuine` }, aSite({ posterVersion: 2 })).answer).toMatchObject({
      value: { testScan: 'dead' },
    });
  });

  it.each([
    ['an item left out', { items: answers().slice(1) }],
    ['an item twice', { items: [...answers(), ...answers().slice(0, 1)] }],
    ['an item of no specification', { items: [...answers(), { item: 'colour', answer: 'ok' }] }],
    ['a photo of somewhere else', { photoIds: ['p2'] }],
  ])('is refused with %s', async (_, rest) => {
    expect(await check(rest).answer).toEqual(isRefused('request-not-valid'));
  });
});
