/**
 * From a positive laboratory result to a contact's red code and its later green, in a real browser on the running product:
 * the register fills by itself, a tracer ranks contacts under pseudonyms, nobody is unlocked before a second person has
 * proved anew who they are, the contact is told and turns red by rule, and green again when days and tests are complete.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { millisecondsPerDay, parseInstant } from '../../cloud-functions/domain/time';
import { documentOf } from '../../cloud-functions/local/demo-city/residents';
import { uuidAt } from '../../cloud-functions/local/demo-city/uuid-at';
import { desk, newVisitor, openBrowser, phone, takePicture, type Visitor } from './product/browser';
import { signInAs } from './product/callers';
import { field, nameCaseOnScreen, openEntry } from './product/desk-screens';
import { button, see, signInOnScreen } from './product/resident-screens';
import { type RunningProduct, startProduct } from './product/start-product';

jest.setTimeout(240_000);

const caseNumber = '满疾控〔2022〕58号';
const purpose = '排查同时在场的人';
const narrowDesk = { width: 1024, height: 768 };
/** Both scan the shop's code the afternoon before; neither scans on leaving, so both stays end by time-out. */
const infectedCame = '2022-09-05T14:00:00+08:00';
const contactCame = '2022-09-05T14:01:00+08:00';
/** Days 1, 2, 3, 5 and 7 after the exposure, and day 3 at home. */
const testDays = ['06', '07', '08', '10', '12', '15'];

let product: RunningProduct;
let browser: Browser;
let tracer: Visitor;
let approver: Visitor;
let contact: Visitor;

beforeAll(async () => {
  product = await startProduct();
  browser = await openBrowser();
  tracer = await newVisitor(browser, desk);
  approver = await newVisitor(browser, desk);
  contact = await newVisitor(browser, phone);
  for (const { page } of [tracer, approver, contact]) page.setDefaultTimeout(20_000);
  await bothAtTheShop();
});
afterAll(async () => {
  await browser?.close();
  await product?.remove();
});

test('a positive result of the laboratory stands in the register, with its clock, before anybody has typed it', async () => {
  const { page } = tracer;
  await reportOf('shop-owner', [{ at: '2022-09-06T06:30:00+08:00', result: 'positive' }]);
  await signInOnScreen(page, product.url, '林溪');
  await openTask(page, 'positives');
  await nameCaseOnScreen(page, { caseNumber, purpose });
  await openEntry(page, '刘*');
  await see(page, '实验室报告');
  await see(page, '记录下一步：通知本人并上报');
  await takeBothWidths(page, 'positives');
});

test('the tracer opens a case, sees where the person was and who was there too, under pseudonyms', async () => {
  const { page } = tracer;
  await openTask(page, 'tracing');
  await button(page, '立案').click();
  await field(page, '案件编号').fill(caseNumber);
  await field(page, '用途').fill(purpose);
  await field(page, '完整证件号码').fill(documentOf('shop-owner').documentNumber);
  await button(page, '立案并查看行程').click();
  await button(page, '查看行程').click();
  await page.getByRole('table', { name: '停留清单' }).waitFor();
  await button(page, '开始排查').click();
  await see(page, '天都已排查');
  await button(page, '查看接触者').click();
  const met = page.getByRole('row').filter({ hasText: '59 分钟' }).locator('visible=true').first();
  await met.getByRole('button', { name: /^在行程上显示/ }).click();
  await takeBothWidths(page, 'tracing');
  expect(await page.getByText('王秀英').locator('visible=true').count()).toBe(0);
  await met.getByRole('checkbox').click();
  await field(page, '流调报告编号').fill('流调报告 2022-0906-58');
  await field(page, '理由').fill('同店同一小时，室内近一小时');
  await button(page, '送复核').click();
  await see(page, '第二人同意后才解封');
  expect(tracer.faults).toEqual([]);
});

test('nobody is red before the second person has proved anew who they are, and said yes', async () => {
  await signInOnScreen(contact.page, product.url, '王秀英');
  await see(contact.page, '可通行');
  const { page } = approver;
  await signInOnScreen(page, product.url, '高远');
  await openTask(page, 'selections');
  await openEntry(page, caseNumber);
  await field(page, '用途').fill(purpose);
  await button(page, '继续').click();
  await button(page, '查看接触经过').click();
  await field(page, '复核意见').fill('与流调报告和排查结果一致');
  await takeBothWidths(page, 'selection');
  await button(page, '同意，解封并写入').click();
  await see(page, '再次验证是您本人');
  await takePicture(page, 'step-up');
  await button(page, '确认是我（演示）').click();
  await see(page, '已同意：身份已解封，记录已写入，已通知本人');
  expect(approver.faults).toEqual([]);
});

test('the contact is told, is red by rule, and sees who looked', async () => {
  const { page } = contact;
  // Gates know already; her own page asks anew when half of its code's life is over, or when she presses.
  await button(page, '更新').click();
  await see(page, '止步');
  await takePicture(page, 'contact-red');
  await page.goto(`${product.url}/#/packages/resident/notices/index`);
  await see(page, '您被认定为密切接触者');
  await takePicture(page, 'contact-notice');
  await page.goto(`${product.url}/#/packages/resident/who-looked/index`);
  await see(page, caseNumber);
});

test('the tracer sees exactly the one who was unlocked, after proving anew who she is', async () => {
  const { page } = tracer;
  await openTask(page, 'selections');
  await button(page, '已复核')
    .or(page.getByRole('radio', { name: '已复核' }))
    .locator('visible=true')
    .first()
    .click();
  await openEntry(page, caseNumber);
  await button(page, '查看是谁').click();
  await button(page, '确认是我（演示）').click();
  await see(page, '王**');
  await takeBothWidths(page, 'unlocked');
});

test('when the days have passed and the tests are there, the code is green again, and nobody set it', async () => {
  await daysPass(12);
  await reportOf(
    'retired-teacher',
    testDays.map((day) => ({ at: `2022-09-${day}T09:00:00+08:00`, result: 'negative' })),
  );
  const later = await newVisitor(browser, phone);
  later.page.setDefaultTimeout(20_000);
  await signInOnScreen(later.page, product.url, '王秀英');
  await see(later.page, '可通行');
  await takePicture(later.page, 'contact-green-again');
  const colour = (await (await signInAs(product, 'retired-teacher'))('explainMyColour')).body;
  expect(colour).toMatchObject({ colour: 'green', reasons: [] });
});

async function openTask(page: Page, task: string): Promise<void> {
  await page.goto(`${product.url}/#/packages/district/${task}/index`);
}

async function takeBothWidths(page: Page, name: string): Promise<void> {
  await takePicture(page, `${name}-1440`);
  await page.setViewportSize(narrowDesk);
  await takePicture(page, `${name}-1024`);
  await page.setViewportSize(desk);
}

const instantOf = (iso: string) => {
  const at = parseInstant(iso);
  if (at === undefined) throw new Error(`not an instant: ${iso}`);
  return at;
};

/** As two phones that were offline at the time and send what they kept. */
async function bothAtTheShop(): Promise<void> {
  const owner = await signInAs(product, 'shop-owner');
  const sites = [(await owner('listMySites')).body.sites].flat();
  const siteCode = String(Reflect.get(Object(sites.find((site) => Reflect.get(Object(site), 'siteCode') !== null)), 'siteCode'));
  for (const [key, came] of [
    ['shop-owner', infectedCame],
    ['retired-teacher', contactCame],
  ] as const) {
    const checkInId = uuidAt(instantOf(came), key);
    const answer = await (await signInAs(product, key))('checkInToSite', { body: { checkInId, siteCode, channel: 'scanner' } });
    expect([key, answer.status, answer.body.outcome]).toEqual([key, 200, 'admitted']);
  }
}

type Reported = { readonly at: string; readonly result: 'positive' | 'negative' };

async function reportOf(key: string, results: readonly Reported[]): Promise<void> {
  const laboratory = await signInAs(product, 'laboratory');
  const rows = results.map(({ at, result }, place) => ({
    ...documentOf(key),
    sampleId: `J-58-${key}-${place}`,
    sampledAt: at,
    reportedAt: at.replace('T09', 'T15').replace('T06', 'T08'),
    result,
  }));
  const answer = await laboratory('importLabResults', { body: { format: 'rows', sender: '满洲里市核酸检测实验室', rows } });
  expect(answer.body).toMatchObject({ accepted: results.length, refused: [] });
}

/** The machine sleeps, and the city's clock goes on: what is kept of it in the data folder is how far it is behind. */
async function daysPass(days: number): Promise<void> {
  await product.stop();
  const file = join(product.dataDir, 'demo-clock.json');
  const { behindMilliseconds }: { behindMilliseconds: number } = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ behindMilliseconds: behindMilliseconds - days * millisecondsPerDay }));
  product = await product.restart();
}
