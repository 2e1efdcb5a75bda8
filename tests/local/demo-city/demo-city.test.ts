/** The city as it stands when the product is first started: everybody is in the situation they are introduced with. */
import { type OperationName, routes } from '../../../cloud-functions/contract/routes';
import { type AProduct, aProduct } from '../../functions/a-product';

let product: AProduct;
beforeAll(async () => {
  product = await aProduct();
}, 120_000);
afterAll(() => product.close());

async function answer(key: string, operation: OperationName, query = ''): Promise<Record<string, unknown>> {
  const { method, path } = routes[operation];
  const response = await product.app.request(`${path}${query}`, {
    method,
    headers: { authorization: `Bearer ${await product.signInAs(key)}` },
  });
  expect(response.status).toBe(200);
  return Object(await response.json());
}

it.each([
  ['retired-teacher', { colour: 'green', missedTest: false, pendingUntil: null, reasons: [] }],
  ['contact-of-contact', { colour: 'yellow', reasons: [{ rule: 'contact-secondary' }] }],
  [
    'close-contact',
    { colour: 'red', reasons: [{ rule: 'contact-close', path: [{ step: 'wait' }, { step: 'negative-tests', done: 3, of: 6 }] }] },
  ],
  ['with-a-fever', { colour: 'yellow', reasons: [{ rule: 'symptom-fever' }] }],
  ['courier', { colour: 'green', missedTest: true, duties: [{ group: 'courier', missed: true }] }],
  ['port-worker', { colour: 'green', missedTest: false, pendingTest: true, duties: [{ group: 'port', missed: false }] }],
  ['tested-positive', { colour: 'red', reasons: [{ rule: 'test-positive' }] }],
  ['shop-owner', { colour: 'green', missedTest: false, pendingTest: false }],
])('%s is judged as introduced', async (key, decision) => {
  expect(await answer(key, 'explainMyColour')).toMatchObject(decision);
});

it('every record came in by a way that is published, with its evidence', async () => {
  for (const key of ['retired-teacher', 'contact-of-contact', 'close-contact', 'courier', 'port-worker']) {
    const facts = [(await answer(key, 'listMyFacts')).facts].flat();
    expect(facts.length).toBeGreaterThan(2);
    for (const fact of facts)
      expect(fact).toMatchObject({ evidence: expect.stringMatching(/./), enteredBy: expect.not.stringMatching(/unknown/) });
  }
});

it('the second person finds a list waiting, and the desk a claim', async () => {
  expect(await answer('second-officer', 'listFactProposals', '?state=waiting')).toMatchObject({
    proposals: [{ ground: 'close-contact', rowCount: 3, mayReview: true }],
  });
  expect(await answer('officer', 'listFactProposals', '?state=reviewed')).toMatchObject({
    proposals: expect.arrayContaining([expect.objectContaining({ ground: 'secondary-contact', state: 'approved' })]),
  });
  expect(await answer('officer', 'listClaims', '?state=waiting')).toMatchObject({
    claims: [{ rule: 'contact-close', maskedName: '张**', facts: [{ kind: 'contact.close' }] }],
  });
});

it('the retired teacher acts for her granddaughter, who is declared and has a paper code, and a mother’s request waits', async () => {
  expect(await answer('retired-teacher', 'listMyFamily')).toMatchObject({
    dependants: [{ relation: 'grandchild', maskedName: '王**', state: 'active', declared: true, paperCodeAllowed: true }],
  });
  expect(await answer('retired-teacher', 'listMyPaperCodes')).toMatchObject({ paperCodes: [{ maskedName: '王**', state: 'valid' }] });
  expect(await answer('officer', 'listGuardianships', '?state=waiting')).toMatchObject({
    guardianships: [{ relation: 'child', name: '刘子轩', guardianMaskedName: '刘**', consentNeeded: false }],
  });
});
