import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { buildSync } from 'esbuild';
import { anchorOf, slotValueOf } from '../../../cloud-functions/domain/personal-code/chain';
import { encodeCodePayload } from '../../../cloud-functions/domain/personal-code/code-payload';
import { writeCode } from '../../../cloud-functions/domain/personal-code/code-text';
import { aCodeSigner, aPayload, issuedAt, seed } from '../../builders/signed-codes';

const folder = join(__dirname, '../../../cloud-functions/domain/personal-code');

/** The files as a phone gets them: bundled for a browser, run where code cannot be made from text and Node is not there. */
function onThePhone(source: string, given: Record<string, unknown>): unknown {
  const { outputFiles } = buildSync({
    stdin: { contents: source, resolveDir: folder, loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    globalName: 'phone',
    target: 'es2020',
  });
  const bundle = outputFiles[0]?.text ?? '';
  expect(bundle).not.toMatch(/\bnew Function\b|\beval\(|require\("node:/);
  const context = createContext({ ...given }, { codeGeneration: { strings: false, wasm: false } });
  return runInContext(`${bundle}; JSON.stringify(phone.result)`, context);
}

const signed = aCodeSigner().signBytes(encodeCodePayload(aPayload()));

describe('the part of a personal code that runs on the phone', () => {
  test('makes anchor and text where eval is blocked, the same as here', () => {
    const source = `
      import { anchorOf, slotValueOf } from './chain';
      import { slotAt, writeCode } from './code-text';
      import { encodeBase64url } from './base64url';
      declare const seed: number[], signed: number[], issuedAt: number;
      const bytes = Uint8Array.from(seed);
      const slot = slotAt(issuedAt, issuedAt + 95_000);
      export const result = [encodeBase64url(anchorOf(bytes)), slot, writeCode(Uint8Array.from(signed), slotValueOf(bytes, slot))];`;
    expect(JSON.parse(String(onThePhone(source, { seed: [...seed], signed: [...signed], issuedAt })))).toEqual([
      Buffer.from(anchorOf(seed)).toString('base64url'),
      3,
      writeCode(signed, slotValueOf(seed, 3)),
    ]);
  });

  test('a gate on a phone reads a code there too', () => {
    const source = `
      import { decodeCodePayload } from './code-payload';
      import { verifyCode } from './verify-code';
      declare const payload: number[];
      export const result = [typeof verifyCode, decodeCodePayload(Uint8Array.from(payload))?.colour];`;
    const payload = [...encodeCodePayload(aPayload({ colour: 'yellow' }))];
    expect(JSON.parse(String(onThePhone(source, { payload })))).toEqual(['function', 'yellow']);
  });
});
