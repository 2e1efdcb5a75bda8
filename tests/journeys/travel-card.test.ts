/**
 * The operators' travel card in a real browser on the running product, with its double beside it: filled in and locked;
 * left out, asked, explained, yellow; added after all, green. Then the two questions about what is not, or not yet.
 */
import type { Browser } from 'playwright-core';
import { newVisitor, openBrowser, phone, takePicture, type Visitor } from './product/browser';
import {
  answerAboutMyself,
  aResidentId,
  button,
  chooseDivision,
  next,
  placeHome,
  registerOnScreen,
  see,
  sendDeclaration,
  signInOnScreen,
} from './product/resident-screens';
import { type RunningProduct, startProduct } from './product/start-product';

jest.setTimeout(240_000);

let product: RunningProduct;
let browser: Browser;
let resident: Visitor;

beforeAll(async () => {
  product = await startProduct();
  browser = await openBrowser();
  resident = await newVisitor(browser, phone);
  resident.page.setDefaultTimeout(20_000);
});
afterAll(async () => {
  await browser?.close();
  await product?.remove();
});

const open = (page: string) => resident.page.goto(`${product.url}/#/packages/resident/${page}/index`);
/** As the person reads it off the terminal: the last one printed. */
const printedCode = () => [...product.printed().matchAll(/travel-card code is (\d{6})/g)].at(-1)?.[1];

test('the places of the card are filled in with the code that the operators send, and are locked', async () => {
  const { page } = resident;
  await signInOnScreen(page, product.url, '新来的人');
  await registerOnScreen(page, { name: '陈晓明', residentId: aResidentId(22) });
  await open('declare');
  await answerAboutMyself(page);
  await page.getByLabel('手机号').fill('13800138001');
  await button(page, '获取行程卡验证码').click();
  await see(page, '已发往');
  await page.getByLabel('行程卡验证码').fill(printedCode() ?? '');
  await takePicture(page, 'travel-card-code');
  await button(page, '取得行程卡').click();
  await see(page, '已按行程卡填好');
  await takePicture(page, 'travel-card-filled');
  await next(page);
  await placeHome(page);
  await see(page, '行程卡显示：北京市朝阳区');
  await takePicture(page, 'travel-card-locked');
  expect(await page.getByRole('button', { name: /^删除/ }).locator('visible=true').count()).toBe(1);
  await next(page);
  await page.getByRole('radio', { name: '没有' }).click();
  await next(page);
  await sendDeclaration(page);
  await see(page, '申报已收到');
  expect(resident.faults).toEqual([]);
});

test('left out, the place is asked for; explained, the code is yellow until it is added after all', async () => {
  const { page } = resident;
  await open('declare');
  await page.reload();
  await answerAboutMyself(page);
  await button(page, '不用，自己填写').click();
  await placeHome(page);
  await next(page);
  await page.getByRole('radio', { name: '没有' }).click();
  await next(page);
  await sendDeclaration(page);
  await see(page, '您去过吗？');
  await takePicture(page, 'travel-card-asked');
  await button(page, '没去过，说明情况').click();
  await page.getByLabel('请说明情况').fill('手机借给了弟弟');
  await takePicture(page, 'travel-card-explained');
  await button(page, '按这个说明提交').click();
  await see(page, '申报已收到');
  await see(page, '黄码');
  await see(page, '申报与行程不一致');
  await takePicture(page, 'travel-card-mismatch');

  await open('declare');
  await page.reload();
  await answerAboutMyself(page);
  await button(page, '不用，自己填写').click();
  await placeHome(page);
  await next(page);
  await page.getByRole('radio', { name: '没有' }).click();
  await next(page);
  await sendDeclaration(page);
  await button(page, '去过，补上').click();
  await see(page, '行程卡显示：北京市朝阳区');
  await next(page);
  await button(page, '都对，下一步').click();
  await button(page, '提交').click();
  await see(page, '申报已收到');
  await see(page, '绿码');
  expect(resident.faults).toEqual([]);
});

test('what a mall here asks, and that a city elsewhere is not known', async () => {
  const { page } = resident;
  await open('ahead');
  await page.getByLabel('场所类别').selectOption({ label: '商场' });
  await chooseDivision(page, ['内蒙古自治区', '呼伦贝尔市', '满洲里市'], 1);
  await see(page, '72 小时内采样');
  await see(page, '暂时不能进入');
  await takePicture(page, 'ahead-mall');
  await chooseDivision(page, ['广东省', '深圳市', '福田区'], 1);
  await see(page, '这里没有那个地方的规则');
  await takePicture(page, 'ahead-unknown');
  expect(resident.faults).toEqual([]);
});

test('a relative turned red: green now, red only if disease control records it', async () => {
  const { page } = resident;
  await open('household');
  await page.getByRole('radio', { name: '确诊或无症状感染者' }).click();
  await page.getByLabel('最后一次在一起是哪天？').fill('2022-09-05');
  await button(page, '看看会怎样').click();
  await see(page, '如果登记您为密接');
  await see(page, '红码');
  await takePicture(page, 'household');
  expect(resident.faults).toEqual([]);
});
