import { join } from 'node:path';
import { type Context, createContext, runInContext } from 'node:vm';
import { buildSync } from 'esbuild';
import { anchorOf, slotValueOf } from '../../../cloud-functions/domain/personal-code/chain';
import { encodeCodePayload } from '../../../cloud-functions/domain/personal-code/code-payload';
import { writeCode } from '../../../cloud-functions/domain/personal-code/code-text';
import { aCodeSigner, aPayload, at, issuedAt, seed } from '../../builders/signed-codes';
import { trustListOf } from '../../builders/trust-list-of';
import vectors from '../../vectors/codes/codes.json';

const folder = join(__dirname, '../../../cloud-functions/domain/personal-code');

/** The files as a phone gets them: bundled for a browser, run where code cannot be made from text and Node is not there. */
function thePhone(source: string, given: Record<string, unknown>): Context {
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
  // `var phone` is the bundle's own; nothing of Node or of a browser is there.
  runInContext(bundle, context);
  return context;
}
const onThePhone = (source: string, given: Record<string, unknown>): unknown =>
  runInContext('JSON.stringify(phone.result)', thePhone(source, given));

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

  const signer = aCodeSigner();
  const sm2Vectors = vectors.codes.filter(({ alg }) => alg === 'SM2');

  test('a gate on a phone reads a code there too, signature and all, of either algorithm', () => {
    const source = `
      import { makeSignatureCheck } from './signature-check';
      import { verifyCode } from './verify-code';
      declare const cases: { text: string; trustList: object; now: number }[];
      const verifySignature = makeSignatureCheck();
      const all = cases.map(({ text, ...given }) => verifyCode(text, { ...given, verifySignature }));
      export const pending = Promise.all(all).then((read) => read.map((one) => (one.ok ? one.value.payload.colour : one.error.reason)));
      export const result = null;`;
    const text = signer.code(aPayload({ colour: 'yellow' }));
    const smudged = text.slice(0, 60) + (text[60] === 'A' ? 'B' : 'A') + text.slice(61);
    const instants = { ...signer.trustList, keys: [signer.key] };
    const sm2List = trustListOf({ ...vectors.sm2TrustList, signed: '' });
    const cases = [
      { text, trustList: instants, now: issuedAt },
      { text: smudged, trustList: instants, now: issuedAt },
      ...sm2Vectors.map(({ text: sm2Text, now }) => ({ text: sm2Text, trustList: sm2List, now: at(now) })),
    ];
    const phone = thePhone(source, { cases });
    return expect(runInContext('phone.pending', phone)).resolves.toEqual([
      'yellow',
      expect.stringMatching(/damaged|signature-wrong/),
      'green',
    ]);
  });

  test('and a list of keys', () => {
    const source = `
      import { readTrustList } from './read-trust-list';
      export const result = readTrustList('a.b.c', []);`;
    expect(JSON.parse(String(onThePhone(source, {})))).toEqual({ ok: false, error: { reason: 'not-readable' } });
  });
});
