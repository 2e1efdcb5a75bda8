/**
 * How a device signs its requests: a compact JWS (RFC 7515) over the time, ES256 with the device's own key. Runs on the
 * phone, where no JOSE library does without `TextEncoder` and WebCrypto; tests hold it to jose.
 */
import { decodeBase64url, encodeBase64url } from '../personal-code/base64url';
import type { Instant } from '../time';
import { type DeviceId, isDeviceId } from './device';

/** A token is made for one request; what is lost on the way may be tried again with the same one for so long. */
export const deviceTokenSeconds = 60;
/** The longest a token may say it is good for. */
export const deviceTokenSecondsMax = 120;
/** A device's clock may be so far off ours; beyond it the device is told to learn the time. */
export const deviceClockOffSecondsMax = 90;

const algorithm = 'ES256';
const tokenType = 'tongma-device+jwt';
/** IEEE P1363: r and s, 32 bytes each. */
const signatureBytes = 64;
/** Ours are about 220 letters. */
const tokenLettersMax = 512;

export type SignDeviceToken = (signed: Uint8Array) => Promise<Uint8Array>;
export type DeviceToken = {
  readonly deviceId: DeviceId;
  /** Whole seconds since 1970. */
  readonly issuedAt: number;
  readonly expiresAt: number;
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
};

/** `sign` is given the bytes to sign and answers 64 bytes, r and s. `now` is the cloud's time as the device knows it. */
export async function makeDeviceToken(
  { deviceId, now }: { readonly deviceId: DeviceId; readonly now: Instant },
  sign: SignDeviceToken,
): Promise<string> {
  const iat = Math.floor(now / 1000);
  const header = JSON.stringify({ alg: algorithm, typ: tokenType, kid: deviceId });
  const payload = JSON.stringify({ iat, exp: iat + deviceTokenSeconds });
  const input = `${encodeBase64url(bytesOfAscii(header))}.${encodeBase64url(bytesOfAscii(payload))}`;
  return `${input}.${encodeBase64url(await sign(bytesOfAscii(input)))}`;
}

/** `undefined` unless header and payload say exactly what ours say; whether the signature holds, the device's key tells. */
export function parseDeviceToken(token: string): DeviceToken | undefined {
  if (token.length > tokenLettersMax) return undefined;
  const [headerText = '', payloadText = '', signatureText = '', ...rest] = token.split('.', 4);
  const header = fieldsOf(headerText);
  const payload = fieldsOf(payloadText);
  const signature = decodeBase64url(signatureText);
  if (rest.length > 0 || header?.size !== 3 || payload?.size !== 2 || signature?.length !== signatureBytes) return undefined;
  const [deviceId, issuedAt, expiresAt] = [header.get('kid'), payload.get('iat'), payload.get('exp')];
  if (header.get('alg') !== algorithm || header.get('typ') !== tokenType || !isDeviceId(deviceId)) return undefined;
  if (!isWholeSecond(issuedAt) || !isWholeSecond(expiresAt)) return undefined;
  return { deviceId, issuedAt, expiresAt, signed: bytesOfAscii(`${headerText}.${payloadText}`), signature };
}

const isWholeSecond = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

function fieldsOf(text: string): ReadonlyMap<string, unknown> | undefined {
  const bytes = decodeBase64url(text);
  if (bytes === undefined) return undefined;
  try {
    const read: unknown = JSON.parse(String.fromCharCode(...bytes));
    return typeof read === 'object' && read !== null ? new Map(Object.entries(read)) : undefined;
  } catch {
    return undefined;
  }
}

/** Header, payload and base64url are all ASCII. */
const bytesOfAscii = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
