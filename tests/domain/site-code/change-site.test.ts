import { type ChangedBy, needsReason, type SiteAct, siteAfter } from '../../../cloud-functions/domain/site-code/change-site';
import { deadCode } from '../../../cloud-functions/domain/site-code/dead-code';
import type { Site } from '../../../cloud-functions/domain/site-code/site';
import { posterVersionMax } from '../../../cloud-functions/domain/site-code/site-code';
import { aSite } from '../../builders/a-site';

const acts: readonly SiteAct[] = ['replace-poster', 'suspend', 'resume', 'revoke'];
const ownersSuspension = aSite({ state: 'suspended', suspendedBy: 'owner', stateReason: '装修' });
const districts = aSite({ state: 'suspended', suspendedBy: 'district', stateReason: '整改' });
const possible = (site: Site, by: ChangedBy) => acts.filter((act) => siteAfter(site, { act, reason: '停业' }, by) !== undefined);

describe('what may be done with a site', () => {
  it.each([
    ['approved', aSite(), ['replace-poster', 'suspend', 'revoke'], ['replace-poster', 'suspend', 'revoke']],
    ['suspended by its owner', ownersSuspension, ['replace-poster', 'resume', 'revoke'], acts],
    ['suspended by the district', districts, ['replace-poster', 'revoke'], ['replace-poster', 'resume', 'revoke']],
    ['revoked', aSite({ state: 'revoked' }), [], []],
    ['applied for', aSite({ state: 'applied', posterVersion: 0 }), [], []],
    ['returned', aSite({ state: 'returned', posterVersion: 0 }), [], []],
  ] as const)('that is %s', (_state, site, byOwner, byDistrict) => {
    expect(possible(site, 'owner')).toEqual(byOwner);
    expect(possible(site, 'district')).toEqual(byDistrict);
  });

  it('says who suspended it and why, until it is resumed', () => {
    const suspended = siteAfter(aSite(), { act: 'suspend', reason: '装修' }, 'owner');
    expect(suspended).toMatchObject({ state: 'suspended', suspendedBy: 'owner', stateReason: '装修' });
    const resumed = suspended && siteAfter(suspended, { act: 'resume' }, 'owner');
    expect(resumed).toEqual(aSite());
    expect(siteAfter(ownersSuspension, { act: 'suspend', reason: '整改' }, 'district')).toMatchObject({
      suspendedBy: 'district',
      stateReason: '整改',
    });
  });

  it('counts posters up to the last that a code can name', () => {
    expect(siteAfter(aSite({ posterVersion: 3 }), { act: 'replace-poster' }, 'owner')).toEqual(aSite({ posterVersion: 4 }));
    expect(siteAfter(aSite({ posterVersion: posterVersionMax }), { act: 'replace-poster' }, 'owner')).toBeUndefined();
  });

  it('needs a reason where it closes a door', () => {
    expect(acts.filter(needsReason)).toEqual(['suspend', 'revoke']);
  });
});

describe('a dead code', () => {
  it.each([
    ['approved', 2, 2, undefined],
    ['approved', 2, 1, 'site-code-replaced'],
    ['approved', 2, 3, undefined],
    ['suspended', 2, 2, 'site-suspended'],
    ['suspended', 2, 1, 'site-code-replaced'],
    ['revoked', 2, 1, 'site-revoked'],
    ['applied', 0, 1, 'site-code-not-genuine'],
    ['returned', 0, 1, 'site-code-not-genuine'],
  ] as const)('of a site %s with poster %d, scanned off poster %d: %s', (state, posterVersion, scanned, dead) => {
    expect(deadCode({ state, posterVersion }, { posterVersion: scanned })).toBe(dead);
  });

  const doors = [{ doorId: 2, name: '北门' }];
  it.each([
    ['approved', doors, { posterVersion: 2, door: 2 }, undefined],
    ['approved', doors, { posterVersion: 2, door: 1 }, 'site-door-closed'],
    ['approved', undefined, { posterVersion: 2, door: 2 }, 'site-door-closed'],
    ['approved', doors, { posterVersion: 2 }, undefined],
    ['approved', doors, { posterVersion: 1, door: 1 }, 'site-code-replaced'],
    ['approved', doors, { posterVersion: 3, door: 1 }, undefined],
    ['suspended', doors, { posterVersion: 2, door: 1 }, 'site-door-closed'],
    ['suspended', doors, { posterVersion: 2, door: 2 }, 'site-suspended'],
    ['revoked', doors, { posterVersion: 2, door: 1 }, 'site-revoked'],
  ] as const)('of a site %s with doors %j, scanned as %j: %s', (state, kept, scanned, dead) => {
    expect(deadCode({ state, posterVersion: 2, doors: kept }, scanned)).toBe(dead);
  });
});
