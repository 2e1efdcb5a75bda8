import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { isPersonId } from '../../domain/ids';
import { instant } from '../../domain/time';
import type { CheckedPerson, GateCheckSeal } from '../../use-cases/ports/keys';
import type { Secret } from './key-ring';

const nonceBytes = 12;
const tagBytes = 16;
const meansOfByte = ['paper', 'id-card', 'document'] as const satisfies readonly CheckedPerson['means'][];

/** AES-256-GCM bound to the device: nonce, then [means and registered, person, end] sealed, then the tag. base64url. */
export function makeGateCheckSeal(secret: Secret): GateCheckSeal {
  const key = Buffer.from(secret, 'base64url');
  return {
    seal: (deviceId, { personId, registered, means }, until) => {
      const nonce = randomBytes(nonceBytes);
      const plain = Buffer.alloc(25);
      plain.writeUInt8(meansOfByte.indexOf(means) * 2 + (registered ? 1 : 0), 0);
      plain.write(personId, 1, 'hex');
      plain.writeBigUInt64BE(BigInt(until), 17);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(deviceId));
      const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64url');
    },
    open: (deviceId, sealed, now) => {
      const plain = opened(key, deviceId, Buffer.from(sealed, 'base64url'));
      if (!plain) return undefined;
      const first = plain.readUInt8(0);
      const means = meansOfByte[first >> 1];
      const personId = plain.subarray(1, 17).toString('hex');
      const until = instant(Number(plain.readBigUInt64BE(17)));
      return means && isPersonId(personId) && now < until ? { personId, registered: (first & 1) === 1, means } : undefined;
    },
  };
}

function opened(key: Buffer, deviceId: string, bytes: Buffer): Buffer | undefined {
  if (bytes.length !== nonceBytes + 25 + tagBytes) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes)).setAAD(Buffer.from(deviceId));
  decipher.setAuthTag(bytes.subarray(bytes.length - tagBytes));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(nonceBytes, bytes.length - tagBytes)), decipher.final()]);
  } catch {
    return undefined;
  }
}
