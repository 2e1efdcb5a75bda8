import { createDecipheriv } from 'node:crypto';
import { isPersonId, type PersonId } from '../../domain/ids';
import type { TracingOpener } from '../../use-cases/ports/keys';
import type { Secrets } from './key-ring';
import {
  checkInKey,
  encapsulatedBytes,
  exportedSecretBytes,
  exportedSecretContext,
  nonceBytes,
  sealedBytes,
  tagBytes,
  tracingPurpose,
  tracingSuite,
} from './tracing-envelope';

/** Check-ins of one process and ten minutes share an encapsulation; a page of a site's visits has a handful. */
const secretsRememberedMax = 512;

/** `undefined` for what was not sealed to one of these keys, or for another check-in, or is damaged. */
export function makeTracingOpener(keys: Secrets['tracingPrivate']): TracingOpener {
  const secrets = new Map<string, Promise<Uint8Array | undefined>>();
  const secretOf = (keyId: number, enc: Buffer): Promise<Uint8Array | undefined> => {
    const name = `${keyId}.${enc.toString('base64url')}`;
    const known = secrets.get(name);
    if (known) return known;
    const key = keys.find(({ id }) => id === keyId);
    const opened = key ? decapsulate(key.privateKey, enc).catch(() => undefined) : Promise.resolve(undefined);
    if (secrets.size >= secretsRememberedMax) secrets.clear();
    secrets.set(name, opened);
    return opened;
  };
  return {
    openPerson: async (sealed, checkInId) => {
      const bytes = Buffer.from(sealed, 'base64url');
      const [keyId] = bytes;
      if (bytes.length !== sealedBytes || keyId === undefined) return undefined;
      const secret = await secretOf(keyId, bytes.subarray(1, 1 + encapsulatedBytes));
      return secret && decrypt(bytes.subarray(1 + encapsulatedBytes), checkInKey(secret, checkInId), checkInId);
    },
  };
}

async function decapsulate(privateKey: string, enc: Uint8Array): Promise<Uint8Array> {
  const recipientKey = await tracingSuite.kem.deserializePrivateKey(Buffer.from(privateKey, 'base64url'));
  const recipient = await tracingSuite.createRecipientContext({ recipientKey, enc, info: tracingPurpose });
  return new Uint8Array(await recipient.export(exportedSecretContext, exportedSecretBytes));
}

function decrypt(bytes: Buffer, key: Buffer, checkInId: string): PersonId | undefined {
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
    .setAAD(Buffer.from(checkInId))
    .setAuthTag(bytes.subarray(-tagBytes));
  try {
    const personId = Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()]).toString('hex');
    return isPersonId(personId) ? personId : undefined;
  } catch {
    return undefined;
  }
}
