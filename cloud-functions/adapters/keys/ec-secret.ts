/** Of an `ECPrivateKey` (RFC 5915): version 1, and the head of an octet string of 32 bytes. */
const beforeSecret = Buffer.from('0201010420', 'hex');
const secretBytes = 32;

/**
 * The 32 secret bytes of a private key of a 256-bit curve in PKCS #8 (DER). By hand, because Node ends the whole process
 * when asked to export an SM2 key in this form. Throws for anything else.
 */
export function ecSecretOf(pkcs8: Uint8Array): Uint8Array {
  const bytes = Buffer.from(pkcs8);
  const at = bytes.indexOf(beforeSecret);
  const secret = bytes.subarray(at + beforeSecret.length, at + beforeSecret.length + secretBytes);
  if (at < 0 || secret.length !== secretBytes) throw new Error('not the private key of a 256-bit curve');
  return new Uint8Array(secret);
}
