import type { GatePolicyHeld } from '../../../cloud-functions/domain/gate/policy-at';
import { algorithmAndKey } from '../../../cloud-functions/domain/personal-code/code-algorithm';
import type { TrustList } from '../../../cloud-functions/domain/personal-code/trust-list';
import { aGateTrusting } from '../../builders/a-gate-check';
import { at } from '../../builders/signed-codes';
import vectors from '../../vectors/codes/gate-verdicts.json';

const trustList: TrustList = {
  issuedAt: at(vectors.trustList.issuedAt),
  validUntil: at(vectors.trustList.validUntil),
  keys: vectors.trustList.keys.map(({ kid, issuer, alg, jwk, notBefore, notAfter, revokedAt }) => {
    const key = algorithmAndKey(alg, jwk.crv, jwk);
    if (!key) throw new Error(`no key: ${kid}`);
    return { kid, issuer, ...key, notBefore: at(notBefore), notAfter: at(notAfter), ...(revokedAt && { revokedAt: at(revokedAt) }) };
  }),
};
const asks = (text: string): GatePolicyHeld['asks'] => {
  if (text === 'green' || text === 'green-and-test' || text === 'not-checked') return text;
  throw new Error(`no policy: ${text}`);
};

/** Signed once: another gate, in another language, has to decide the same. */
test.each(vectors.checks)('$name', async ({ text, now, policy, outcome, reasons }) => {
  const held = { from: '2022-06-28T00:00:00+08:00', until: null, asks: asks(policy.asks), testWithinHours: policy.testWithinHours };
  expect(await aGateTrusting(trustList, held).check(text, { now: at(now) })).toMatchObject({ outcome, reasons });
});
