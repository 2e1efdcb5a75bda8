import { endpoints } from '../../../cloud-functions/contract/endpoints';
import { contentHash } from '../../../cloud-functions/domain/health-code/canonical-json';
import { ruleSet20220628 } from '../../../cloud-functions/domain/health-code/rule-sets/150781/2022-06-28';
import { getRuleSet } from '../../../cloud-functions/use-cases/public/get-rule-set';
import { shippedRuleSets } from '../../fakes/fake-rule-sets';
import { accepted, anAuthority } from '../release/an-authority';

const hash = contentHash(ruleSet20220628);

test.each([ruleSet20220628.id, hash])('a set is shown by %s, with the legal basis of every rule', async (ruleSetId) => {
  const outcome = await getRuleSet({ params: { ruleSetId } }, { ruleSets: shippedRuleSets() });
  const shown = endpoints.getRuleSet.response.parse(accepted(outcome));
  expect(shown).toMatchObject({ id: ruleSet20220628.id, hash });
  expect(shown.rules).toHaveLength(ruleSet20220628.rules.length);
});

test('a set that was released here is shown as the ones shipped', async () => {
  const { bring, needs, passMinutes } = anAuthority();
  await bring('canary');
  passMinutes(1);
  const shown = accepted(await getRuleSet({ params: { ruleSetId: '150781@2022-09-06' } }, needs));
  expect(shown.jurisdiction).toBe('150781');
});

test('refused: nobody published it', async () => {
  const outcome = await getRuleSet({ params: { ruleSetId: '150781@1999' } }, { ruleSets: shippedRuleSets() });
  expect(outcome).toEqual({ ok: false, error: { code: 'not-found' } });
});
