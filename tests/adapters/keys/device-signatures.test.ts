import { makeDeviceSignatures } from '../../../cloud-functions/adapters/keys/device-signatures';
import { parseDeviceToken } from '../../../cloud-functions/domain/gate/device-token';
import { instant } from '../../../cloud-functions/domain/time';
import { aDeviceId, aDeviceKeyPair, aDeviceToken } from '../../builders/a-device';

const signatures = makeDeviceSignatures();
const [key, other] = [aDeviceKeyPair(), aDeviceKeyPair()];

describe('signatures of devices', () => {
  it('hold under the key that made them and under no other, nor for changed bytes', async () => {
    const { signed, signature } = parseDeviceToken(await aDeviceToken(aDeviceId(1), key, instant(1_662_424_200_000))) ?? {};
    if (!signed || !signature) throw new Error('the token is none');
    expect(signatures.verify(key.publicKey, signed, signature)).toBe(true);
    expect(signatures.verify(key.publicKey, signed, signature)).toBe(true);
    expect(signatures.verify(other.publicKey, signed, signature)).toBe(false);
    expect(signatures.verify(key.publicKey, Uint8Array.of(...signed, 0), signature)).toBe(false);
    expect(signatures.verify(key.publicKey, signed, new Uint8Array(64))).toBe(false);
  });

  it('never hold under what is no point of the curve', () => {
    const wrong = { ...key.publicKey, y: other.publicKey.y };
    expect(signatures.isKey(key.publicKey)).toBe(true);
    expect(signatures.isKey(wrong)).toBe(false);
    expect(signatures.verify(wrong, new Uint8Array(3), new Uint8Array(64))).toBe(false);
  });
});
