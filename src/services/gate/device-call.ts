/** A call signed by the device's own key. The cloud looks at each token's time; a device that is off is told so, learns and tries once more. */
import type { DeviceId } from '../../../cloud-functions/domain/gate/device';
import { makeDeviceToken } from '../../../cloud-functions/domain/gate/device-token';
import type { Result } from '../../../cloud-functions/domain/result';
import type { Instant } from '../../../cloud-functions/domain/time';
import type { DeviceKey } from '../../platform/device-key';
import { type ProblemShown, problemOf } from '../../text/problem-shown';
import type { AnswerOf, RequestOf } from '../operations';
import type { Call } from '../send-operation';

export type DeviceOperation = 'syncGate' | 'uploadGateRecords' | 'checkPaperCode' | 'checkDocument' | 'watchDoor';

export type Send = <Name extends DeviceOperation | 'enrolDevice' | 'getTurnedCodes' | 'getTrustList'>(
  call: Call<Name>,
) => Promise<Result<AnswerOf<Name>, ProblemShown>>;

export type DeviceCallNeeds = {
  readonly send: Send;
  /** undefined: not enrolled. */
  readonly signer: () => { readonly deviceId: DeviceId; readonly key: DeviceKey } | undefined;
  /** Server time. */
  readonly now: () => Instant;
  /** The cloud knows this device no more. */
  readonly onRevoked: () => void;
};

export type DeviceCall = <Name extends DeviceOperation>(
  operation: Name,
  request: RequestOf<Name>,
  timeoutMilliseconds?: number,
) => Promise<Result<AnswerOf<Name>, ProblemShown>>;

export function makeDeviceCall({ send, signer, now, onRevoked }: DeviceCallNeeds): DeviceCall {
  return async (operation, request, timeoutMilliseconds) => {
    const signing = signer();
    if (!signing) return { ok: false, error: problemOf('device-not-known') };
    const { deviceId, key } = signing;
    const sendOnce = async () =>
      send({ operation, request, timeoutMilliseconds, deviceToken: await makeDeviceToken({ deviceId, now: now() }, key.sign) });
    const first = await sendOnce();
    const result = !first.ok && first.error.code === 'device-clock-wrong' ? await sendOnce() : first;
    if (!result.ok && (result.error.code === 'device-revoked' || result.error.code === 'device-not-known')) onRevoked();
    return result;
  };
}
