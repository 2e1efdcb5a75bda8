import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import type { SiteEvent } from '../../domain/registry/site-event';
import { done, type Result, refused } from '../../domain/result';
import type { Site } from '../../domain/site-code/site';
import type { SiteRelations } from '../ports/site-relations';
import type { SiteStore } from '../ports/site-store';
import { type AuditedAct, type AuditNeeds, writeAuditEntry } from '../tracing/write-audit-entry';

export type WriteSiteNeeds = AuditNeeds & {
  readonly sites: Pick<SiteStore, 'replace'>;
  readonly siteRelations: Pick<SiteRelations, 'noteEvent'>;
};
export type SiteWrite = {
  readonly caller: Caller;
  readonly before: Site;
  readonly after: Site;
  /** What `target` adds to the site and its revision. */
  readonly act: Omit<AuditedAct, 'target'> & { readonly what: string };
  readonly event: Pick<SiteEvent, 'kind' | 'by' | 'reason'>;
};

/**
 * Writes a site that has changed: first the audit entry (after `changed-meanwhile` it stands for an attempt), then the record, then
 * the line of its history.
 */
export async function writeSite({ caller, before, after, act, event }: SiteWrite, needs: WriteSiteNeeds): Promise<Result<Site, Refusal>> {
  const { what, ...audited } = act;
  await writeAuditEntry(caller, { ...audited, target: `site ${before.siteId}, ${what}, revision ${before.revision}` }, needs);
  const replaced = await needs.sites.replace(after, before.revision);
  if (!replaced) return refused({ code: 'changed-meanwhile' });
  await needs.siteRelations.noteEvent(before.siteId, { ...event, at: needs.clock.now(), revision: replaced.revision });
  return done(replaced);
}
