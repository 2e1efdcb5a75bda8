import { aProduct, type AProduct } from './a-product';

let product: AProduct;
beforeAll(async () => {
  product = await aProduct();
}, 60_000);
afterAll(() => product.close());

it('has a demo city', async () => {
  const token = await product.signInAs('retired-teacher');
  const r = await product.app.request('/v1/me/decision', { headers: { authorization: `Bearer ${token}` } });
  console.log(JSON.stringify(await r.json(), null, 1));
});
