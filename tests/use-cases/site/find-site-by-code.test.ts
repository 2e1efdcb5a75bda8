import { findSiteByCode } from '../../../cloud-functions/use-cases/site/find-site-by-code';
import { aSite, aSiteId } from '../../builders/a-site';
import { aTown } from './a-town';

const find = (town: ReturnType<typeof aTown>, siteCode = `${aSiteId(1)}-1.genuine`) => findSiteByCode({ params: { siteCode } }, town.needs);

describe('the site behind a site code', () => {
  it('is told without its owner, phone or anything else', async () => {
    expect(await find(aTown(aSite()))).toEqual({
      ok: true,
      value: { siteId: aSiteId(1), name: '口岸面馆', class: 'shop', address: '满洲里市二道街 12 号', state: 'approved', door: null },
    });
  });
  it.each([
    ['suspended', 'site-suspended'],
    ['revoked', 'site-revoked'],
  ] as const)('is not told while it is %s, but that', async (state, code) => {
    expect(await find(aTown(aSite({ state })))).toEqual({ ok: false, error: { code } });
  });
  it('is not told for a poster that was replaced', async () => {
    expect(await find(aTown(aSite({ posterVersion: 2 })))).toEqual({ ok: false, error: { code: 'site-code-replaced' } });
  });
  it('is not told for a code that we did not make, or of a site that is not there', async () => {
    expect(await find(aTown(aSite()), 'forged')).toEqual({ ok: false, error: { code: 'site-code-not-genuine' } });
    expect(await find(aTown())).toEqual({ ok: false, error: { code: 'site-code-not-genuine' } });
  });
});
