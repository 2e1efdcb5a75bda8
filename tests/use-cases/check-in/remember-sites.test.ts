import { instant } from '../../../cloud-functions/domain/time';
import { rememberSites } from '../../../cloud-functions/use-cases/check-in/remember-sites';
import { aSite, aSiteId } from '../../builders/a-site';
import { watchedSites } from '../watched-sites';

const seconds = 1000;

function remembering(sitesMax?: number) {
  const stored = watchedSites(aSite(), aSite({ siteId: aSiteId(2) }), aSite({ siteId: aSiteId(3) }));
  const clock = { at: 1_662_424_200_000 };
  const sites = rememberSites(stored, { now: () => instant(clock.at) }, sitesMax);
  const pass = (ms: number) => {
    clock.at += ms;
  };
  return { stored, sites, clock, pass };
}

describe('remembered sites', () => {
  it('are read once in 30 seconds', async () => {
    const { stored, sites, pass } = remembering();
    await sites.get(aSiteId(1));
    pass(30 * seconds - 1);
    await sites.get(aSiteId(1));
    expect(stored.reads()).toBe(1);
    pass(1);
    await sites.get(aSiteId(1));
    expect(stored.reads()).toBe(2);
  });

  it('show a suspension after 30 seconds at the latest', async () => {
    const { stored, sites, pass } = remembering();
    await sites.get(aSiteId(1));
    await stored.put(aSite({ state: 'suspended' }));
    expect((await sites.get(aSiteId(1)))?.state).toBe('approved');
    pass(30 * seconds);
    expect((await sites.get(aSiteId(1)))?.state).toBe('suspended');
  });

  it('are read once for a hundred check-ins at the same moment', async () => {
    const { stored, sites } = remembering();
    await Promise.all(Array.from({ length: 100 }, () => sites.get(aSiteId(1))));
    expect(stored.reads()).toBe(1);
  });

  it('are read again when the clock was set back', async () => {
    const { stored, sites, pass } = remembering();
    await sites.get(aSiteId(1));
    pass(-3600 * seconds);
    await sites.get(aSiteId(1));
    expect(stored.reads()).toBe(2);
  });

  it('are at most so many; the one read longest ago goes first', async () => {
    const { stored, sites } = remembering(2);
    for (const number of [1, 2, 3]) await sites.get(aSiteId(number));
    await sites.get(aSiteId(3));
    await sites.get(aSiteId(2));
    expect(stored.reads()).toBe(3);
    await sites.get(aSiteId(1));
    expect(stored.reads()).toBe(4);
  });

  it('do not include an absent one: a site approved a second ago is found', async () => {
    const { stored, sites } = remembering();
    expect(await sites.get(aSiteId(9))).toBeUndefined();
    await stored.put(aSite({ siteId: aSiteId(9) }));
    expect(await sites.get(aSiteId(9))).toBeDefined();
  });

  it('do not include a failed read', async () => {
    const { stored, clock } = remembering();
    let failing = true;
    const get: typeof stored.get = (siteId) => (failing ? Promise.reject(new Error('no answer')) : stored.get(siteId));
    const sites = rememberSites({ get }, { now: () => instant(clock.at) });
    await expect(sites.get(aSiteId(1))).rejects.toThrow('no answer');
    failing = false;
    expect(await sites.get(aSiteId(1))).toBeDefined();
  });
});
