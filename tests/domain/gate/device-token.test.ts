import { generateKeyPairSync, sign } from 'node:crypto';
import { p256 } from '@noble/curves/nist.js';
import fc from 'fast-check';
import { CompactSign, compactVerify, importJWK } from 'jose';
import { deviceTokenSeconds, makeDeviceToken, parseDeviceToken } from '../../../cloud-functions/domain/gate/device-token';
import { instant } from '../../../cloud-functions/domain/time';
import { aDeviceId, aDeviceKeyPair, aDeviceToken } from '../../builders/a-device';

const now = instant(1_662_424_200_999);
const deviceId = aDeviceId(1);
const header = { alg: 'ES256', typ: 'tongma-device+jwt', kid: deviceId };
const payload = { iat: 1_662_424_200, exp: 1_662_424_260 };
const base64url = (json: unknown): string => Buffer.from(JSON.stringify(json)).toString('base64url');
const signature = Buffer.alloc(64, 1).toString('base64url');

describe('a device token', () => {
  it('is a JWS that an independent library verifies by the key of the device alone', async () => {
    const [key, other] = [aDeviceKeyPair(), aDeviceKeyPair()];
    const token = await aDeviceToken(deviceId, key, now);
    const verified = await compactVerify(token, await importJWK({ ...key.publicKey }, 'ES256'));
    expect(verified.protectedHeader).toEqual(header);
    expect(JSON.parse(new TextDecoder().decode(verified.payload))).toEqual({ iat: payload.iat, exp: payload.iat + deviceTokenSeconds });
    await expect(compactVerify(token, await importJWK({ ...other.publicKey }, 'ES256'))).rejects.toThrow('signature verification failed');
  });

  it('may be signed with the library that mini-programs use', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const d = Buffer.from(privateKey.export({ format: 'jwk' }).d ?? '', 'base64url');
    const token = await makeDeviceToken({ deviceId, now }, async (signed) => p256.sign(signed, d));
    await expect(compactVerify(token, publicKey)).resolves.toBeDefined();
  });

  it('is read as it was made, by another library too', async () => {
    const key = aDeviceKeyPair();
    const ours = parseDeviceToken(await aDeviceToken(deviceId, key, now));
    expect(ours).toMatchObject({ deviceId, issuedAt: payload.iat, expiresAt: payload.iat + 60 });
    const theirs = await new CompactSign(Buffer.from(JSON.stringify(payload))).setProtectedHeader(header).sign(key.privateKey);
    expect(parseDeviceToken(theirs)).toMatchObject({ deviceId, issuedAt: payload.iat, expiresAt: payload.exp });
    expect(Buffer.from(parseDeviceToken(theirs)?.signed ?? []).toString()).toBe(theirs.slice(0, theirs.lastIndexOf('.')));
  });

  it.each<[string, string]>([
    ['with another algorithm', `${base64url({ ...header, alg: 'none' })}.${base64url(payload)}.${signature}`],
    ['with an algorithm of shared secrets', `${base64url({ ...header, alg: 'HS256' })}.${base64url(payload)}.${signature}`],
    ['of another type', `${base64url({ ...header, typ: 'JWT' })}.${base64url(payload)}.${signature}`],
    ['without a type', `${base64url({ alg: 'ES256', kid: deviceId })}.${base64url(payload)}.${signature}`],
    ['with something critical', `${base64url({ ...header, crit: ['b64'], b64: false })}.${base64url(payload)}.${signature}`],
    ['of no device', `${base64url({ ...header, kid: '../sites' })}.${base64url(payload)}.${signature}`],
    ['with a claim of its own', `${base64url(header)}.${base64url({ ...payload, siteId: '1' })}.${signature}`],
    ['without an end', `${base64url(header)}.${base64url({ iat: 1 })}.${signature}`],
    ['with a time that is no number', `${base64url(header)}.${base64url({ ...payload, iat: '1662424200' })}.${signature}`],
    ['with half a second', `${base64url(header)}.${base64url({ ...payload, iat: 1.5 })}.${signature}`],
    ['with a short signature', `${base64url(header)}.${base64url(payload)}.${signature.slice(4)}`],
    ['without a signature', `${base64url(header)}.${base64url(payload)}.`],
    ['in four parts', `${base64url(header)}.${base64url(payload)}.${signature}.${signature}`],
    ['in two parts', `${base64url(header)}.${base64url(payload)}`],
    ['with a list for a header', `${base64url([1, 2, 3])}.${base64url(payload)}.${signature}`],
    ['too long', `${base64url(header)}.${base64url(payload)}.${'A'.repeat(600)}`],
    ['of no letters', ''],
  ])('%s is none', (_, token) => {
    expect(parseDeviceToken(token)).toBeUndefined();
  });

  it('of any letters is read or is none, and nothing breaks', () => {
    fc.assert(fc.property(fc.string({ maxLength: 600 }), (text) => parseDeviceToken(text) === undefined));
    fc.assert(
      fc.property(fc.json(), (json) => parseDeviceToken(`${Buffer.from(json).toString('base64url')}.e30.${signature}`) === undefined),
    );
  });

  it('is made for the whole second that has begun', async () => {
    const key = aDeviceKeyPair();
    const signer = async (signed: Uint8Array) => sign('sha256', signed, { key: key.privateKey, dsaEncoding: 'ieee-p1363' });
    expect(parseDeviceToken(await makeDeviceToken({ deviceId, now: instant(1_999) }, signer))?.issuedAt).toBe(1);
  });
});
