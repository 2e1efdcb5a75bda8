/** The one gate of this device, put together on first use. */
import { makeSignatureCheck } from '../../../cloud-functions/domain/personal-code/signature-check';
import { batteryNow } from '../../platform/battery';
import { forgetDeviceKey, makeDeviceKey, openDeviceKey } from '../../platform/device-key';
import { deviceVault } from '../../platform/device-vault';
import { onNetworkChange } from '../../platform/network';
import { onOutOfSight } from '../../platform/out-of-sight';
import { secureRandomBytes } from '../../platform/random';
import { steadyNow } from '../../platform/steady-clock';
import { storage } from '../../platform/storage';
import { call } from '../api';
import { sendOperation } from '../send-operation';
import { onServerTime } from '../server-clock';
import { type Gate, makeGate } from './make-gate';

/** What the inventory of devices shows; the version in package.json (held to it by a test). */
export const gateVersion = '0.1.0';

let gate: Gate | undefined;

export function theGate(): Gate {
  gate ??= makeGate({
    storage,
    vault: deviceVault,
    keys: { open: openDeviceKey, make: makeDeviceKey, forget: forgetDeviceKey },
    send: sendOperation,
    enrolAsGuard: (request) => call('enrolGuardDevice', request),
    verifySignature: makeSignatureCheck(),
    reading: () => ({ wall: Date.now(), steady: steadyNow() }),
    random: Math.random,
    randomBytes: secureRandomBytes,
    battery: batteryNow,
    onServerTime,
    onOutOfSight,
    onNetworkChange,
    version: gateVersion,
  });
  return gate;
}
