import { createHmac } from 'node:crypto';
import {
  doorSecretBytes,
  doorSignOf,
  doorSlotAt,
  doorSlotStart,
  doorSymbolCount,
  doorWordCount,
} from '../../../cloud-functions/domain/gate/door-word';
import vectors from '../../vectors/gate/door-words.json';

const secretOf = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));

describe('the word and symbol of a slot', () => {
  it.each(vectors)('of $slot under $secret', ({ secret, slot, word, symbol }) => {
    expect(doorSignOf(secretOf(secret), slot)).toEqual({ word, symbol });
  });

  it('follow from HMAC-SHA256, as another library makes it', () => {
    for (let slot = 55_000_000; slot < 55_000_050; slot += 1) {
      const secret = Uint8Array.from({ length: doorSecretBytes }, (_, place) => (place * slot) & 0xff);
      const digest = createHmac('sha256', secret).update(`tongma door slot ${slot}`).digest();
      expect(doorSignOf(secret, slot)).toEqual({
        word: digest.readUInt16BE(0) % doorWordCount,
        symbol: digest.readUInt8(2) % doorSymbolCount,
      });
    }
  });

  it('need no TextEncoder: a mini-program has none', () => {
    const { TextEncoder } = globalThis;
    Reflect.deleteProperty(globalThis, 'TextEncoder');
    try {
      expect(doorSignOf(new Uint8Array(doorSecretBytes), 1)).toEqual(vectors[0] && { word: vectors[0].word, symbol: vectors[0].symbol });
    } finally {
      globalThis.TextEncoder = TextEncoder;
    }
  });

  it('of another door or another slot are others, and every word and symbol comes up', () => {
    const seen = { words: new Set<number>(), symbols: new Set<number>() };
    const secret = new Uint8Array(doorSecretBytes).fill(7);
    for (let slot = 0; slot < 2_000; slot += 1) {
      const { word, symbol } = doorSignOf(secret, slot);
      seen.words.add(word);
      seen.symbols.add(symbol);
    }
    expect([seen.words.size, seen.symbols.size]).toEqual([doorWordCount, doorSymbolCount]);
  });
});

describe('a slot', () => {
  it('lasts 30 s and begins at the same instant everywhere', () => {
    const start = Date.parse('2022-09-06T08:30:00+08:00');
    const slot = doorSlotAt(start);
    expect(doorSlotStart(slot)).toBe(start);
    expect([start - 1, start, start + 29_999, start + 30_000].map(doorSlotAt)).toEqual([slot - 1, slot, slot, slot + 1]);
  });
});
