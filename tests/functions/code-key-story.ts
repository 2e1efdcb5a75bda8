/** A signing key taken back, as everybody concerned sees it: the authority, a phone, a gate and the auditor. */

import { makeCodeKeyStore } from '../../cloud-functions/adapters/dynamodb/code-key-store';
import { encodeBase64url } from '../../cloud-functions/domain/personal-code/base64url';
import { anchorOf, slotValueOf } from '../../cloud-functions/domain/personal-code/chain';
import { slotAt, writeCode } from '../../cloud-functions/domain/personal-code/code-text';
import { readTrustList } from '../../cloud-functions/domain/personal-code/read-trust-list';
import { makeSignatureCheck } from '../../cloud-functions/domain/personal-code/signature-check';
import type { TrustRoot } from '../../cloud-functions/domain/personal-code/trust-list';
import { verifyCode } from '../../cloud-functions/domain/personal-code/verify-code';
import { parseInstant } from '../../cloud-functions/domain/time';
import type { AProduct } from './a-product';
import type { Ask } from './casework-story';

const seed = Uint8Array.from({ length: 16 }, (_, index) => index * 3);
const verifySignature = makeSignatureCheck();

export async function takeAKeyBack(product: AProduct, ask: Ask): Promise<void> {
  const authority = await product.signInAs('rule-author');
  const resident = await product.signInAs('retired-teacher');
  const { clock } = product.access;
  const pinned = (await makeCodeKeyStore(product.access).getTrustList())?.root;
  const anchor = encodeBase64url(anchorOf(seed));

  /** What a phone shows now, of the code it was given. */
  const showCode = async (): Promise<() => string> => {
    const { signed, issuedAt } = (await ask('issueMyCode', resident, { body: { anchor } })).body;
    const bytes = new Uint8Array(Buffer.from(String(signed), 'base64url'));
    return () => writeCode(bytes, slotValueOf(seed, slotAt(parseInstant(issuedAt) ?? 0, clock.now())));
  };
  /** What a gate says that has just fetched the list. */
  const atTheGate = async (text: string): Promise<string> => {
    const roots: readonly TrustRoot[] = pinned ? [pinned] : [];
    const read = readTrustList(String((await ask('getTrustList', undefined)).body.signed), roots);
    if (!read.ok) return read.error.reason;
    const verified = await verifyCode(text, { trustList: read.value, verifySignature, now: clock.now() });
    return verified.ok ? 'accepted' : verified.error.reason;
  };
  const statesNow = async (): Promise<readonly unknown[]> => {
    const { keys } = (await ask('listCodeKeys', authority)).body;
    return Array.isArray(keys) ? keys.map((key: unknown) => Reflect.get(Object(key), 'state')) : [];
  };

  const before = await showCode();
  expect(await atTheGate(before())).toBe('accepted');
  expect(await statesNow()).toEqual(['coming', 'coming', 'signing']);

  const { keys } = (await ask('listCodeKeys', authority)).body;
  const signing: unknown = Array.isArray(keys) ? keys.at(-1) : undefined;
  const params = { kid: String(Reflect.get(Object(signing), 'kid')) };
  const body = { reason: '私钥可能外泄' };
  expect((await ask('revokeCodeKey', resident, { params, body })).body.code).toBe('not-allowed');
  await ask('revokeCodeKey', authority, { params, body });
  expect((await ask('revokeCodeKey', authority, { params, body })).body.code).toBe('step-not-possible');
  expect(await statesNow()).toEqual(['coming', 'signing', 'revoked']);

  // A connected gate hears of it before the list says so, and the list follows with the next minute's rotation.
  product.moveClock(5_000);
  expect((await ask('getTurnedCodes', undefined)).body.revokedKeys).toEqual([params.kid]);
  product.moveClock(5_000);
  await product.rotateKeys();
  product.moveClock(5_000);
  const after = await showCode();
  expect([await atTheGate(before()), await atTheGate(after())]).toEqual(['key-revoked', 'accepted']);
  const { entries } = (await ask('listAuditEntries', await product.signInAs('auditor'))).body;
  expect(entries).toContainEqual(
    expect.objectContaining({ operation: 'revokeCodeKey', target: `code key ${params.kid}, of ES256`, purpose: body.reason }),
  );
}
