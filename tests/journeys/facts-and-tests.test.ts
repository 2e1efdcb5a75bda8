/**
 * What is recorded about people, and by whom, in a real browser on the running product: a missed test that a laboratory's
 * file lifts; a fact that one officer proposes and another approves, and that the person reads and objects to; the testing
 * desk's lists.
 */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { addDays, addMilliseconds, dayOf, formatDay, formatInstant, type Instant, instant } from '../../cloud-functions/domain/time';
import { demoResidents } from '../../cloud-functions/local/demo-city/residents';
import { desk, newVisitor, openBrowser, phone, takePicture, type Visitor } from './product/browser';
import { callsWith, signInAs } from './product/callers';
import {
  approveOnScreen,
  field,
  nameCaseOnScreen,
  openEntry,
  proposeOnScreen,
  readFactsOnScreen,
  uploadOnScreen,
} from './product/desk-screens';
import { button, see, signInOnScreen } from './product/resident-screens';
import { type RunningProduct, startProduct } from './product/start-product';

jest.setTimeout(240_000);

const laboratoryName = '满洲里市核酸检测实验室';
const caseNamed = { caseNumber: '满防疫〔2022〕41号', purpose: '核查密接，逐项留痕' };
const evidence = '满疾控流调〔2022〕41号';
/** Longer than is promised, so that a late page is told as late. */
const longestWait = 90_000;
const wrong = '那天我在家照看孙子，没有去过那家饭店';

let product: RunningProduct;
let browser: Browser;
let courier: Visitor;
let laboratory: Visitor;
let officer: Visitor;
let second: Visitor;
let teacher: Visitor;
let sampledAt: Instant;
/** Resolves with the seconds it took the courier's page, untouched, to show what the laboratory had sent. */
let lifted: Promise<number>;

beforeAll(async () => {
  product = await startProduct();
  browser = await openBrowser();
  courier = await newVisitor(browser, phone);
  laboratory = await newVisitor(browser, desk);
  officer = await newVisitor(browser, desk);
  second = await newVisitor(browser, desk);
  teacher = await newVisitor(browser, phone);
  for (const { page } of everybody()) page.setDefaultTimeout(20_000);
});
afterAll(async () => {
  await browser?.close();
  await product?.remove();
});

const everybody = (): readonly Visitor[] => [courier, laboratory, officer, second, teacher];

test('a courier who missed a test is told over the code, and is turned away at a door', async () => {
  const { page } = courier;
  await signInOnScreen(page, product.url, '孙磊');
  await page.getByRole('dialog', { name: '应检未检' }).waitFor();
  await takePicture(page, 'missed-test-over-code');
  const owner = await signInAs(product, 'shop-owner');
  const sites = [(await owner('listMySites')).body.sites].flat();
  const siteCode = String(Reflect.get(Object(sites.find((site) => Reflect.get(Object(site), 'siteCode') !== null)), 'siteCode'));
  const scanning = await courier.context.newPage();
  await scanning.goto(`${product.url}/s/${siteCode}`);
  await see(scanning, '不能进入');
  await see(scanning, '应检未检，请先采样');
  await takePicture(scanning, 'missed-test-refused');
  await scanning.close();
});

test('a laboratory’s file: the good row is taken, the bad ones are returned with their reasons, on screen and in a file', async () => {
  const { page } = laboratory;
  await signInOnScreen(page, product.url, laboratoryName);
  await openFeeds(page);
  sampledAt = await clockOfProduct();
  const rows = [
    ['居民身份证', documentOf('courier'), 'J-0906-01', formatInstant(sampledAt)],
    ['居民身份证', '150781199601080052', 'J-0906-02', formatInstant(sampledAt)],
    ['居民身份证', documentOf('port-worker'), 'J-0906-03', '2022-09-06'],
  ];
  await uploadOnScreen(page, { name: '采样.csv', text: csv(['证件类型', '证件号码', '样本编号', '采样时间'], rows) }, laboratoryName);
  lifted = secondsUntil(courier.page.getByText('已采样，等待结果').first().waitFor({ timeout: longestWait }));
  await see(page, '退回的 2 行');
  expect(await countOnScreen(page, '收到')).toBe('3');
  expect(await countOnScreen(page, '记入')).toBe('1');
  expect(await countOnScreen(page, '退回')).toBe('2');
  await takeBothPictures(page, 'feeds-refused-rows');
  const downloading = page.waitForEvent('download');
  await button(page, '下载退回原因（CSV）').click();
  const reasons = readFileSync(await (await downloading).path(), 'utf8');
  expect(reasons).toMatch(/^"2","documentNumber","checksum-wrong"/m);
  expect(reasons).toMatch(/^"3","sampledAt","time-not-readable"/m);
});

test('an officer reads a person’s records by document and proposes a fact, which only another officer can approve', async () => {
  const { page } = officer;
  await signInOnScreen(page, product.url, '周宁');
  await openDesk(page, 'person-facts');
  await takeBothPictures(page, 'desk-case');
  await nameCaseOnScreen(page, caseNamed);
  await readFactsOnScreen(page, documentOf('retired-teacher'));
  await see(page, '现在：绿码');
  await takeBothPictures(page, 'desk-person-facts');
  const today = dayOf(await clockOfProduct());
  await proposeOnScreen(page, { ground: '密切接触者', day: formatDay(addDays(today, -1)), endDay: formatDay(addDays(today, 9)), evidence });
  await takeBothPictures(page, 'desk-proposed');
  await openDesk(page, 'fact-proposals');
  await openEntry(page, caseNamed.caseNumber);
  await see(page, '这份是您自己提出的，要由另一位工作人员复核。');
  expect(await page.getByRole('button', { name: /^同意/ }).count()).toBe(0);
  await takeBothPictures(page, 'desk-own-proposal');

  await signInOnScreen(second.page, product.url, '韩冰');
  await openDesk(second.page, 'fact-proposals');
  await openEntry(second.page, caseNamed.caseNumber);
  await field(second.page, '复核意见').waitFor();
  await takeBothPictures(second.page, 'desk-second-person');
  await approveOnScreen(second.page, '流调报告原件已核对', '写入');
});

test('the person’s code is red with the reason, its source and who looked; they object to it', async () => {
  const { page } = teacher;
  await signInOnScreen(page, product.url, '王秀英');
  await see(page, '止步');
  await takePicture(page, 'teacher-red');
  await openPage(page, 'packages/resident/why');
  await see(page, '您是密切接触者');
  await takePicture(page, 'teacher-why');
  await openPage(page, 'packages/resident/my-facts');
  await see(page, evidence);
  await see(page, '疾控中心录入');
  await takePicture(page, 'teacher-facts');
  await openPage(page, 'packages/resident/who-looked');
  await see(page, caseNamed.caseNumber);
  await see(page, '提议记录一条关于您的事实');
  await takePicture(page, 'teacher-who-looked');
  await openPage(page, 'packages/resident/why');
  await button(page, '对这条提出申诉').click();
  await field(page, '哪里不对').fill(wrong);
  await takePicture(page, 'teacher-claim');
  await button(page, '提交申诉').click();
  await see(page, '申诉已收到');
  await button(page, '我的申诉').click();
  await see(page, '等待查看');
  await takePicture(page, 'teacher-my-claims');
});

test('the courier’s page, untouched, waits for the result within a minute of the laboratory’s file', async () => {
  const seconds = await lifted;
  console.log(`the pop-up of a missed test was gone ${seconds.toFixed(1)} s after the file was sent`);
  expect(seconds).toBeLessThan(60);
  expect(await courier.page.getByRole('dialog', { name: '应检未检' }).count()).toBe(0);
  await takePicture(courier.page, 'missed-test-pending');
  const { page } = laboratory;
  const reportedAt = addMilliseconds(sampledAt, 60_000);
  const row = ['居民身份证', documentOf('courier'), 'J-0906-01', formatInstant(sampledAt), formatInstant(reportedAt), '阴性'];
  const head = ['证件类型', '证件号码', '样本编号', '采样时间', '报告时间', '检测结果'];
  await openFeeds(page);
  await uploadOnScreen(page, { name: '结果.csv', text: csv(head, [row]) }, laboratoryName);
  lifted = secondsUntil(courier.page.getByText('已采样，等待结果').first().waitFor({ state: 'hidden', timeout: longestWait }));
  await see(page, '没有退回的行。');
});

test('the officer accepts the claim naming the fact, the second person approves its withdrawal, and the code is green again', async () => {
  const { page } = officer;
  await openDesk(page, 'claims');
  await openEntry(page, '王');
  await see(page, wrong);
  await page.getByRole('checkbox', { name: '密切接触' }).locator('visible=true').first().click();
  await field(page, '答复').fill('已核对监控，您不在场。撤回这条记录，由另一位工作人员复核。');
  await takeBothPictures(page, 'desk-claim');
  await button(page, '采纳，提请撤回勾选的记录').click();
  await see(page, '已采纳，撤回等待复核');
  await openDesk(second.page, 'fact-proposals');
  await openEntry(second.page, '撤回事实');
  await field(second.page, '复核意见').waitFor();
  await takeBothPictures(second.page, 'desk-withdrawal');
  await approveOnScreen(second.page, '监控与申诉材料已核对', '撤回');

  await openPage(teacher.page, 'pages/my-code');
  await button(teacher.page, '更新').click();
  await see(teacher.page, '可通行');
  await takePicture(teacher.page, 'teacher-green-again');
  await openPage(teacher.page, 'packages/resident/my-facts');
  await see(teacher.page, '撤回，不再计入');
  await takePicture(teacher.page, 'teacher-withdrawn');
  await openPage(teacher.page, 'packages/resident/my-claims');
  await see(teacher.page, '已采纳');
  await takePicture(teacher.page, 'teacher-claim-accepted');
});

test('the officer reads who missed a test and which samples are late, under the case, and each reading is on record', async () => {
  const { page } = officer;
  await openDesk(page, 'test-lists');
  await button(page, '查看名单').click();
  await see(page, '本次查阅已记入审计');
  await takeBothPictures(page, 'desk-missed-tests');
  await page.getByText('结果迟到', { exact: true }).locator('visible=true').first().click();
  await button(page, '查看名单').click();
  await see(page, '呼伦贝尔市第二检测实验室');
  await takeBothPictures(page, 'desk-late-samples');
  const auditor = await signInAs(product, 'auditor');
  const entries = [(await auditor('listAuditEntries')).body.entries].flat();
  for (const operation of ['readMissedTests', 'readLateSamples'])
    expect(entries).toContainEqual(expect.objectContaining({ operation, caseNumber: caseNamed.caseNumber }));
});

test('the same pages stand in English', async () => {
  await speakEnglish(teacher.page);
  for (const [path, words] of [
    ['packages/resident/my-facts', 'Close contact'],
    ['packages/resident/my-tests', 'Tests and vaccination'],
    ['packages/resident/my-claims', 'Accepted'],
  ] as const) {
    await openPage(teacher.page, path);
    await see(teacher.page, words);
    await takePicture(teacher.page, `en-${path.split('/').at(-1)}`);
  }
  await speakEnglish(officer.page);
  await openDesk(officer.page, 'claims');
  await officer.page.getByText('Answered', { exact: true }).locator('visible=true').first().click();
  await see(officer.page, 'Close contact');
  await takeBothPictures(officer.page, 'en-desk-claims');
  await openDesk(officer.page, 'person-facts');
  await field(officer.page, 'Whole document number').fill(documentOf('retired-teacher'));
  await button(officer.page, 'Read records').click();
  await see(officer.page, 'Close contact');
  await takeBothPictures(officer.page, 'en-desk-person-facts');
});

test('the result reaches the courier’s page by itself within a minute, and no page has failed', async () => {
  const seconds = await lifted;
  console.log(`the result was on the courier's page ${seconds.toFixed(1)} s after the file was sent`);
  expect(seconds).toBeLessThan(60);
  await see(courier.page, '阴性');
  await takePicture(courier.page, 'missed-test-lifted');
  expect(everybody().flatMap(({ faults }) => faults)).toEqual([]);
});

/** On the desk's wide screen and on a phone. */
async function takeBothPictures(page: Page, name: string): Promise<void> {
  await takePicture(page, name);
  await page.setViewportSize(phone);
  await takePicture(page, `${name}-phone`);
  await page.setViewportSize(desk);
}

const openPage = (page: Page, path: string) => page.goto(`${product.url}/#/${path}/index`);
const openDesk = (page: Page, name: string) => openPage(page, `packages/district/${name}`);

async function speakEnglish(page: Page): Promise<void> {
  await openPage(page, 'pages/me');
  await page
    .getByRole('link', { name: /Language/ })
    .locator('visible=true')
    .first()
    .click();
  await see(page, 'Settings');
}

/** Anew: what was sent before is gone from the form. */
async function openFeeds(page: Page): Promise<void> {
  await openPage(page, 'packages/authority/feeds');
  await page.reload();
  await field(page, '报送单位').waitFor();
}

const countOnScreen = (page: Page, says: string): Promise<string | null> =>
  page
    .getByRole('listitem')
    .filter({ hasText: new RegExp(`^\\d+${says}$`) })
    .locator('.import-number')
    .textContent();

function documentOf(key: string): string {
  const number = demoResidents.find((resident) => resident.key === key)?.identity?.documentNumber;
  if (number === undefined) throw new Error(`${key} has no document`);
  return number;
}

const csv = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, ...rows].map((row) => row.join(',')).join('\n');

async function clockOfProduct(): Promise<Instant> {
  const { serverTime } = await callsWith(product)('getTrustList');
  // Whole seconds, a moment ago: a laboratory's clock is not ours.
  return instant(serverTime - (serverTime % 1_000) - 60_000);
}

async function secondsUntil(shown: Promise<void>): Promise<number> {
  const began = performance.now();
  await shown;
  return (performance.now() - began) / 1_000;
}
