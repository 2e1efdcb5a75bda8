import { generateKeyRings } from '../../cloud-functions/adapters/keys/generate-key-rings';
import { parseInstant } from '../../cloud-functions/domain/time';

const day = (text: string) => {
  const at = parseInstant(text);
  if (at === undefined) throw new Error(`no instant: ${text}`);
  return at;
};

export const aCeremony = {
  issuer: '150781',
  issuedAt: day('2022-09-06T08:00:00+08:00'),
  leafNotBefore: day('2022-09-01T00:00:00+08:00'),
  leafNotAfter: day('2023-01-01T00:00:00+08:00'),
};

/** Fresh keys for every audience, valid in the days the tests live in. */
export const someKeys = () => generateKeyRings(aCeremony);
