import { readFileSync } from 'node:fs';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';
import { encodeCodePayload } from '../../../cloud-functions/domain/personal-code/code-payload';
import { aCodeSigner, aPayload } from '../../builders/signed-codes';

/** ISO/IEC 18004 table 7: characters of QR version 8, level M, in alphanumeric mode. */
const lettersOfVersion8M = 221;

describe('size of a personal code', () => {
  const signer = aCodeSigner();

  const largest = signer.code(aPayload({ colour: 'red', missedTest: true, pendingTest: true, paper: true, testAgeMinutes: 65_535 }), 719);

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
    expect(encodeCodePayload(aPayload({ colour: 'red', paper: true, pendingTest: true, testAgeMinutes: 65_535 })).length).toBe(46);
  });

  test('has only letters of the alphanumeric mode', () => {
    expect(signer.code()).toMatch(/^[0-9A-Z $%*+\-./:]+$/);
  });
});
