import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import {
  type ManagerCodeGrant,
  managerCodeHash,
  managerCodeHours,
  managerCodeOf,
  managerCodeRandomBytes,
} from '../../domain/site-code/manager-code';
import { addMilliseconds, formatInstant, millisecondsPerHour } from '../../domain/time';
import type { SiteRelations } from '../ports/site-relations';
import type { SiteStore } from '../ports/site-store';
import { type AuditNeeds, writeAuditEntry } from '../tracing/write-audit-entry';
import { ownedSite } from './own-site';

export type MakeManagerCodeInput = {
  readonly caller: Caller;
  readonly params: { readonly siteId: string };
  readonly body: { readonly as: ManagerCodeGrant['as'] };
};
export type MakeManagerCodeNeeds = AuditNeeds & {
  readonly sites: Pick<SiteStore, 'get'>;
  readonly siteRelations: Pick<SiteRelations, 'keepManagerCode'>;
};

/**
 * A code with which one other person becomes a manager of the caller's site, or takes it over, within two days. It is told here and
 * nowhere again. Refused: a manager who does not own it (`not-allowed`), a site that is closed for good.
 */
export async function makeManagerCode(
  { caller, params, body }: MakeManagerCodeInput,
  needs: MakeManagerCodeNeeds,
): Promise<Result<{ readonly managerCode: string; readonly as: ManagerCodeGrant['as']; readonly expiresAt: string }, Refusal>> {
  const owned = await ownedSite(caller, params.siteId, needs.sites);
  if (!owned.ok) return owned;
  const { siteId, state } = owned.value;
  if (state === 'revoked') return refused({ code: 'step-not-possible' });
  const target = `site ${siteId}, code for ${body.as === 'owner' ? 'a new owner' : 'a manager'}`;
  await writeAuditEntry(caller, { operation: 'makeManagerCode', role: 'resident', target, about: [] }, needs);
  const managerCode = managerCodeOf(needs.random.bytes(managerCodeRandomBytes));
  const expiresAt = addMilliseconds(needs.clock.now(), managerCodeHours * millisecondsPerHour);
  await needs.siteRelations.keepManagerCode(managerCodeHash(managerCode), { siteId, as: body.as, madeBy: caller.personId, expiresAt });
  return done({ managerCode, as: body.as, expiresAt: formatInstant(expiresAt) });
}
