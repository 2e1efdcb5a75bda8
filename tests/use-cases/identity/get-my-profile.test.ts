import { profile } from '../../../cloud-functions/contract/schemas/person';
import { getMyProfile } from '../../../cloud-functions/use-cases/identity/get-my-profile';
import type { SiteStore } from '../../../cloud-functions/use-cases/ports/site-store';
import { at } from '../../builders/facts';
import { aNewcomer, anOfficer, aResident, type Person } from '../../builders/people';
import { anEntrance } from '../sign-in/an-entrance';

/** In pages of so many; only their number matters here. */
const listOf =
  (of: Person, pages: number[]): SiteStore['listOfOwner'] =>
  async (asked, { after }) => {
    const page = Number(after ?? 0);
    const items = Array.from({ length: asked === of.personId ? (pages[page] ?? 0) : 0 }, () => ({}) as never);
    return page + 1 < pages.length ? { items, next: String(page + 1) } : { items };
  };
/** What somebody owns, and what they manage for others. */
const sitesOf = (who: Person, owned: number[], managed: number[] = [0]) => ({
  sites: { listOfOwner: listOf(who, owned) },
  siteRelations: { listOfManager: listOf(who, managed) },
});

describe('my profile', () => {
  it('of a newcomer is empty', async () => {
    const entrance = anEntrance();
    const newcomer = aNewcomer();
    entrance.holds(newcomer);
    const shown = await getMyProfile({ caller: newcomer.caller }, { ...entrance, ...sitesOf(newcomer, [0]) });
    expect(shown).toEqual({
      ok: true,
      value: {
        registered: false,
        declared: false,
        maskedName: null,
        documentType: null,
        maskedDocumentNumber: null,
        roles: ['resident'],
        district: null,
        sites: 0,
        latestDeclaration: null,
      },
    });
    if (shown.ok) profile.parse(shown.value);
  });

  it('of a registered owner tells identity, sites and the latest declaration', async () => {
    const entrance = anEntrance();
    const owner = aResident();
    entrance.holds(owner);
    const declaration = { declarationId: 'd2', at: at('2022-09-05'), sealed: '', factIds: [], expiresAt: at('2022-12-05') };
    entrance.declarations.set(owner.personId, [declaration, { ...declaration, declarationId: 'd1', at: at('2022-08-01') }]);
    const shown = await getMyProfile({ caller: owner.caller }, { ...entrance, ...sitesOf(owner, [100, 3], [100, 4]) });
    expect(shown).toMatchObject({
      ok: true,
      value: {
        registered: true,
        declared: true,
        maskedName: '张**',
        documentType: 'resident-id',
        maskedDocumentNumber: '1****************X',
        sites: 207,
        latestDeclaration: { declarationId: 'd2', at: '2022-09-05T12:00:00+08:00' },
      },
    });
    if (shown.ok) profile.parse(shown.value);
  });

  it('of an officer tells role and district', async () => {
    const entrance = anEntrance();
    const officer = anOfficer({ of: '150781' });
    entrance.holds(officer);
    const shown = await getMyProfile({ caller: officer.caller }, { ...entrance, ...sitesOf(officer, [0]) });
    expect(shown).toMatchObject({ ok: true, value: { roles: ['resident', 'officer'], district: '150781' } });
  });

  it('stops counting sites at 1,000', async () => {
    const entrance = anEntrance();
    const chain = aResident();
    entrance.holds(chain);
    const shown = await getMyProfile(
      { caller: chain.caller },
      {
        ...entrance,
        ...sitesOf(
          chain,
          Array.from({ length: 30 }, () => 100),
        ),
      },
    );
    expect(shown).toMatchObject({ ok: true, value: { sites: 1_000 } });
  });

  it('of somebody who is gone asks to sign in', async () => {
    const entrance = anEntrance();
    const gone = aResident();
    const shown = await getMyProfile({ caller: gone.caller }, { ...entrance, ...sitesOf(gone, [0]) });
    expect(shown).toEqual({ ok: false, error: { code: 'sign-in-expired' } });
  });
});
