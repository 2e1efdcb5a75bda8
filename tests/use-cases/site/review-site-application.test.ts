import { listDistrictSites } from '../../../cloud-functions/use-cases/site/list-district-sites';
import { listSiteApplications } from '../../../cloud-functions/use-cases/site/list-site-applications';
import { reviewSiteApplication, type SiteReview } from '../../../cloud-functions/use-cases/site/review-site-application';
import { aSite, aSiteId } from '../../builders/a-site';
import { aTown, morning, officer, officerElsewhere, owner, waiting } from './a-town';

const review = (town: ReturnType<typeof aTown>, body: SiteReview = { outcome: 'approve' }, caller = officer) =>
  reviewSiteApplication({ caller, params: { siteId: aSiteId(1) }, body }, town.needs);
const refusedWith = (code: string) => ({ ok: false, error: { code } });

describe('reviewing an application', () => {
  it('approves it, which makes the first poster and its codes', async () => {
    const town = aTown(waiting());
    expect(await review(town)).toMatchObject({
      ok: true,
      value: {
        state: 'approved',
        posterVersion: 1,
        reviewedAt: '2022-09-06T08:30:00+08:00',
        siteCode: `${aSiteId(1)}-1.genuine`,
        shortCode: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{8}$/),
      },
    });
    expect(await town.needs.sites.get(aSiteId(1))).toMatchObject({ state: 'approved', review: { by: officer.personId }, revision: 2 });
  });

  it('returns it with a reason, without a code', async () => {
    const town = aTown(waiting());
    expect(await review(town, { outcome: 'return', reason: '地址不完整' })).toMatchObject({
      ok: true,
      value: { state: 'returned', reviewReason: '地址不完整', posterVersion: 0, siteCode: null },
    });
  });

  it('is written to the audit record before anything changes', async () => {
    const town = aTown(waiting());
    town.needs.audit.failNext();
    await expect(review(town)).rejects.toThrow('the audit record cannot be written');
    expect(await town.needs.sites.get(aSiteId(1))).toMatchObject({ state: 'applied', revision: 1 });
  });

  it('leaves one line: who, which site, what', async () => {
    const town = aTown(waiting());
    await review(town);
    expect(town.needs.audit.entries).toMatchObject([
      {
        operation: 'reviewSiteApplication',
        actor: officer.personId,
        district: '150781',
        target: `site ${aSiteId(1)}, approve, revision 1`,
        at: morning,
      },
    ]);
  });

  it('by two officers at once is decided by one; the other is told', async () => {
    const town = aTown(waiting());
    const outcomes = await Promise.all([review(town), review(town, { outcome: 'return', reason: '重复' })]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(outcomes.find((outcome) => !outcome.ok)).toEqual(refusedWith('changed-meanwhile'));
  });
});

describe('a review is refused, and changes and audits nothing,', () => {
  const unchanged = async (town: ReturnType<typeof aTown>) => {
    expect(town.needs.audit.entries).toEqual([]);
    expect((await town.needs.sites.get(aSiteId(1)))?.review).toBeUndefined();
  };

  it('without a reason for returning', async () => {
    const town = aTown(waiting());
    expect(await review(town, { outcome: 'return' })).toEqual({
      ok: false,
      error: { code: 'request-not-valid', fields: [{ path: 'reason', problem: 'required' }] },
    });
    await unchanged(town);
  });

  it('of one’s own application: four eyes', async () => {
    const town = aTown(waiting({ owner: officer.personId }));
    expect(await review(town)).toEqual(refusedWith('not-allowed'));
    await unchanged(town);
  });

  it('in another district, as if it were not there', async () => {
    const town = aTown(waiting());
    expect(await review(town, { outcome: 'approve' }, officerElsewhere)).toEqual(refusedWith('not-found'));
    expect(await review(aTown())).toEqual(refusedWith('not-found'));
    await unchanged(town);
  });

  it.each(['approved', 'returned', 'suspended', 'revoked'] as const)('when it is already %s', async (state) => {
    const town = aTown(waiting({ state }));
    expect(await review(town)).toEqual(refusedWith('already-reviewed'));
    await unchanged(town);
  });

  it('to someone who is no officer', async () => {
    const town = aTown(waiting());
    expect(await review(town, { outcome: 'approve' }, owner)).toEqual(refusedWith('not-allowed'));
    await unchanged(town);
  });
});

describe('the sites of a district', () => {
  const town = aTown(
    waiting({ siteId: aSiteId(1), appliedAt: morning }),
    waiting({ siteId: aSiteId(2), appliedAt: aSite().appliedAt }),
    aSite({ siteId: aSiteId(3) }),
    aSite({ siteId: aSiteId(4), state: 'revoked' }),
    aSite({ siteId: aSiteId(5), state: 'returned' }),
    aSite({ siteId: aSiteId(6), division: '150702' }),
  );
  const idsOf = async (listed: ReturnType<typeof listDistrictSites>) => {
    const outcome = await listed;
    return outcome.ok ? outcome.value.sites.map((site) => site.siteId) : outcome.error;
  };

  it('that wait for review come oldest first', async () => {
    expect(await idsOf(listSiteApplications({ caller: officer, query: {} }, town.needs))).toEqual([aSiteId(2), aSiteId(1)]);
  });
  it('that have or had a code are listed apart from applications', async () => {
    expect(await idsOf(listDistrictSites({ caller: officer, query: {} }, town.needs))).toEqual([aSiteId(3), aSiteId(4)]);
  });
  it('are another officer’s own only', async () => {
    expect(await idsOf(listDistrictSites({ caller: officerElsewhere, query: {} }, town.needs))).toEqual([aSiteId(6)]);
  });
  it('are not for residents', async () => {
    expect(await idsOf(listDistrictSites({ caller: owner, query: {} }, town.needs))).toEqual({ code: 'not-allowed' });
    expect(await idsOf(listSiteApplications({ caller: owner, query: {} }, town.needs))).toEqual({ code: 'not-allowed' });
  });
  it('refuse a mark that is not theirs', async () => {
    expect(await idsOf(listDistrictSites({ caller: officer, query: { page: 'x' } }, town.needs))).toEqual({ code: 'page-mark-not-valid' });
  });
});
