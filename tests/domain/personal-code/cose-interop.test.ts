import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { readCbor } from '../../../cloud-functions/domain/personal-code/cbor-reader';
import { decodeCodePayload, encodeCodePayload } from '../../../cloud-functions/domain/personal-code/code-payload';
import { readCoseSign1, signedStructure } from '../../../cloud-functions/domain/personal-code/cose-sign1';
import { makeSignatureCheck } from '../../../cloud-functions/domain/personal-code/signature-check';
import { aCodeSigner, aPayload } from '../../builders/signed-codes';

const signer = aCodeSigner();
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const payload = encodeCodePayload(aPayload());

/** What @auth0/cose makes of our message, and the same content signed by it. */
function peer(message: Uint8Array): { checked: Record<string, string>; signed: string } {
  const jwk = signer.privateKey.export({ format: 'jwk' });
  const input = JSON.stringify({ jwk, check: hex(message), sign: { payload: hex(payload), kid: '010203040506' } });
  return JSON.parse(execFileSync(process.execPath, [join(__dirname, 'cose-peer.mjs')], { input, encoding: 'utf8' }));
}

describe('COSE_Sign1 beside another implementation', () => {
  const message = signer.signBytes(payload);

  test.each([2, 7])('it accepts the code of a group of %d', (people) => {
    const group = encodeCodePayload(aPayload({ people, colour: 'yellow', missedTest: true }));
    expect(peer(signer.signBytes(group)).checked).toEqual({ payload: hex(group), kid: '010203040506', alg: 'ES256' });
    expect(decodeCodePayload(group)?.people).toBe(people);
  });

  test('it accepts ours, and reads the same from it', () => {
    expect(peer(message).checked).toEqual({ payload: hex(payload), kid: '010203040506', alg: 'ES256' });
  });

  test('it refuses ours with one bit changed', () => {
    const changed = Uint8Array.from(message, (byte, index) => (index === 30 ? byte ^ 1 : byte));
    expect(peer(changed).checked.error).toMatch(/verification failed/i);
  });

  test('we accept its own, once its tag is off', async () => {
    const theirs = Buffer.from(peer(message).signed, 'hex');
    expect(theirs[0]).toBe(0xd2);
    const item = readCbor(new Uint8Array(theirs.subarray(1)));
    const sign1 = item === undefined ? undefined : readCoseSign1(item);
    if (!sign1) throw new Error('not read');
    expect(hex(sign1.payload)).toBe(hex(payload));
    expect(await makeSignatureCheck()(signer.key, signedStructure('ES256', sign1.header, sign1.payload), sign1.signature)).toBe(true);
  });
});
