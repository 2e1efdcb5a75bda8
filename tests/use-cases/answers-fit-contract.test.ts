/** Types let an answer carry more than its schema; the contract's schemas are strict. */
import { endpoints } from '../../cloud-functions/contract/endpoints';
import { instant } from '../../cloud-functions/domain/time';
import { formatVisitHandle } from '../../cloud-functions/domain/tracing/visit-handle';
import { applyForSite } from '../../cloud-functions/use-cases/site/apply-for-site';
import { findSiteByCode } from '../../cloud-functions/use-cases/site/find-site-by-code';
import { getSiteFlow } from '../../cloud-functions/use-cases/site/get-site-flow';
import { listMySites } from '../../cloud-functions/use-cases/site/list-my-sites';
import { listAuditEntries } from '../../cloud-functions/use-cases/tracing/list-audit-entries';
import { listMyVisits } from '../../cloud-functions/use-cases/tracing/list-my-visits';
import { listReadsOfMyRecord } from '../../cloud-functions/use-cases/tracing/list-reads-of-my-record';
import { readPersonVisits } from '../../cloud-functions/use-cases/tracing/read-person-visits';
import { readSiteVisits } from '../../cloud-functions/use-cases/tracing/read-site-visits';
import { aSite, aSiteId } from '../builders/a-site';
import { aDoor, openingTime, resident, stayedInHighRiskArea, tested } from './check-in/a-door';
import { anApplication, aTown, owner } from './site/a-town';
import { aCase, aDistrict, hoursAgo, noodleShop, officer, wholeDay, zhang } from './tracing/a-district';

const caller = { personId: zhang, roles: [] };
const answerTo = async (outcome: Promise<{ ok: true; value: unknown } | { ok: false; error: unknown }>) => {
  const settled = await outcome;
  if (!settled.ok) throw new Error(JSON.stringify(settled.error));
  return settled.value;
};

describe('answers fit the contract', () => {
  it('of checkInToSite: green, red with its reasons, never declared', async () => {
    const door = aDoor({ class: 'mall' });
    const schema = endpoints.checkInToSite.response;
    door.declare(resident, tested('negative', instant(openingTime - 1)));
    expect(schema.parse(await answerTo(door.scan()))).toMatchObject({ colour: 'green', latestTest: { result: 'negative' } });
    const red = aDoor();
    red.declare(resident, stayedInHighRiskArea(instant(openingTime - 1)));
    expect(schema.parse(await answerTo(red.scan()))).toMatchObject({ colour: 'red', reasons: [{ rule: 'high-risk-stay' }] });
    const unknown = aDoor();
    unknown.forget(resident);
    expect(schema.parse(await answerTo(unknown.scan()))).toMatchObject({ colour: null });
  });

  it('of reading visits, one’s own and a district’s, and of who read them', async () => {
    const district = aDistrict();
    const seen = await district.visited(zhang, noodleShop, hoursAgo(1));
    const { needs } = district;
    const body = { ...wholeDay, ...aCase };
    const bySite = await answerTo(readSiteVisits({ caller: officer, body: { siteId: noodleShop.siteId, ...body } }, needs));
    const person = { by: 'visit', visit: formatVisitHandle(seen) } as const;
    const byPerson = await answerTo(readPersonVisits({ caller: officer, body: { person, ...body } }, needs));
    expect(endpoints.readSiteVisits.response.parse(bySite).visits).toHaveLength(1);
    expect(endpoints.readPersonVisits.response.parse(byPerson).visits).toHaveLength(1);
    const mine = await answerTo(listMyVisits({ caller, query: {} }, needs));
    const reads = await answerTo(listReadsOfMyRecord({ caller, query: {} }, needs));
    const entries = await answerTo(listAuditEntries({ caller: officer, query: {} }, needs));
    expect(endpoints.listMyVisits.response.parse(mine).visits).toHaveLength(1);
    expect(endpoints.listReadsOfMyRecord.response.parse(reads).reads).toHaveLength(2);
    expect(endpoints.listAuditEntries.response.parse(entries).entries).toHaveLength(2);
  });

  it('of sites: applied for, listed, found, counted', async () => {
    const { needs } = aTown(aSite());
    const params = { siteId: aSiteId(1) };
    endpoints.applyForSite.response.parse(await answerTo(applyForSite({ caller: owner, body: anApplication() }, needs)));
    const sites = endpoints.listMySites.response.parse(await answerTo(listMySites({ caller: owner, query: {} }, needs)));
    expect(sites.sites).toHaveLength(2);
    endpoints.getSiteFlow.response.parse(await answerTo(getSiteFlow({ caller: owner, params, query: {} }, needs)));
    const found = findSiteByCode({ params: { siteCode: `${aSiteId(1)}-1.genuine` } }, needs);
    expect(endpoints.findSiteByCode.response.parse(await answerTo(found))).toMatchObject({ name: '口岸面馆' });
  });
});
