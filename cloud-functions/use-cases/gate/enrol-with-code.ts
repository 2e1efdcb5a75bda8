import type { DeviceKind, DevicePublicKey, GateDevice } from '../../domain/gate/device';
import { deviceIdOf, enrolmentCodeHash, readEnrolmentCode } from '../../domain/gate/enrolment-code';
import type { PersonId, SiteId } from '../../domain/ids';
import type { TrustRoot } from '../../domain/personal-code/trust-list';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { Clock } from '../ports/clock';
import type { DeviceSignatures, GateDevices } from '../ports/gate-devices';
import type { TrustListSource } from '../ports/keys';
import type { SiteStore } from '../ports/site-store';

export type EnrolmentRequest = { readonly enrolmentCode: string; readonly publicKey: DevicePublicKey; readonly version: string };
export type EnrolmentNeeds = {
  readonly devices: Pick<GateDevices, 'takeEnrolmentCode' | 'add'>;
  readonly deviceSignatures: Pick<DeviceSignatures, 'isKey'>;
  readonly sites: Pick<SiteStore, 'get'>;
  readonly trustListSource: Pick<TrustListSource, 'trustRoots'>;
  readonly clock: Clock;
};
export type DeviceEnrolled = {
  readonly deviceId: string;
  readonly kind: DeviceKind;
  readonly position: string;
  readonly siteId: SiteId;
  readonly siteName: string;
  readonly trustRoots: readonly TrustRoot[];
};

type Enrolling = { readonly kinds: readonly DeviceKind[]; readonly guard?: PersonId };

/**
 * Makes a device with this key a gate of the site that the code was made for. Sent again, it is the same device: an answer
 * lost on the way costs no code. Refused: a code that is wrong, taken, over, for another kind, or of a site that is not
 * approved any more, all alike; a key that is no point of P-256.
 */
export async function enrolWithCode(
  { enrolmentCode, publicKey, version }: EnrolmentRequest,
  { kinds, guard }: Enrolling,
  needs: EnrolmentNeeds,
): Promise<Result<DeviceEnrolled, Refusal>> {
  if (!needs.deviceSignatures.isKey(publicKey)) {
    return refused({ code: 'request-not-valid', fields: [{ path: 'publicKey', problem: 'wrong-format' }] });
  }
  const wrong = refused({ code: 'enrolment-code-wrong' } as const);
  const code = readEnrolmentCode(enrolmentCode);
  if (code === undefined) return wrong;
  const trustRoots = await needs.trustListSource.trustRoots();
  const now = needs.clock.now();
  const deviceId = deviceIdOf(code, publicKey);
  const grant = await needs.devices.takeEnrolmentCode({ codeHash: enrolmentCodeHash(code), kinds, by: deviceId, now });
  const site = grant && (await needs.sites.get(grant.siteId));
  if (!grant || site?.state !== 'approved') return wrong;
  const device: GateDevice = {
    deviceId,
    siteId: site.siteId,
    division: site.division,
    kind: grant.kind,
    position: grant.position,
    publicKey,
    enrolledVersion: version,
    ...(guard !== undefined && { guard }),
    state: 'active',
    enrolledAt: now,
    revision: 1,
  };
  const { kind, position } = await needs.devices.add(device);
  return done({ deviceId, kind, position, siteId: site.siteId, siteName: site.name, trustRoots });
}
