import fc from 'fast-check';
import {
  deviceIdOf,
  enrolmentCodeHash,
  enrolmentCodeOf,
  enrolmentCodeRandomBytes,
  readEnrolmentCode,
} from '../../../cloud-functions/domain/gate/enrolment-code';
import { aDeviceKeyPair } from '../../builders/a-device';

const randomBytes = fc.uint8Array({ minLength: enrolmentCodeRandomBytes, maxLength: enrolmentCodeRandomBytes });

describe('an enrolment code', () => {
  it('is ten letters that read back as themselves, however they are typed', () => {
    fc.assert(
      fc.property(randomBytes, (bytes) => {
        const code = enrolmentCodeOf(bytes);
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
        expect(readEnrolmentCode(code)).toBe(code);
        expect(readEnrolmentCode(`${code.slice(0, 5)} ${code.slice(5).toLowerCase()}`)).toBe(code);
        expect(readEnrolmentCode(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code);
      }),
    );
  });

  it('takes all its letters from the random bytes', () => {
    expect(enrolmentCodeOf(new Uint8Array(7))).toBe('0000000000');
    expect(enrolmentCodeOf(new Uint8Array(7).fill(255))).toBe('ZZZZZZZZZZ');
    expect(enrolmentCodeOf(Uint8Array.of(0x08, 0x86, 0x42, 0x98, 0xe8, 0x4a, 0x80))).toBe('123456789A');
  });

  it.each(['', '123456789', '12345678901', '12345678U9', '12345678é9'])('is not %j', (typed) => {
    expect(readEnrolmentCode(typed)).toBeUndefined();
  });

  it('is stored as a hash that tells codes apart', () => {
    expect(enrolmentCodeHash('0000000000')).toMatch(/^[0-9a-f]{64}$/);
    expect(enrolmentCodeHash('0000000000')).not.toBe(enrolmentCodeHash('0000000001'));
  });

  it('and a key make the id of a device: the same again, another with another key', () => {
    const [one, other] = [aDeviceKeyPair().publicKey, aDeviceKeyPair().publicKey];
    expect(deviceIdOf('0000000000', one)).toBe(deviceIdOf('0000000000', one));
    expect(deviceIdOf('0000000000', one)).not.toBe(deviceIdOf('0000000000', other));
    expect(deviceIdOf('0000000000', one)).not.toBe(deviceIdOf('0000000001', one));
  });
});
