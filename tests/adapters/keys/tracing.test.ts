import { generateKeyPairSync } from 'node:crypto';
import { makeTracingOpener } from '../../../cloud-functions/adapters/keys/tracing-opener';
import { makeTracingSeal } from '../../../cloud-functions/adapters/keys/tracing-seal';
import type { PersonId } from '../../../cloud-functions/domain/ids';

const person = '0123456789abcdef'.repeat(2) as PersonId;
const checkIn = '0182e0a0-0000-7000-8000-000000000001';

function aTracingKey(id: number) {
  const { x = '', d = '' } = generateKeyPairSync('x25519').privateKey.export({ format: 'jwk' });
  return { id, publicKey: x, privateKey: d };
}
const key = aTracingKey(1);
const encOf = (sealed: string) => Buffer.from(sealed, 'base64url').subarray(1, 33).toString('hex');

describe('a person sealed for tracing', () => {
  const seal = makeTracingSeal(key);
  const opener = makeTracingOpener([key]);

  test('is opened with the tracing key and the check-in it belongs to', async () => {
    const sealed = await seal.sealPerson(person, checkIn);
    expect(sealed).toMatch(/^[\w-]{103}$/);
    expect(await opener.openPerson(sealed, checkIn)).toBe(person);
    expect(await makeTracingOpener([aTracingKey(2), key]).openPerson(sealed, checkIn)).toBe(person);
  });

  test('is not opened for another check-in or with another key', async () => {
    const sealed = await seal.sealPerson(person, checkIn);
    expect(await opener.openPerson(sealed, checkIn.replace('1', '2'))).toBeUndefined();
    expect(await makeTracingOpener([aTracingKey(1)]).openPerson(sealed, checkIn)).toBeUndefined();
    expect(await makeTracingOpener([aTracingKey(2)]).openPerson(sealed, checkIn)).toBeUndefined();
  });

  test('is not opened when any byte is changed, and never throws', async () => {
    const sealed = Buffer.from(await seal.sealPerson(person, checkIn), 'base64url');
    for (let index = 0; index < sealed.length; index += 1) {
      const changed = Buffer.from(sealed);
      changed[index] = (changed[index] ?? 0) ^ 1;
      // X25519 ignores the top bit of a public key, but HPKE's key schedule does not.
      expect(await opener.openPerson(changed.toString('base64url'), checkIn)).toBeUndefined();
    }
    for (const text of ['', 'AA', '码', `AQ${'A'.repeat(101)}`]) expect(await opener.openPerson(text, checkIn)).toBeUndefined();
  });

  test('looks different each time, a retry of the same check-in included', async () => {
    const twice = [await seal.sealPerson(person, checkIn), await seal.sealPerson(person, checkIn)];
    expect(twice[0]).not.toBe(twice[1]);
    expect(await Promise.all(twice.map((sealed) => opener.openPerson(sealed, checkIn)))).toEqual([person, person]);
  });

  test('a process encapsulates anew after ten minutes, and what it sealed before still opens', async () => {
    let milliseconds = 0;
    const aging = makeTracingSeal(key, () => milliseconds);
    const first = await aging.sealPerson(person, checkIn);
    milliseconds = 599_999;
    const second = await aging.sealPerson(person, checkIn);
    milliseconds = 600_000;
    const third = await aging.sealPerson(person, checkIn);
    expect(encOf(second)).toBe(encOf(first));
    expect(encOf(third)).not.toBe(encOf(first));
    for (const sealed of [first, second, third]) expect(await opener.openPerson(sealed, checkIn)).toBe(person);
  });

  test('many at once share one encapsulation', async () => {
    const fresh = makeTracingSeal(key);
    const sealed = await Promise.all(Array.from({ length: 20 }, () => fresh.sealPerson(person, checkIn)));
    expect(new Set(sealed.map(encOf)).size).toBe(1);
  });

  test('a key that is none fails every time, and is not remembered as working', async () => {
    const broken = makeTracingSeal({ id: 1, publicKey: 'AAAA' });
    await expect(broken.sealPerson(person, checkIn)).rejects.toThrow();
    await expect(broken.sealPerson(person, checkIn)).rejects.toThrow();
  });
});
