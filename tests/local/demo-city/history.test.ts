/** The demo city's last days, as the district's desk reads them. */
import { type OperationName, routes } from '../../../cloud-functions/contract/routes';
import { type AProduct, aProduct } from '../../functions/a-product';

let product: AProduct;
beforeAll(async () => {
  product = await aProduct();
  await product.rollUp();
}, 120_000);
afterAll(() => product.close());

async function answer(operation: OperationName, query: string): Promise<Record<string, unknown>> {
  const response = await product.app.request(`${routes[operation].path}${query}`, {
    headers: { authorization: `Bearer ${await product.signInAs('officer')}` },
  });
  expect(response.status).toBe(200);
  return Object(await response.json());
}
const named = (answered: Record<string, unknown>) => [answered.sites].flat().map((site) => Object(site).name);

it('has days, hours, classes and reasons that are large enough to be told', async () => {
  const told = await answer('getStatistics', '?from=2022-09-01&to=2022-09-05');
  const [days, classes, refusedFor] = [told.days, told.classes, told.refusedFor].map((list) => [list].flat());
  expect(days).toHaveLength(5);
  for (const day of days ?? []) expect(Object(day).checkIns).toBeGreaterThan(20);
  expect(classes).toContainEqual(
    expect.objectContaining({ class: 'market', checkIns: { count: expect.any(Number), hiddenDays: expect.any(Number) } }),
  );
  expect(refusedFor?.length).toBeGreaterThan(0);
});

it('has a code nobody scans, and a market busier than it said', async () => {
  expect(named(await answer('listOddSites', '?kind=dead&day=2022-09-05'))).toContain('扎赉小区');
  expect(named(await answer('listOddSites', '?kind=over-busy&day=2022-09-04'))).toEqual(['道南农贸市场']);
});
