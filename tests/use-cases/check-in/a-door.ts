import type { Guardianship } from '../../../cloud-functions/domain/family/guardianship';
import type { Fact, UnreadableFact } from '../../../cloud-functions/domain/health-code/facts';
import type { PersonId } from '../../../cloud-functions/domain/ids';
import type { Site } from '../../../cloud-functions/domain/site-code/site';
import { type Instant, instant } from '../../../cloud-functions/domain/time';
import {
  type CheckInToSiteInput,
  type CheckInToSiteNeeds,
  checkInToSite,
} from '../../../cloud-functions/use-cases/check-in/check-in-to-site';
import type { PersonFacts } from '../../../cloud-functions/use-cases/ports/people-store';
import { aCheckInId } from '../../builders/a-check-in-id';
import { aRuleSet } from '../../builders/a-rule-set';
import { aPersonId, aSite } from '../../builders/a-site';
import { ruleSetsThatSay } from '../../fakes/fake-rule-sets';
import { readableKeys } from '../readable-keys';
import { watchedSites } from '../watched-sites';
import { watchedVisits } from '../watched-visits';

export const openingTime = instant(Date.parse('2022-09-06T08:30:00+08:00'));
export const resident = aPersonId(1);
export const neighbour = aPersonId(2);

export const stayedInHighRiskArea = (at: Instant): Fact => ({ id: `stay ${at}`, kind: 'stay.risk', at, level: 'high' });
export const tested = (result: 'negative' | 'positive', at: Instant): Fact => ({
  id: `${result} ${at}`,
  kind: 'test.result',
  at,
  sampledAt: at,
  reportedAt: at,
  result,
});

/** One site with its door open, two people who have declared, and a clock that a test moves. */
export function aDoor(rest: Partial<Site> = {}) {
  const people = new Map<PersonId, PersonFacts>();
  const declare = (personId: PersonId, ...facts: (Fact | UnreadableFact)[]) =>
    void people.set(personId, { facts, declaredAt: openingTime, revision: 1 });
  declare(resident);
  declare(neighbour);
  const family = { guardianships: [] as Guardianship[], reads: 0 };
  const site = aSite(rest);
  const sites = watchedSites(site);
  const time = { at: openingTime };
  const clock = { now: () => time.at };
  const visits = watchedVisits(clock);
  const needs: CheckInToSiteNeeds = {
    ...readableKeys(),
    people: { getFacts: async (personId) => people.get(personId) ?? { facts: [], revision: 0 } },
    sites,
    visits,
    guardianships: {
      listOfGuardian: async (guardian) => {
        family.reads += 1;
        return family.guardianships.filter((each) => each.guardian === guardian);
      },
    },
    ruleSets: ruleSetsThatSay((at) => (at >= Date.parse('2022-06-28T00:00:00+08:00') ? aRuleSet() : undefined)),
    clock,
  };
  const siteCode = readableKeys().siteCodeKeys.makeSiteCode(site.siteId, site.posterVersion);
  const scan = (rest: Partial<CheckInToSiteInput['body']> = {}, by: PersonId = resident, more: Partial<CheckInToSiteNeeds> = {}) =>
    checkInToSite(
      { caller: { personId: by, roles: [] }, body: { checkInId: aCheckInId(openingTime), siteCode, channel: 'scanner', ...rest } },
      { ...needs, ...more },
    );
  return {
    site,
    sites,
    visits,
    needs,
    scan,
    declare,
    guards: (guardianship: Guardianship) => void family.guardianships.push(guardianship),
    familyReads: () => family.reads,
    forget: (personId: PersonId) => void people.delete(personId),
    moveClockTo: (at: number) => {
      time.at = instant(at);
    },
  };
}
