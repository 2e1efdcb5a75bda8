import { createCipheriv, randomBytes } from 'node:crypto';
import type { TracingSeal } from '../../use-cases/ports/keys';
import type { Secrets } from './key-ring';
import {
  checkInKey,
  encapsulatedBytes,
  exportedSecretBytes,
  exportedSecretContext,
  nonceBytes,
  tracingPurpose,
  tracingSuite,
} from './tracing-envelope';

const minutesPerEncapsulation = 10;

type Encapsulation = { readonly enc: Uint8Array; readonly secret: Uint8Array };

/** `monotonicMs` counts milliseconds of this process; a parameter so that a test can let ten minutes pass. */
export function makeTracingSeal(
  { id, publicKey }: Secrets['tracingPublic'],
  monotonicMs: () => number = () => performance.now(),
): TracingSeal {
  let current: Promise<Encapsulation> | undefined;
  let endsAt = 0;
  const encapsulation = (): Promise<Encapsulation> => {
    const now = monotonicMs();
    if (current === undefined || now >= endsAt) {
      endsAt = now + minutesPerEncapsulation * 60_000;
      current = encapsulate(publicKey);
      // A failure must not be remembered for ten minutes.
      current.catch(() => {
        current = undefined;
      });
    }
    return current;
  };
  return {
    sealPerson: async (personId, checkInId) => {
      const { enc, secret } = await encapsulation();
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', checkInKey(secret, checkInId), nonce).setAAD(Buffer.from(checkInId));
      const sealed = Buffer.concat([cipher.update(personId, 'hex'), cipher.final()]);
      return Buffer.concat([Uint8Array.of(id), enc, nonce, sealed, cipher.getAuthTag()]).toString('base64url');
    },
  };
}

async function encapsulate(publicKey: string): Promise<Encapsulation> {
  const recipientPublicKey = await tracingSuite.kem.deserializePublicKey(Buffer.from(publicKey, 'base64url'));
  const sender = await tracingSuite.createSenderContext({ recipientPublicKey, info: tracingPurpose });
  const secret = new Uint8Array(await sender.export(exportedSecretContext, exportedSecretBytes));
  const enc = new Uint8Array(sender.enc);
  if (enc.length !== encapsulatedBytes) throw new Error('tracing seal: the encapsulated key has an unexpected length');
  return { enc, secret };
}
