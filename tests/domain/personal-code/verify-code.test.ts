import { Encoder } from 'cbor-x/index-no-eval';
import fc from 'fast-check';
import { encodeBase45 } from '../../../cloud-functions/domain/personal-code/base45';
import { slotValueOf } from '../../../cloud-functions/domain/personal-code/chain';
import { encodeCodePayload } from '../../../cloud-functions/domain/personal-code/code-payload';
import { writeCode } from '../../../cloud-functions/domain/personal-code/code-text';
import { makeSignatureCheck } from '../../../cloud-functions/domain/personal-code/signature-check';
import type { TrustList } from '../../../cloud-functions/domain/personal-code/trust-list';
import { type CodeRefusal, verifyCode } from '../../../cloud-functions/domain/personal-code/verify-code';
import { addMilliseconds, type Instant } from '../../../cloud-functions/domain/time';
import { aCodeSigner, aPayload, at, issuedAt, seed, trustListWith } from '../../builders/signed-codes';
import { trustListOf } from '../../builders/trust-list-of';
import vectors from '../../vectors/codes/codes.json';

const signer = aCodeSigner();
const verifySignature = makeSignatureCheck();
const verified = (text: string, now: Instant = issuedAt, trustList: TrustList = signer.trustList) =>
  verifyCode(text, { trustList, verifySignature, now });
const later = (seconds: number): Instant => addMilliseconds(issuedAt, seconds * 1000);
const refusal = async (text: string, now?: Instant, trustList?: TrustList): Promise<CodeRefusal | 'accepted'> => {
  const result = await verified(text, now, trustList);
  return result.ok ? 'accepted' : result.error;
};

describe('verifying a personal code', () => {
  test('gives what was signed, by whom, and the slot', async () => {
    const payload = aPayload({ colour: 'yellow', missedTest: true });
    expect(await verified(signer.code(payload, 10), later(310))).toEqual({ ok: true, value: { payload, key: signer.key, slot: 10 } });
  });

  test('accepts every slot while it is shown, and the neighbours for clocks that differ', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 718 }), fc.integer({ min: -1, max: 1 }), async (slot, off) => {
        expect(await refusal(signer.code(aPayload(), slot), later((slot + off) * 30 + 15))).toBe('accepted');
      }),
      { numRuns: 25 },
    );
  });

  test.each([
    [59.999, 'accepted'],
    [60, { reason: 'slot-wrong', slotsBehind: 2 }],
    [3_600, { reason: 'slot-wrong', slotsBehind: 120 }],
  ] as const)('a screenshot of the first slot, %d s after issue: %j', async (seconds, outcome) => {
    expect(await refusal(signer.code(aPayload(), 0), later(seconds))).toEqual(outcome);
  });

  test('a phone clock two slots ahead is refused and named', async () => {
    expect(await refusal(signer.code(aPayload(), 7), later(5 * 30))).toEqual({ reason: 'slot-wrong', slotsBehind: -2 });
  });

  test.each([
    [-30.001, { reason: 'not-yet-valid' }],
    [-30, 'accepted'],
  ] as const)('a gate clock %d s from issue: %j', async (seconds, outcome) => {
    expect(await refusal(signer.code(aPayload(), 0), later(seconds))).toEqual(outcome);
  });

  test.each([
    [89.999, 'accepted'],
    [90, { reason: 'expired' }],
  ] as const)('a code with 90 s to live, after %d s: %j', async (seconds, outcome) => {
    expect(await refusal(signer.code(aPayload({ lifeSeconds: 90 }), 2), later(seconds))).toEqual(outcome);
  });

  test('a slot after the end of a short life is no slot of this code', async () => {
    expect(await refusal(signer.code(aPayload({ lifeSeconds: 90 }), 3), later(89))).toEqual({ reason: 'slot-wrong' });
  });

  test('the last slot of six hours holds until the last second', async () => {
    expect(await refusal(signer.code(aPayload(), 719), later(21_599))).toBe('accepted');
    expect(await refusal(signer.code(aPayload(), 719), later(21_600))).toEqual({ reason: 'expired' });
  });

  test('a value of another chain is of no slot', async () => {
    const text = writeCode(signer.signBytes(encodeCodePayload(aPayload())), slotValueOf(new Uint8Array(16), 0));
    expect(await refusal(text)).toEqual({ reason: 'slot-wrong' });
  });

  test.each(['', 'HC1:6BFOXN', 'https://tongma.example/s/abc', 'tm1:abc', ' TM1:', '12345'])('%j is not ours', async (text) => {
    expect(await refusal(text)).toEqual({ reason: 'not-ours' });
  });

  test.each(['TM1:', 'TM1:A', 'TM1:BB8', `TM1:${'0'.repeat(300)}`, 'TM1:码'])('%j is damaged', async (text) => {
    expect(await refusal(text)).toEqual({ reason: 'damaged' });
  });

  test('a code with letters missing at the end is damaged', async () => {
    expect(await refusal(signer.code().slice(0, -3))).toEqual({ reason: 'damaged' });
  });

  test('a key the list does not have is unknown', async () => {
    expect(await refusal(signer.code(), issuedAt, trustListWith())).toEqual({ reason: 'unknown-key' });
  });

  test.each([
    ['2022-09-06T08:30:00.001+08:00', 'accepted'],
    ['2022-09-06T08:30:00+08:00', { reason: 'trust-list-too-old' }],
  ] as const)('a list of keys good until %s: %j', async (validUntil, outcome) => {
    expect(await refusal(signer.code(), issuedAt, { ...signer.trustList, validUntil: at(validUntil) })).toEqual(outcome);
  });

  test('an old list does not even say that a key is unknown', async () => {
    const trustList = { ...trustListWith(), validUntil: issuedAt };
    expect(await refusal(signer.code(), issuedAt, trustList)).toEqual({ reason: 'trust-list-too-old' });
  });

  test('a key taken back counts for nothing, not even for what it signed before', async () => {
    const trustList = trustListWith({ ...signer.key, revokedAt: later(3_600) });
    expect(await refusal(signer.code(), issuedAt, trustList)).toEqual({ reason: 'key-revoked' });
  });

  test.each([
    ['2022-09-06T08:30:00+08:00', 'accepted'],
    ['2022-09-06T08:30:01+08:00', { reason: 'key-not-in-force' }],
  ] as const)('a key trusted from %s: %j', async (notBefore, outcome) => {
    const trustList = trustListWith({ ...signer.key, notBefore: at(notBefore) });
    expect(await refusal(signer.code(), issuedAt, trustList)).toEqual(outcome);
  });

  test.each([
    ['2022-09-06T08:30:01+08:00', 'accepted'],
    ['2022-09-06T08:30:00+08:00', { reason: 'key-not-in-force' }],
  ] as const)('a key trusted until %s: %j', async (notAfter, outcome) => {
    const trustList = trustListWith({ ...signer.key, notAfter: at(notAfter) });
    expect(await refusal(signer.code(), issuedAt, trustList)).toEqual(outcome);
  });

  test('a header that names another algorithm is refused before the signature is looked at', async () => {
    const header = new Uint8Array(
      new Encoder({ useRecords: false, mapsAsObjects: false, tagUint8Array: false }).encode(
        new Map<number, unknown>([
          [1, -37],
          [4, Uint8Array.of(1, 2, 3, 4, 5, 6)],
        ]),
      ),
    );
    const text = writeCode(signer.signBytes(encodeCodePayload(aPayload()), header), slotValueOf(seed, 0));
    const asked: string[] = [];
    const result = await verifyCode(text, {
      trustList: signer.trustList,
      now: issuedAt,
      verifySignature: async () => {
        asked.push('signature');
        return true;
      },
    });
    expect(result).toEqual({ ok: false, error: { reason: 'algorithm-mismatch' } });
    expect(asked).toEqual([]);
  });

  test('the same kid with another key does not verify', async () => {
    expect(await refusal(aCodeSigner().code())).toEqual({ reason: 'signature-wrong' });
  });

  test('no changed byte is accepted, and none throws', async () => {
    const signed = signer.signBytes(encodeCodePayload(aPayload()));
    const genuine = Uint8Array.of(0x82, ...signed, 0x4c, ...slotValueOf(seed, 0));
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: genuine.length - 1 }), fc.integer({ min: 1, max: 255 }), async (index, change) => {
        const bytes = Uint8Array.from(genuine, (byte, place) => (place === index ? byte ^ change : byte));
        expect(await refusal(`TM1:${encodeBase45(bytes)}`)).not.toBe('accepted');
      }),
      { numRuns: 600 },
    );
  });

  test('no text throws', async () => {
    const genuine = signer.code();
    const aText = fc.oneof(
      fc.string().map((text) => `TM1:${text}`),
      fc.uint8Array({ maxLength: 160 }).map((bytes) => `TM1:${encodeBase45(bytes)}`),
      fc
        .tuple(fc.nat({ max: genuine.length }), fc.nat({ max: 9 }), fc.string({ maxLength: 9 }))
        .map(([start, count, put]) => genuine.slice(0, start) + put + genuine.slice(start + count)),
    );
    await fc.assert(
      fc.asyncProperty(aText, async (text) => {
        fc.pre(text !== genuine);
        expect(await refusal(text)).not.toBe('accepted');
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('codes signed earlier', () => {
  const lists = {
    ES256: trustListOf({ ...vectors.trustList, signed: '' }),
    SM2: trustListOf({ ...vectors.sm2TrustList, signed: '' }),
  };

  test.each(vectors.codes)('$name', async ({ alg, text, now, accepted, refused }) => {
    const result = await verified(text, at(now), alg === 'SM2' ? lists.SM2 : lists.ES256);
    if (refused) expect(result).toEqual({ ok: false, error: refused });
    else expect(result).toMatchObject({ ok: true, value: accepted });
  });
});
