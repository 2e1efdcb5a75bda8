import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { buildSync } from 'esbuild';
import { slotValueOf } from '../../../cloud-functions/domain/personal-code/chain';
import { encodeCodePayload } from '../../../cloud-functions/domain/personal-code/code-payload';
import { writeCode } from '../../../cloud-functions/domain/personal-code/code-text';
import { aTrustRoot } from '../../builders/a-trust-root';
import { aCodeSigner, aPayload, issuedAt, seed } from '../../builders/signed-codes';

/**
 * All a gate judges with, as a mini-program gets it: nothing shaken out of the bundle that a plainer bundler would leave in,
 * run where code cannot be made from text and there is neither Node nor `TextEncoder`.
 */
test('a gate on a phone judges codes and lists of keys by itself', async () => {
  const { outputFiles } = buildSync({
    stdin: {
      contents: `
        import { gateVerdict } from './gate-verdict';
        import { learnTime, startClock, timeAt } from './gate-clock';
        import { makeInSight } from './in-sight';
        import { isAlarm } from './gate-alarm';
        import { policyAt } from './policy-at';
        import { makeSeenSlots } from './seen-slots';
        import { readTurnedFilter } from './turned-filter';
        import { withTemperature } from './with-temperature';
        import { readTrustList } from '../personal-code/read-trust-list';
        import { makeSignatureCheck } from '../personal-code/signature-check';
        export const judge = async ({ text, signed, roots, now }) => {
          const list = readTrustList(signed, roots);
          const clock = learnTime({ serverTime: now, sentAt: { wall: 0, steady: null }, receivedAt: { wall: 0, steady: null }, shiftMs: 0 });
          const policies = [{ from: '2022-06-28T00:00:00+08:00', until: null, asks: 'green', testWithinHours: null }];
          const seen = makeSeenSlots();
          const given = { text, now: timeAt(clock, { wall: 0, steady: null }), clockTrusted: true, trustList: list.ok ? list.value : undefined,
            verifySignature: makeSignatureCheck(), policy: policyAt(policies, now), turned: readTurnedFilter(undefined), seen };
          const first = await gateVerdict(given);
          if (first.read) seen.use(first.read.used);
          const second = await gateVerdict(given);
          return JSON.stringify([first.outcome, withTemperature(first, 380, true).reasons, second.reasons, isAlarm(second.reasons), typeof makeInSight, typeof startClock]);
        };`,
      resolveDir: join(__dirname, '../../../cloud-functions/domain/gate'),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    treeShaking: false,
    platform: 'browser',
    format: 'iife',
    globalName: 'gate',
    target: 'es2020',
  });
  const bundle = outputFiles[0]?.text ?? '';
  expect(bundle).not.toMatch(/\bnew Function\b|\beval\(|require\("node:/);
  const signer = aCodeSigner();
  const { root, signed } = aTrustRoot();
  const text = writeCode(signer.signBytes(encodeCodePayload(aPayload())), slotValueOf(seed, 0));
  const given = { text, signed: signed(signer.trustList), roots: [root], now: issuedAt };
  const context = createContext({ given: JSON.stringify(given) }, { codeGeneration: { strings: false, wasm: false } });
  const answer: unknown = await runInContext(`${bundle}; gate.judge(JSON.parse(given))`, context);
  expect(JSON.parse(String(answer))).toEqual(['admitted', ['fever'], ['code-used-here'], true, 'function', 'function']);
});
