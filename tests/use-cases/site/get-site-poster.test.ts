import { type GetSitePosterInput, getSitePoster } from '../../../cloud-functions/use-cases/site/get-site-poster';
import { aSite, aSiteId } from '../../builders/a-site';
import { aTown, morning, owner, stranger } from './a-town';

const poster = (town: ReturnType<typeof aTown>, caller = owner, query: Partial<GetSitePosterInput['query']> = {}) =>
  getSitePoster({ caller, params: { siteId: aSiteId(1) }, query: { language: 'zh-CN', size: 'a4', ...query } }, town.needs);

describe('the poster of a site', () => {
  it('is made with the link, the short code and the version in force', async () => {
    const town = aTown(aSite({ posterVersion: 3 }));
    expect(await poster(town, owner, { language: 'en', size: 'sticker' })).toEqual({
      ok: true,
      value: { pdf: Uint8Array.of(37, 80, 68, 70), fileName: expect.stringMatching(/^site-code-[0-9A-HJKMNP-TV-Z]{8}-3-sticker\.pdf$/) },
    });
    expect(town.printed).toMatchObject([
      {
        site: { siteId: aSiteId(1), name: '口岸面馆', address: '满洲里市二道街 12 号', class: 'shop' },
        siteCodeLink: `https://pass.example/s/${aSiteId(1)}-3.genuine`,
        posterVersion: 3,
        language: 'en',
        size: 'sticker',
        issuedAt: morning,
      },
    ]);
  });

  it.each([
    ['applied', 'site-not-approved'],
    ['returned', 'site-not-approved'],
    ['suspended', 'site-suspended'],
    ['revoked', 'site-revoked'],
  ] as const)('of a site that is %s is refused: %s', async (state, code) => {
    const town = aTown(aSite({ state }));
    expect(await poster(town)).toEqual({ ok: false, error: { code } });
    expect(town.printed).toEqual([]);
  });

  it('of somebody else is as absent as one of no site', async () => {
    expect(await poster(aTown(aSite()), stranger)).toEqual({ ok: false, error: { code: 'not-found' } });
    expect(await poster(aTown())).toEqual({ ok: false, error: { code: 'not-found' } });
  });
});
