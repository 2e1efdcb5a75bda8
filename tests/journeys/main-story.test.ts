/**
 * The product's spine as people live it, in a real browser on the running product: register, declare, code, site,
 * poster, scan, counts, the officer's reading; then a stay in a published risk area turns the code red.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { makeSignatureCheck } from '../../cloud-functions/domain/personal-code/signature-check';
import { verifyCode } from '../../cloud-functions/domain/personal-code/verify-code';
import { instant } from '../../cloud-functions/domain/time';
import { readWithZbar, readWithZxing, seePoster } from '../builders/read-poster';
import { describeWithSharedData, sharedPath } from '../builders/shared-data';
import { trustListOf } from '../builders/trust-list-of';
import { desk, newVisitor, openBrowser, phone, readCodeOnScreen, takePicture, type Visitor } from './product/browser';
import { callsWith, signInAs } from './product/callers';
import { filmOf } from './product/camera-film';
import { aResidentId, button, declareOnScreen, registerOnScreen, see, signInOnScreen } from './product/resident-screens';
import { type RunningProduct, startProduct } from './product/start-product';

jest.setTimeout(240_000);

const folder = mkdtempSync(join(tmpdir(), 'tongma-story-'));
const film = join(folder, 'poster.y4m');
const siteName = '北国饺子馆二店';
let product: RunningProduct;
let browser: Browser;
let resident: Visitor;
let officer: Visitor;
let posterLink = '';

beforeAll(async () => {
  product = await startProduct();
  filmOf({ width: 8, height: 8, grey: new Uint8Array(64).fill(255) }, film);
  browser = await openBrowser(film);
  resident = await newVisitor(browser, phone);
  officer = await newVisitor(browser, desk);
  for (const { page } of [resident, officer]) page.setDefaultTimeout(20_000);
});
afterAll(async () => {
  await browser?.close();
  await product?.remove();
  rmSync(folder, { recursive: true, force: true });
});

test('a newcomer registers, declares and is shown a green code whose signature holds', async () => {
  const { page } = resident;
  await signInOnScreen(page, product.url, '新来的人');
  await registerOnScreen(page, { name: '陈晓明', residentId: aResidentId(21) });
  await button(page, '去申报').click();
  await declareOnScreen(page);
  await takePicture(page, 'declared');
  await button(page, '出示我的码').click();
  await see(page, '可通行');
  await see(page, '陈**');
  const text = await readCodeOnScreen(page, 'my-code-green');
  expect(text).toMatch(/^TM1:/);
  const { body, serverTime } = await callsWith(product)('getTrustList');
  const verified = await verifyCode(text, {
    trustList: trustListOf(body),
    verifySignature: makeSignatureCheck(),
    now: instant(serverTime),
  });
  expect(verified).toMatchObject({ ok: true, value: { payload: { colour: 'green' } } });
  expect(resident.faults).toEqual([]);
});

test('the code fills a wide screen as well as a phone', async () => {
  const { page } = resident;
  await page.setViewportSize(desk);
  const text = await readCodeOnScreen(page, 'my-code-wide');
  await page.setViewportSize(phone);
  expect(text).toMatch(/^TM1:/);
});

test('an owner applies, an officer approves, and the poster’s code is read off the paper by two scanners', async () => {
  const owner = await newVisitor(browser, phone);
  const { page } = owner;
  await signInOnScreen(page, product.url, '刘芳');
  await page.goto(`${product.url}/#/packages/site/apply/index`);
  await page.getByLabel('场所名称').fill(siteName);
  await page.locator('select:visible').selectOption({ label: '餐饮' });
  await button(page, '下一步').click();
  for (const [level, name] of ['内蒙古自治区', '呼伦贝尔市', '满洲里市'].entries()) {
    const list = page.locator('select:visible').nth(level);
    await list.locator('option', { hasText: name }).waitFor({ state: 'attached' });
    await list.selectOption({ label: name });
  }
  await page.getByLabel('详细地址').fill('道南街道三道街 22 号');
  await button(page, '下一步').click();
  await page.getByLabel('预计每天人数').fill('120');
  await page.getByLabel('联系电话').fill('13904701234');
  await button(page, '下一步').click();
  await takePicture(page, 'apply-check');
  await button(page, '提交申请').click();
  await see(page, '申请已收到');

  await signInOnScreen(officer.page, product.url, '周宁');
  await officer.page.goto(`${product.url}/#/packages/district/reviews/index`);
  await officer.page.getByRole('button', { name: siteName }).first().click();
  await takePicture(officer.page, 'reviews');
  await button(officer.page, '通过').click();
  await see(officer.page, `已通过：${siteName}`);

  await page.goto(`${product.url}/#/packages/site/my-sites/index`);
  const card = page.getByRole('region', { name: siteName });
  await card.getByRole('button', { name: '海报', exact: true }).click();
  await button(page, '打开海报 PDF').waitFor();
  await takePicture(page, 'poster-page');
  const downloading = page.waitForEvent('download');
  await button(page, '打开海报 PDF').click();
  const pdf = readFileSync(await (await downloading).path());
  const { pages, picture } = await seePoster(pdf, 150);
  expect(pages).toBe(1);
  const [read] = await readWithZxing(picture);
  posterLink = read?.text ?? '';
  expect(posterLink).toMatch(/\/s\/[0-9a-z.]+$/);
  expect(await readWithZbar(picture)).toEqual([posterLink]);
  filmOf(picture, film);
  expect(owner.faults).toEqual([]);
});

test('scanning the poster with the camera records the visit once, and the owner’s count rises', async () => {
  const { page } = resident;
  await page.goto(`${product.url}/#/pages/scan/index`);
  await see(page, '可以进入');
  await see(page, siteName);
  await takePicture(page, 'scan-admitted');
  const owner = await signInAs(product, 'shop-owner');
  const { body } = await owner('listMySites');
  const sites: { siteId: string; name: string }[] = Array.isArray(body.sites) ? body.sites : [];
  const siteId = sites.find((site) => site.name === siteName)?.siteId ?? '';
  const flow = await owner('getSiteFlow', { params: { siteId } });
  expect(flow.body).toMatchObject({ admitted: 1, refused: 0 });
});

test('the officer sees the visit under a case number only, and the reading is on record for the resident', async () => {
  const { page } = officer;
  await page.goto(`${product.url}/#/packages/district/visits/index`);
  await page.getByRole('textbox', { name: '案件编号' }).fill('满防疫〔2022〕37号');
  await page.getByRole('textbox', { name: '用途' }).fill('流调：核对餐馆到访');
  await button(page, '开始查阅').click();
  await page.getByRole('textbox', { name: '场所' }).fill(siteName);
  await page.getByRole('button', { name: siteName }).first().click();
  await button(page, '查阅').click();
  await see(page, '本次查阅已记入审计');
  await expectText(page.locator('body'), /放行/);
  expect(await page.locator('body').textContent()).not.toContain('陈');
  await takePicture(page, 'visits-desk');
  await resident.page.goto(`${product.url}/#/packages/resident/who-looked/index`);
  await see(resident.page, '满防疫〔2022〕37号');
  await takePicture(resident.page, 'who-looked');
  expect(officer.faults).toEqual([]);
});

describeWithSharedData('risk-areas', 'after the real publication of 2022-09-05 is fed in', () => {
  test('a stay in 北京市朝阳区高碑店 turns the code red, by rule, with the publication named', async () => {
    await feed(sharedPath('risk-areas/2022090500-bcc422ac.json'));
    const { page } = resident;
    await page.goto(`${product.url}/#/packages/resident/declare/index`);
    await declareOnScreen(page, {
      levels: ['北京市', '朝阳区'],
      town: '高碑店',
      community: '高碑店东区 B15 栋',
      from: '2022-08-30',
      to: '2022-09-04',
    });
    await expectText(page.locator('body'), /2022090500-bcc422ac/);
    await takePicture(page, 'declared-risk');
    await button(page, '出示我的码').click();
    await see(page, '止步');
    await takePicture(page, 'my-code-red');
    await page.goto(`${product.url}/#/packages/resident/why/index`);
    await expectText(page.locator('body'), /高碑店/);
    await takePicture(page, 'why-red');
  });

  test('the same person is refused at the door with the reason, and the attempt is in the officer’s list', async () => {
    const { page } = resident;
    await page.goto(`${product.url}${new URL(posterLink).pathname}`);
    await see(page, '不能进入');
    await see(page, '本场所只接受绿码');
    await takePicture(page, 'scan-refused');
    await button(officer.page, '查阅').click();
    await expectText(officer.page.locator('body'), /不放行/);
    await takePicture(officer.page, 'visits-refused');
    expect(resident.faults).toEqual([]);
  });
});

async function feed(file: string): Promise<void> {
  const { stdout } = await promisify(execFile)(process.execPath, ['cloud-functions/local/run.mjs', 'feed-risk-areas', '--', file], {
    cwd: join(__dirname, '../..'),
    env: { ...process.env, PORT: String(product.port), DATA_DIR: product.dataDir },
  });
  expect(stdout).toContain('2022090500-bcc422ac');
}

async function expectText(where: ReturnType<Visitor['page']['locator']>, wanted: RegExp): Promise<void> {
  await where.filter({ hasText: wanted }).first().waitFor();
}
