import { readFileSync } from 'node:fs';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';
import { slotValueOf } from '../../../cloud-functions/domain/personal-code/chain';
import { encodeCodePayload } from '../../../cloud-functions/domain/personal-code/code-payload';
import { writeCode } from '../../../cloud-functions/domain/personal-code/code-text';
import { coseSign1, protectedHeader } from '../../../cloud-functions/domain/personal-code/cose-sign1';
import { aCodeSigner, aPayload, seed } from '../../builders/signed-codes';

/** ISO/IEC 18004 table 7: characters of QR version 8, level M, in alphanumeric mode. */
const lettersOfVersion8M = 221;

describe('size of a personal code', () => {
  const signer = aCodeSigner();

  const everything = { colour: 'red', missedTest: true, pendingTest: true, paper: true, people: 7, testAgeMinutes: 65_535 } as const;
  const largest = signer.code(aPayload(everything), 719);

  test('the largest fits QR version 8 at level M', () => {
    expect(largest.length).toBe(217);
    expect(largest.length).toBeLessThanOrEqual(lettersOfVersion8M);
  });

  test('an encoder with alphanumeric mode draws 49 modules a side: version 8', async () => {
    const wasm = new Uint8Array(readFileSync(require.resolve('zxing-wasm/writer/zxing_writer.wasm')));
    await prepareZXingModule({ overrides: { wasmBinary: wasm.buffer }, fireImmediately: true });
    const { symbol } = await writeBarcode(largest, { format: 'QRCode', options: 'ecLevel=M' });
    expect([symbol.width, symbol.height]).toEqual([8 * 4 + 17, 8 * 4 + 17]);
  });

  test('the payload stays within the 46 bytes this rests on', () => {
    expect(encodeCodePayload(aPayload(everything)).length).toBe(46);
  });

  test('an SM2 code is smaller: its algorithm stands beside what is signed, not in it', () => {
    const header = protectedHeader('SM2', Uint8Array.of(1, 2, 3, 4, 5, 6));
    const signed = coseSign1(header, encodeCodePayload(aPayload(everything)), new Uint8Array(64).fill(255));
    expect(writeCode(signed, slotValueOf(seed, 719)).length).toBe(214);
  });

  test('has only letters of the alphanumeric mode', () => {
    expect(signer.code()).toMatch(/^[0-9A-Z $%*+\-./:]+$/);
  });
});
