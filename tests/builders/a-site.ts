import type { PersonId, SiteId } from '../../cloud-functions/domain/ids';
import type { Site } from '../../cloud-functions/domain/site-code/site';
import { instant } from '../../cloud-functions/domain/time';

export const aSiteId = (number: number): SiteId => `51e0${String(number).padStart(12, '0')}` as SiteId;
export const aPersonId = (number: number): PersonId => `${number.toString(16).padStart(4, '0')}${'e'.repeat(28)}` as PersonId;

const appliedAt = instant(Date.parse('2022-09-05T09:00:00+08:00'));

/** An approved shop in Manzhouli, unless told otherwise. */
export const aSite = (rest: Partial<Site> = {}): Site => ({
  siteId: aSiteId(1),
  owner: aPersonId(0xa0),
  name: '口岸面馆',
  class: 'shop',
  division: '150781',
  address: '满洲里市二道街 12 号',
  expectedVisitsPerDay: 120,
  contactPhone: '+8613800138000',
  state: 'approved',
  appliedAt,
  reviewDueAt: instant(appliedAt + 86_400_000),
  posterVersion: 1,
  revision: 2,
  ...rest,
});
