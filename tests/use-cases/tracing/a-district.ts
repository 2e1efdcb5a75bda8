import type { Caller } from '../../../cloud-functions/domain/caller';
import type { Visit } from '../../../cloud-functions/domain/check-in/visit';
import type { PersonId } from '../../../cloud-functions/domain/ids';
import type { Site } from '../../../cloud-functions/domain/site-code/site';
import { dayOf, formatInstant, type Instant, instant } from '../../../cloud-functions/domain/time';
import { aCheckInId } from '../../builders/a-check-in-id';
import { aPersonId, aSite, aSiteId } from '../../builders/a-site';
import { fakeApprovals } from '../../fakes/fake-approvals';
import { fakePosts } from '../../fakes/fake-posts';
import { readableKeys } from '../readable-keys';
import { watchedAudit } from '../watched-audit';
import { watchedSites } from '../watched-sites';
import { watchedVisits } from '../watched-visits';

export const noon = instant(Date.parse('2022-09-06T12:00:00+08:00'));
export const zhang = aPersonId(1);
export const li = aPersonId(2);
export const officer: Caller = { personId: aPersonId(0xf1), roles: ['officer'], district: '150781' };
export const auditor: Caller = { personId: aPersonId(0xf2), roles: ['auditor'], district: '150781' };
export const officerElsewhere: Caller = { personId: aPersonId(0xf3), roles: ['officer'], district: '150702' };
export const noodleShop = aSite();
export const market = aSite({ siteId: aSiteId(2), name: '口岸市场', class: 'market' });
export const elsewhere = aSite({ siteId: aSiteId(3), name: '海拉尔商场', division: '150702' });
export const aCase = { caseNumber: '满疾控〔2022〕17号', purpose: '密接排查' };
export const wholeDay = { from: '2022-09-06T00:00:00+08:00', to: '2022-09-07T00:00:00+08:00' };
export const hoursAgo = (hours: number): Instant => instant(noon - hours * 3_600_000);
export const isoAt = formatInstant;

/** Three sites, two of them in Manzhouli, with visits put in as check-in would have recorded them. */
export function aDistrict() {
  const keys = readableKeys();
  const sites = watchedSites(noodleShop, market, elsewhere);
  const documents = new Map<string, PersonId>();
  const time = { at: noon };
  const clock = { now: () => time.at };
  const visits = watchedVisits(clock);
  const audit = watchedAudit(clock);
  let number = 0;
  const visited = async (personId: PersonId, site: Site, at: Instant, rest: Partial<Visit> = {}): Promise<Visit> => {
    number += 1;
    const checkInId = aCheckInId(at, number.toString(16));
    const visit: Visit = {
      checkInId,
      siteId: site.siteId,
      at,
      recordedAt: at,
      subject: keys.pseudonyms.subjectOn(dayOf(at), personId),
      sealedPerson: await keys.tracingSeal.sealPerson(personId, checkInId),
      outcome: 'admitted',
      admissionReasons: [],
      colour: 'green',
      channel: 'scanner',
      ...rest,
    };
    await visits.record(visit);
    return visit;
  };
  const needs = {
    ...keys,
    visits,
    audit,
    sites,
    approvals: fakeApprovals(clock),
    posts: fakePosts(clock),
    people: { findPersonByDocument: async (documentKey: string) => documents.get(documentKey) },
    clock,
  };
  return {
    needs,
    visits,
    audit,
    sites,
    visited,
    knowDocument: (text: string, personId: PersonId) => documents.set(keys.lookupKeys.lookupKey('document', text), personId),
    moveClockTo: (at: Instant) => {
      time.at = at;
    },
  };
}
