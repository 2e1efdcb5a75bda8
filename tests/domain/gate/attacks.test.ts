/** What people have tried at gates, each refused for its own reason; and the genuine codes beside them, which all pass. */

import type { GateReason } from '../../../cloud-functions/domain/gate/gate-record';
import { encodeBase45 } from '../../../cloud-functions/domain/personal-code/base45';
import { slotValueOf } from '../../../cloud-functions/domain/personal-code/chain';
import { encodeCodePayload } from '../../../cloud-functions/domain/personal-code/code-payload';
import { codePrefix, writeCode } from '../../../cloud-functions/domain/personal-code/code-text';
import { protectedHeader } from '../../../cloud-functions/domain/personal-code/cose-sign1';
import { readTrustList } from '../../../cloud-functions/domain/personal-code/read-trust-list';
import { addMilliseconds } from '../../../cloud-functions/domain/time';
import { aGateTrusting, askingForATest, askingNothing, later } from '../../builders/a-gate-check';
import { aTrustRoot } from '../../builders/a-trust-root';
import { aCodeSigner, aPayload, issuedAt, seed, trustListWith } from '../../builders/signed-codes';

const signer = aCodeSigner();
const gate = () => aGateTrusting(signer.trustList);
const admitted = { outcome: 'admitted', reasons: [] };
const refusedFor = (...reasons: readonly GateReason[]) => ({ outcome: 'refused', reasons });

/** A generator whose numbers are the same in every run (mulberry32). */
function seeded(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe('a genuine code', () => {
  test('passes in every slot of its six hours', async () => {
    const signed = signer.signBytes(encodeCodePayload(aPayload()));
    const here = gate();
    for (let slot = 0; slot < 720; slot += 1) {
      expect(await here.check(writeCode(signed, slotValueOf(seed, slot)), { now: later(slot * 30 + 15) })).toMatchObject(admitted);
    }
  });

  test.each([-30, -29.9, 0, 29.9, 30, 59.9])('passes on a phone or a gate that is within its slot or the next: %d s', async (seconds) => {
    expect(await gate().check(signer.code(), { now: later(seconds) })).toMatchObject(admitted);
  });

  test('of a family brings all of them in', async () => {
    expect(await gate().check(signer.code(aPayload({ people: 4 })))).toMatchObject({ ...admitted, says: { people: 4 } });
  });
});

describe('a code that was made or changed', () => {
  test('with any of its bytes changed is refused, and says what is wrong with it', async () => {
    const signed = signer.signBytes(encodeCodePayload(aPayload()));
    const genuine = Uint8Array.of(0x82, ...signed, 0x4c, ...slotValueOf(seed, 0));
    const found = new Set<GateReason>();
    for (let place = 0; place < genuine.length; place += 1) {
      for (const change of [0x01, 0x80, 0xff]) {
        const bytes = Uint8Array.from(genuine, (byte, at) => (at === place ? byte ^ change : byte));
        const { outcome, reasons } = await gate().check(codePrefix + encodeBase45(bytes));
        expect({ place, change, outcome }).toEqual({ place, change, outcome: 'refused' });
        for (const reason of reasons) found.add(reason);
      }
    }
    // Each part of the code has its own way of being wrong.
    expect([...found].sort()).toEqual(
      expect.arrayContaining(['code-algorithm-wrong', 'code-damaged', 'code-key-unknown', 'code-signature-wrong', 'code-slot-unknown']),
    );
  });

  test('by another key under our key id is refused for its signature', async () => {
    expect(await gate().check(aCodeSigner().code())).toMatchObject(refusedFor('code-signature-wrong'));
  });

  test('by a key nobody has told us of is refused for that', async () => {
    expect(await gate().check(aCodeSigner(Uint8Array.of(6, 5, 4, 3, 2, 1)).code())).toMatchObject(refusedFor('code-key-unknown'));
  });

  test('that names another algorithm than its key has is refused before its signature is looked at', async () => {
    const header = protectedHeader('SM2', Uint8Array.of(1, 2, 3, 4, 5, 6));
    const text = writeCode(signer.signBytes(encodeCodePayload(aPayload()), header), slotValueOf(seed, 0));
    const looks: string[] = [];
    const verifySignature = async () => {
      looks.push('signature');
      return true;
    };
    expect(await gate().check(text, { verifySignature })).toMatchObject(refusedFor('code-algorithm-wrong'));
    expect(looks).toEqual([]);
  });

  test('with the slot value of another chain is of no slot', async () => {
    const text = writeCode(signer.signBytes(encodeCodePayload(aPayload())), slotValueOf(new Uint8Array(16), 0));
    expect(await gate().check(text)).toMatchObject(refusedFor('code-slot-unknown'));
  });

  test('with a slot value counted back from a picture of a later one is a picture all the same', async () => {
    // Who has the value of slot 9 can work out those before it; at slot 9 they are over.
    expect(await gate().check(signer.code(aPayload(), 7), { now: later(9 * 30 + 1) })).toMatchObject(refusedFor('code-screenshot'));
  });

  test('ten thousand mutations: not one is admitted, none throws', async () => {
    const random = seeded(20_220_906);
    const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
    const genuine = signer.code();
    const here = gate();
    const mutate = (): string => {
      let text = genuine;
      for (let times = 1 + Math.floor(random() * 3); times > 0; times -= 1) {
        const at = Math.floor(random() * (text.length + 1));
        const letter = letters.charAt(Math.floor(random() * letters.length));
        const kind = Math.floor(random() * 5);
        if (kind === 0) text = text.slice(0, at) + letter + text.slice(at + 1);
        else if (kind === 1) text = text.slice(0, at) + text.slice(at + 1);
        else if (kind === 2) text = text.slice(0, at) + letter + text.slice(at);
        else if (kind === 3) text = text.slice(0, at);
        else text = text.slice(at) + text.slice(0, at);
      }
      return text;
    };
    const admittedOnes: string[] = [];
    for (let count = 0; count < 10_000; count += 1) {
      const text = mutate();
      const { outcome, reasons } = await here.check(text);
      if (text !== genuine && (outcome === 'admitted' || reasons.length === 0)) admittedOnes.push(text);
    }
    expect(admittedOnes).toEqual([]);
  });

  test.each([
    ['', 'code-not-ours'],
    ['HC1:6BFOXN%TS3DH', 'code-not-ours'],
    ['shc:/5676290952432060346029243740446', 'code-not-ours'],
    ['https://tongma.example/s/abc.def', 'code-not-ours'],
    ['tm1:ABC', 'code-not-ours'],
    ['TM2:ABC', 'code-not-ours'],
    ['281006202209061234', 'code-not-ours'],
    ['\u0000\ud800', 'code-not-ours'],
    ['TM1:', 'code-damaged'],
    ['TM1:码', 'code-damaged'],
    [`TM1:${'0'.repeat(100_000)}`, 'code-damaged'],
  ] as const)('%.40j is %s', async (text, reason) => {
    expect(await gate().check(text)).toMatchObject({ ...refusedFor(reason), says: undefined, read: undefined });
  });
});

describe('a code that is not of this moment', () => {
  test.each([
    [60.9, 0, 'code-screenshot'],
    [61, 0, 'code-screenshot'],
    [3_600, 0, 'code-screenshot'],
    [21_599, 600, 'code-screenshot'],
    [150, 7, 'code-phone-clock-wrong'],
    [-31, 0, 'code-from-the-future'],
    [-86_400, 0, 'code-from-the-future'],
    [21_600, 719, 'code-expired'],
    [86_400, 0, 'code-expired'],
  ] as const)('%d s after issue, showing slot %d: %s', async (seconds, slot, reason) => {
    expect(await gate().check(signer.code(aPayload(), slot), { now: later(seconds) })).toMatchObject(refusedFor(reason));
  });

  test('a screenshot passes for the rest of its slot and the next one only if nobody has passed with it', async () => {
    const here = gate();
    expect(await here.check(signer.code(), { now: later(5) })).toMatchObject(admitted);
    expect(await here.check(signer.code(), { now: later(25) })).toMatchObject(refusedFor('code-used-here'));
    expect(await here.check(signer.code(), { now: later(59) })).toMatchObject(refusedFor('code-used-here'));
    expect(await here.check(signer.code(), { now: later(61) })).toMatchObject(refusedFor('code-screenshot'));
  });
});

describe('a code used twice', () => {
  test('at one gate is refused there; its next slot passes', async () => {
    const here = gate();
    await here.check(signer.code(), { now: later(1) });
    expect(await here.check(signer.code(), { now: later(20) })).toMatchObject(refusedFor('code-used-here'));
    expect(await here.check(signer.code(aPayload(), 1), { now: later(31) })).toMatchObject(admitted);
  });

  test('at two gates of a site is refused at the second, as soon as it has heard of the first', async () => {
    const [north, south] = [gate(), gate()];
    const first = await north.check(signer.code(), { now: later(1) });
    south.seen.usedElsewhere([{ slot: first.read?.used.slot ?? '', at: later(1) }], later(9));
    expect(await south.check(signer.code(), { now: later(10) })).toMatchObject(refusedFor('code-used-elsewhere'));
  });

  test('by somebody it did not admit is not used up', async () => {
    const here = gate();
    const red = signer.code(aPayload({ colour: 'red' }));
    await here.check(red, { now: later(1) });
    expect(await here.check(red, { now: later(20) })).toMatchObject(refusedFor('colour-not-accepted'));
  });
});

describe('a code whose key or holder counts no more', () => {
  test('a revoked key is refused, however right its signature', async () => {
    const trustList = trustListWith({ ...signer.key, revokedAt: later(-10) });
    expect(await gate().check(signer.code(), { trustList })).toMatchObject(refusedFor('code-key-revoked'));
  });

  test('a key outside of its days is refused', async () => {
    const trustList = trustListWith({ ...signer.key, notBefore: later(1) });
    expect(await gate().check(signer.code(), { trustList })).toMatchObject(refusedFor('code-key-not-in-force'));
  });

  test('a turned code is refused, and still told apart from one used before', async () => {
    const here = gate();
    const { read } = await here.check(signer.code());
    const turned = { code: read?.code ?? '', until: '2022-09-06T14:30:00+08:00' };
    here.turned.take({ codes: [turned], next: 'a', more: false, startsOver: false, asOf: '2022-09-06T08:30:05+08:00' }, later(5));
    expect(await here.check(signer.code(aPayload(), 1), { now: later(31) })).toMatchObject(refusedFor('code-turned'));
    expect(await here.check(signer.code(), { now: later(31) })).toMatchObject(refusedFor('code-turned', 'code-used-here'));
  });

  test('a group whose worst is not green is sent to show each their own', async () => {
    expect(await gate().check(signer.code(aPayload({ people: 3, colour: 'yellow' })))).toMatchObject(
      refusedFor('code-of-a-group', 'colour-not-accepted'),
    );
    expect(await gate().check(signer.code(aPayload({ people: 3, missedTest: true })))).toMatchObject(
      refusedFor('code-of-a-group', 'missed-test'),
    );
    expect(await gate().check(signer.code(aPayload({ people: 1, colour: 'yellow' })))).toMatchObject(refusedFor('colour-not-accepted'));
  });
});

describe('a gate that cannot know', () => {
  test.each([
    ['whose list of keys is over', { trustList: { ...signer.trustList, validUntil: issuedAt } }, 'trust-list-too-old'],
    ['that has no list of keys', { trustList: undefined }, 'trust-list-too-old'],
    ['whose clock was moved', { clockTrusted: false }, 'clock-wrong'],
    ['that was not told what its site asks', { policy: undefined }, 'cloud-needed'],
  ] as const)('%s admits nobody and says so', async (_which, change, reason) => {
    expect(await gate().check(signer.code(), change)).toMatchObject(refusedFor(reason));
  });

  test('its list of keys holds to the last millisecond', async () => {
    const trustList = { ...signer.trustList, validUntil: addMilliseconds(issuedAt, 1) };
    expect(await gate().check(signer.code(), { trustList })).toMatchObject(admitted);
  });

  test('a list of keys signed by another root, or changed after it was signed, is not taken', () => {
    const [ours, theirs] = [aTrustRoot(), aTrustRoot()];
    expect(readTrustList(ours.signed(signer.trustList), [ours.root])).toMatchObject({ ok: true, value: signer.trustList });
    expect(readTrustList(theirs.signed(aCodeSigner().trustList), [ours.root])).toEqual({ ok: false, error: { reason: 'other-root' } });
    const [header, payload] = ours.signed(signer.trustList).split('.');
    const [, otherPayload, signature] = theirs.signed(aCodeSigner().trustList).split('.');
    expect(readTrustList(`${header}.${otherPayload}.${signature}`, [ours.root])).toEqual({ ok: false, error: { reason: 'changed' } });
    expect(readTrustList(`${header}.${payload}.`, [ours.root])).toEqual({ ok: false, error: { reason: 'changed' } });
  });

  test('a clock 91 s behind takes no code signed just now for a genuine one', async () => {
    expect(await gate().check(signer.code(), { now: later(-91) })).toMatchObject(refusedFor('code-from-the-future'));
    expect(await gate().check(signer.code(aPayload(), 10), { now: later(10 * 30 + 91) })).toMatchObject(refusedFor('code-screenshot'));
  });
});

describe('what the site asks', () => {
  const here = (hours: number) => aGateTrusting(signer.trustList, askingForATest(hours));

  test.each([
    ['exactly as old as asked', { testAgeMinutes: 2_880 }, 0, admitted],
    ['a minute older', { testAgeMinutes: 2_881 }, 0, refusedFor('test-too-old')],
    ['getting older while the code is held', { testAgeMinutes: 2_880 }, 30, refusedFor('test-too-old')],
    ['none', { testAgeMinutes: undefined }, 0, refusedFor('test-missing')],
    ['none, with one at the laboratory', { testAgeMinutes: undefined, pendingTest: true }, 0, admitted],
    ['too old, and the next one missed', { testAgeMinutes: 9_999, missedTest: true }, 0, refusedFor('missed-test', 'test-too-old')],
    ['new, and red', { testAgeMinutes: 10, colour: 'red' }, 0, refusedFor('colour-not-accepted')],
    ['new, and not verifiable', { testAgeMinutes: 10, colour: 'unverifiable' }, 0, refusedFor('unverifiable')],
  ] as const)('a sample %s', async (_how, change, slot, verdict) => {
    expect(await here(48).check(signer.code(aPayload(change), slot), { now: later(slot * 30) })).toMatchObject(verdict);
  });

  test('a site that checks no codes turns nobody away, whatever they show and whatever the gate knows', async () => {
    const open = aGateTrusting(signer.trustList, askingNothing);
    for (const text of [signer.code(aPayload({ colour: 'red' })), 'HC1:ABC', 'TM1:ABC', aCodeSigner().code()]) {
      expect(await open.check(text)).toMatchObject(admitted);
    }
    expect(await open.check(signer.code(), { clockTrusted: false, trustList: undefined })).toMatchObject(admitted);
  });

  test('there a picture of a code that was used admits too, but does not say that its holder came', async () => {
    const open = aGateTrusting(signer.trustList, askingNothing);
    expect(await open.check(signer.code())).toMatchObject({ ...admitted, read: { code: expect.any(String) } });
    expect(await open.check(signer.code())).toMatchObject({ ...admitted, read: undefined });
  });
});
