import type { SiteChange } from '../../../cloud-functions/domain/site-code/change-site';
import { changeDistrictSite } from '../../../cloud-functions/use-cases/site/change-district-site';
import { changeMySite } from '../../../cloud-functions/use-cases/site/change-my-site';
import { findSiteByCode } from '../../../cloud-functions/use-cases/site/find-site-by-code';
import { aSite, aSiteId } from '../../builders/a-site';
import { aTown, morning, officer, officerElsewhere, owner, stranger } from './a-town';

const params = { siteId: aSiteId(1) };
const byOwner = (town: ReturnType<typeof aTown>, body: SiteChange, caller = owner) => changeMySite({ caller, params, body }, town.needs);
const byDistrict = (town: ReturnType<typeof aTown>, body: SiteChange, caller = officer) =>
  changeDistrictSite({ caller, params, body }, town.needs);
const refusedWith = (code: string) => ({ ok: false, error: { code } });
const scan = (town: ReturnType<typeof aTown>, version: number) =>
  findSiteByCode({ params: { siteCode: `${aSiteId(1)}-${version}.genuine` } }, town.needs);

describe('whoever manages a site', () => {
  it('replaces its posters: the old ones are dead at once, the new one works', async () => {
    const town = aTown(aSite());
    expect(await byOwner(town, { act: 'replace-poster' })).toMatchObject({
      ok: true,
      value: { posterVersion: 2, siteCode: `${aSiteId(1)}-2.genuine`, state: 'approved' },
    });
    expect(await scan(town, 1)).toEqual(refusedWith('site-code-replaced'));
    expect(await scan(town, 2)).toMatchObject({ ok: true });
  });

  it('suspends it with a reason and resumes it', async () => {
    const town = aTown(aSite());
    expect(await byOwner(town, { act: 'suspend', reason: '店内装修' })).toMatchObject({
      value: { state: 'suspended', suspendedBy: 'owner', stateReason: '店内装修' },
    });
    expect(await scan(town, 1)).toEqual(refusedWith('site-suspended'));
    expect(await byOwner(town, { act: 'resume' })).toMatchObject({ value: { state: 'approved', suspendedBy: null, stateReason: null } });
    expect(await scan(town, 1)).toMatchObject({ ok: true });
  });

  it('closes it for good', async () => {
    const town = aTown(aSite());
    expect(await byOwner(town, { act: 'revoke', reason: '停业' })).toMatchObject({ value: { state: 'revoked', stateReason: '停业' } });
    expect(await scan(town, 1)).toEqual(refusedWith('site-revoked'));
    expect(await byOwner(town, { act: 'resume' })).toEqual(refusedWith('step-not-possible'));
    expect(await byDistrict(town, { act: 'resume' })).toEqual(refusedWith('step-not-possible'));
  });

  it('cannot undo what the district has suspended; the district can', async () => {
    const town = aTown(aSite());
    await byDistrict(town, { act: 'suspend', reason: '整改' });
    expect(await byOwner(town, { act: 'resume' })).toEqual(refusedWith('step-not-possible'));
    expect(await byDistrict(town, { act: 'resume' })).toMatchObject({ value: { state: 'approved' } });
  });

  it('is nobody else', async () => {
    const town = aTown(aSite());
    expect(await byOwner(town, { act: 'replace-poster' }, stranger)).toEqual(refusedWith('not-found'));
    expect(town.needs.audit.entries).toEqual([]);
    expect(await town.needs.sites.get(aSiteId(1))).toEqual(aSite());
  });
});

describe('an officer', () => {
  it('changes sites of the own district only, and not the own one', async () => {
    const town = aTown(aSite());
    expect(await byDistrict(town, { act: 'suspend', reason: '整改' }, officerElsewhere)).toEqual(refusedWith('not-found'));
    expect(await byDistrict(town, { act: 'suspend', reason: '整改' }, { ...officer, roles: [] })).toMatchObject({ ok: false });
    const own = aTown(aSite({ owner: officer.personId }));
    expect(await byDistrict(own, { act: 'suspend', reason: '整改' })).toEqual(refusedWith('not-allowed'));
    expect([...town.needs.audit.entries, ...own.needs.audit.entries]).toEqual([]);
  });
});

describe('a change', () => {
  it.each(['suspend', 'revoke'] as const)('%s needs a reason', async (act) => {
    const town = aTown(aSite());
    const wanted = { ok: false, error: { code: 'request-not-valid', fields: [{ path: 'reason', problem: 'required' }] } };
    expect([await byOwner(town, { act }), await byDistrict(town, { act })]).toEqual([wanted, wanted]);
    expect(town.needs.audit.entries).toEqual([]);
  });

  it('is in the audit record before it is made, with who, which site and what', async () => {
    const town = aTown(aSite());
    await byOwner(town, { act: 'replace-poster' });
    await byDistrict(town, { act: 'suspend', reason: '整改' });
    expect(town.needs.audit.entries).toMatchObject([
      {
        operation: 'changeMySite',
        actor: owner.personId,
        role: 'resident',
        target: `site ${aSiteId(1)}, replace-poster, revision 2`,
        at: morning,
      },
      { operation: 'changeDistrictSite', actor: officer.personId, role: 'officer', target: `site ${aSiteId(1)}, suspend, revision 3` },
    ]);
    town.needs.audit.failNext();
    await expect(byOwner(town, { act: 'revoke', reason: '停业' })).rejects.toThrow('the audit record cannot be written');
    expect(await town.needs.sites.get(aSiteId(1))).toMatchObject({ state: 'suspended' });
  });

  it('of two at once is made by one; the other is told', async () => {
    const town = aTown(aSite());
    const outcomes = await Promise.all([byOwner(town, { act: 'replace-poster' }), byDistrict(town, { act: 'suspend', reason: '整改' })]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(outcomes.find((outcome) => !outcome.ok)).toEqual(refusedWith('changed-meanwhile'));
  });
});
