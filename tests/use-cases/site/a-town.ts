import type { Caller } from '../../../cloud-functions/domain/caller';
import type { PersonId } from '../../../cloud-functions/domain/ids';
import type { Site } from '../../../cloud-functions/domain/site-code/site';
import { type Instant, instant } from '../../../cloud-functions/domain/time';
import type { PersonProfile } from '../../../cloud-functions/use-cases/ports/people-store';
import type { PosterContent } from '../../../cloud-functions/use-cases/ports/posters';
import type { SiteApplication } from '../../../cloud-functions/use-cases/site/apply-for-site';
import { aPersonId, aSite } from '../../builders/a-site';
import { fakeSiteRelations, fakeSubDistricts } from '../../fakes/fake-site-relations';
import { readableKeys } from '../readable-keys';
import { watchedAudit } from '../watched-audit';
import { watchedSites } from '../watched-sites';
import { watchedVisits } from '../watched-visits';

export const morning = instant(Date.parse('2022-09-06T08:30:00+08:00'));
export const owner: Caller = { personId: aPersonId(0xa0), roles: [] };
export const stranger: Caller = { personId: aPersonId(0xa1), roles: [] };
export const officer: Caller = { personId: aPersonId(0xf1), roles: ['officer'], district: '150781' };
export const officerElsewhere: Caller = { personId: aPersonId(0xf3), roles: ['officer'], district: '150702' };

export const anApplication = (rest: Partial<SiteApplication> = {}): SiteApplication => ({
  applicationId: '01831034-3340-7000-8000-00000000a001',
  name: '口岸面馆',
  class: 'restaurant',
  division: '150781',
  address: '满洲里市二道街 12 号',
  expectedVisitsPerDay: 120,
  contactPhone: '0470-6223344',
  ...rest,
});

/** A town where everyone has registered, except those told otherwise. */
export function aTown(...sites: readonly Site[]) {
  const time = { at: morning };
  const clock = { now: () => time.at };
  const unregistered = new Set<PersonId>();
  const printed: PosterContent[] = [];
  const profileOf = (personId: PersonId): PersonProfile => ({
    personId,
    roles: [],
    createdAt: morning,
    identity: unregistered.has(personId)
      ? undefined
      : { documentType: 'resident-id', maskedName: '张**', maskedDocumentNumber: '1****************X', sealed: '', registeredAt: morning },
  });
  const held = watchedSites(...sites);
  const needs = {
    ...readableKeys(),
    people: { getProfile: async (personId: PersonId) => profileOf(personId) },
    sites: held,
    siteRelations: fakeSiteRelations(held),
    subDistricts: fakeSubDistricts(),
    visits: watchedVisits(clock),
    audit: watchedAudit(clock),
    clock,
    publicOrigin: 'https://pass.example',
    posters: {
      async makePoster(content: PosterContent) {
        printed.push(content);
        return Uint8Array.of(37, 80, 68, 70);
      },
    },
  };
  return {
    needs,
    printed,
    neverRegistered: (personId: PersonId) => unregistered.add(personId),
    moveClockTo: (at: Instant | number) => {
      time.at = instant(at);
    },
  };
}

export const waiting = (rest: Parameters<typeof aSite>[0] = {}) =>
  aSite({ owner: owner.personId, state: 'applied', posterVersion: 0, revision: 1, ...rest });
