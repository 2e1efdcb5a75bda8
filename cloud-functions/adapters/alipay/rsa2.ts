/** Alipay's RSA2: SHA256withRSA (PKCS#1 v1.5), base64, over sorted parameters and over the raw text of an answer. */
import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { formatInstant, type Instant } from '../../domain/time';

/** Every parameter but `sign` itself, sorted by name, `name=value` joined by `&`, values as they are before URL encoding. */
export function signParameters(parameters: Readonly<Record<string, string>>, privateKey: KeyObject): string {
  return sign('RSA-SHA256', Buffer.from(textToSign(parameters), 'utf8'), privateKey).toString('base64');
}

export const textToSign = (parameters: Readonly<Record<string, string>>): string =>
  Object.entries(parameters)
    .filter(([name, value]) => name !== 'sign' && value !== '')
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');

export const verifyResponse = (rawText: string, signature: string, publicKey: KeyObject): boolean =>
  verify('RSA-SHA256', Buffer.from(rawText, 'utf8'), publicKey, Buffer.from(signature, 'base64'));

/** `2022-09-06 08:30:00`, Beijing time. */
export const alipayTimestamp = (at: Instant): string => formatInstant(at).slice(0, 19).replace('T', ' ');

export function readPrivateKey(text: string): KeyObject {
  if (text.includes('-----BEGIN')) return createPrivateKey(text);
  const key = Buffer.from(text.replace(/\s/g, ''), 'base64');
  try {
    return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
  } catch {
    return createPrivateKey({ key, format: 'der', type: 'pkcs1' });
  }
}

export const readPublicKey = (text: string): KeyObject =>
  text.includes('-----BEGIN')
    ? createPublicKey(text)
    : createPublicKey({ key: Buffer.from(text.replace(/\s/g, ''), 'base64'), format: 'der', type: 'spki' });
