import type { PersonId, SiteId } from '../../domain/ids';
import type { SelfCheck } from '../../domain/registry/self-check';
import type { SiteEvent } from '../../domain/registry/site-event';
import type { ManagerCodeGrant } from '../../domain/site-code/manager-code';
import type { Site } from '../../domain/site-code/site';
import type { Instant } from '../../domain/time';
import type { Page, PageRequest } from './page';

/**
 * Sites found from what they have to do with. The site's own record is the truth: a line is written before the record says so, and
 * a list leaves out what the record does not say (or says no longer). A page may therefore hold fewer than were asked for.
 */
export type SiteRelations = {
  noteManager(personId: PersonId, site: Site): Promise<void>;
  /** Of whoever manages them beside their owner; newest application first. */
  listOfManager(personId: PersonId, request: PageRequest): Promise<Page<Site> | undefined>;

  noteChild(parent: SiteId, child: Site): Promise<void>;
  /** Those that lie in it and those that ask to; oldest application first. */
  listOfParent(parent: SiteId, request: PageRequest): Promise<Page<Site> | undefined>;

  /** Of sites that have had a poster, by the eight letters as `readShortCode` spells them. Hardly ever more than one. */
  findByShortCode(shortCode: string): Promise<readonly Site[]>;

  keepManagerCode(codeHash: string, grant: ManagerCodeGrant): Promise<void>;
  /** What the code grants, to the first person who takes it and to that one again; not after its time. `spent`: it has had its effect. */
  takeManagerCode(codeHash: string, by: PersonId, now: Instant): Promise<(ManagerCodeGrant & { readonly spent?: true }) | undefined>;
  /** Notes that what a code granted has come about. */
  spendManagerCode(codeHash: string): Promise<void>;

  noteEvent(siteId: SiteId, event: SiteEvent): Promise<void>;
  /** The newest first. */
  listEvents(siteId: SiteId, itemsMax: number): Promise<readonly SiteEvent[]>;

  addSelfCheck(check: SelfCheck): Promise<void>;
  /** The newest first. */
  listSelfChecks(siteId: SiteId, itemsMax: number): Promise<readonly SelfCheck[]>;
};
