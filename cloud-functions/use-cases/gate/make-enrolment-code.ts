import type { Caller } from '../../domain/caller';
import type { DeviceKind } from '../../domain/gate/device';
import { enrolmentCodeHash, enrolmentCodeMinutes, enrolmentCodeOf, enrolmentCodeRandomBytes } from '../../domain/gate/enrolment-code';
import { done, refused } from '../../domain/result';
import { addMilliseconds, formatInstant, millisecondsPerMinute } from '../../domain/time';
import type { Clock } from '../ports/clock';
import type { GateDevices } from '../ports/gate-devices';
import type { Random } from '../ports/keys';
import type { SiteStore } from '../ports/site-store';
import { ownSite } from '../site/own-site';

export type MakeEnrolmentCodeInput = {
  readonly caller: Caller;
  readonly params: { readonly siteId: string };
  readonly body: { readonly kind: DeviceKind; readonly position: string };
};
export type MakeEnrolmentCodeNeeds = {
  readonly sites: Pick<SiteStore, 'get'>;
  readonly devices: Pick<GateDevices, 'keepEnrolmentCode'>;
  readonly clock: Clock;
  readonly random: Random;
};

/**
 * A code with which one device of this kind becomes a gate of the caller's site, once, within half an hour. It is told
 * here and nowhere again. Refused: a site that nobody can check in at.
 */
export async function makeEnrolmentCode({ caller, params, body }: MakeEnrolmentCodeInput, needs: MakeEnrolmentCodeNeeds) {
  const own = await ownSite(caller, params.siteId, needs.sites);
  if (!own.ok) return own;
  if (own.value.state !== 'approved') return refused({ code: 'site-not-approved' as const });
  const enrolmentCode = enrolmentCodeOf(needs.random.bytes(enrolmentCodeRandomBytes));
  const expiresAt = addMilliseconds(needs.clock.now(), enrolmentCodeMinutes * millisecondsPerMinute);
  await needs.devices.keepEnrolmentCode(enrolmentCodeHash(enrolmentCode), {
    siteId: own.value.siteId,
    kind: body.kind,
    position: body.position,
    madeBy: caller.personId,
    expiresAt,
  });
  return done({ enrolmentCode, expiresAt: formatInstant(expiresAt) });
}
