import { applyForSite, type SiteApplication } from '../../../cloud-functions/use-cases/site/apply-for-site';
import { listMySites } from '../../../cloud-functions/use-cases/site/list-my-sites';
import { anApplication, aTown, morning, owner, stranger } from './a-town';

const apply = (town: ReturnType<typeof aTown>, rest: Partial<SiteApplication> = {}, caller = owner) =>
  applyForSite({ caller, body: anApplication(rest) }, town.needs);
const mine = async (town: ReturnType<typeof aTown>, caller = owner) => {
  const outcome = await listMySites({ caller, query: {} }, town.needs);
  return outcome.ok ? outcome.value.sites : [];
};

describe('applying for a site', () => {
  it('keeps the application for review within a day; there is no code yet', async () => {
    const town = aTown();
    expect(await apply(town)).toEqual({
      ok: true,
      value: {
        siteId: expect.stringMatching(/^[0-9a-f]{16}$/),
        name: '口岸面馆',
        class: 'restaurant',
        division: '150781',
        address: '满洲里市二道街 12 号',
        state: 'applied',
        appliedAt: '2022-09-06T08:30:00+08:00',
        reviewDueAt: '2022-09-07T08:30:00+08:00',
        reviewedAt: null,
        reviewReason: null,
        siteCode: null,
        shortCode: null,
        posterVersion: 0,
        suspendedBy: null,
        stateReason: null,
        expectedVisitsPerDay: 120,
        subDistrict: null,
        capacity: null,
        doors: [],
        parent: null,
        managers: 0,
        revision: 1,
      },
    });
    const [kept] = await mine(town);
    expect(kept).toMatchObject({ name: '口岸面馆' });
  });

  it('keeps the phone number as E.164, and the application id out of the record', async () => {
    const town = aTown();
    const outcome = await apply(town);
    const stored = outcome.ok ? await town.needs.sites.get(outcome.value.siteId) : undefined;
    expect(stored).toMatchObject({ contactPhone: '+864706223344', owner: owner.personId, revision: 1 });
    expect(stored).not.toHaveProperty('applicationId');
  });

  it('twice with one application id makes one site, also at once, and the first text counts', async () => {
    const town = aTown();
    const [first, again] = await Promise.all([apply(town), apply(town)]);
    town.moveClockTo(morning + 60_000);
    const later = await apply(town, { name: '另一个名字' });
    expect(again).toEqual(first);
    expect(later).toEqual(first);
    expect(await mine(town)).toHaveLength(1);
  });

  it('with another application id makes another site', async () => {
    const town = aTown();
    await apply(town);
    await apply(town, { applicationId: '01831034-3340-7000-8000-00000000a002' });
    expect(await mine(town)).toHaveLength(2);
  });

  it('with somebody else’s application id makes one’s own site and shows nothing of theirs', async () => {
    const town = aTown();
    await apply(town);
    expect(await apply(town, { name: '我的店' }, stranger)).toMatchObject({ ok: true, value: { name: '我的店' } });
    expect(await mine(town)).toMatchObject([{ name: '口岸面馆' }]);
    expect(await mine(town, stranger)).toMatchObject([{ name: '我的店' }]);
  });

  it('is refused before one has registered, and keeps nothing', async () => {
    const town = aTown();
    town.neverRegistered(owner.personId);
    expect(await apply(town)).toEqual({ ok: false, error: { code: 'identity-needed' } });
    expect(await mine(town)).toEqual([]);
  });

  it.each([
    ['a code that is no division', '150799'],
    ['a province', '150000'],
    ['a prefecture that has counties', '150700'],
  ])('is refused for %s', async (_what, division) => {
    expect(await apply(aTown(), { division })).toEqual({
      ok: false,
      error: { code: 'request-not-valid', fields: [{ path: 'division', problem: 'not-a-place' }] },
    });
  });

  it('may be in a prefecture that has no counties', async () => {
    expect(await apply(aTown(), { division: '441900' })).toMatchObject({ ok: true, value: { division: '441900' } });
  });

  it('names every field at fault', async () => {
    expect(await apply(aTown(), { division: '999999', contactPhone: '12345' })).toEqual({
      ok: false,
      error: {
        code: 'request-not-valid',
        fields: [
          { path: 'division', problem: 'not-a-place' },
          { path: 'contactPhone', problem: 'wrong-format' },
        ],
      },
    });
  });
});
