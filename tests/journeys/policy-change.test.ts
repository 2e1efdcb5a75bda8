/**
 * A change of policy as the health authority makes it, in a real browser on the running product: a table is edited, its
 * golden cases follow, everybody is tried, a second person approves, some are judged by it first, one code changes and
 * comes back at a stop, everyone's follows and comes back at a roll-back; and more changes than announced stop it by themselves.
 */
import type { Browser } from 'playwright-core';
import { instant } from '../../cloud-functions/domain/time';
import { uuidAt } from '../../cloud-functions/local/demo-city/uuid-at';
import { desk, newVisitor, openBrowser, phone, takePicture, type Visitor } from './product/browser';
import { callsWith, signInAs } from './product/callers';
import { see, signInOnScreen } from './product/resident-screens';
import {
  acceptNewOutcomes,
  approveNewest,
  draftCopy,
  dryRun,
  openReleases,
  propose,
  save,
  takeStep,
  turnSymptomsRed,
} from './product/rule-desk';
import { type RunningProduct, startProduct } from './product/start-product';

jest.setTimeout(240_000);

/** Nine in ten are in the canary: that none of these six is has a chance of one in a million. */
const canaryShare = 9_000;
const unwell = ['retired-teacher', 'shop-owner', 'with-a-fever', 'contact-of-contact', 'port-worker', 'courier'] as const;
const unwellLater = ['officer', 'second-officer'] as const;

let product: RunningProduct;
let browser: Browser;
let author: Visitor;
let approver: Visitor;
/** Of the people unwell, one whom the canary covers. */
let inCanary = '';
let changedByRun = 0;

beforeAll(async () => {
  product = await startProduct();
  browser = await openBrowser();
  author = await newVisitor(browser, desk);
  approver = await newVisitor(browser, desk);
  for (const { page } of [author, approver]) page.setDefaultTimeout(20_000);
  for (const key of unwell) await declareCough(key);
});
afterAll(async () => {
  await browser?.close();
  await product?.remove();
});

test('the author copies the set in force, edits a hold in the table and mends the golden cases it contradicts', async () => {
  const { page } = author;
  await signInOnScreen(page, product.url, '何平');
  await draftCopy(page, product.url);
  await takePicture(page, 'rules-editor');
  await turnSymptomsRed(page);
  await see(page, '原为 黄码');
  await see(page, '处需要改正');
  await takePicture(page, 'rules-editor-faults');
  await page.setViewportSize(phone);
  await takePicture(page, 'rules-editor-phone');
  await page.setViewportSize(desk);
  expect(await acceptNewOutcomes(page)).toBeGreaterThan(0);
  await save(page);
  expect(author.faults).toEqual([]);
});

test('a dry run over everybody shows its progress and then who would change', async () => {
  const { page } = author;
  changedByRun = await dryRun(page, () => takePicture(page, 'dry-run-progress'));
  expect(changedByRun).toBeGreaterThanOrEqual(unwell.length);
  await page.getByRole('img', { name: `黄码 → 红码：${changedByRun} 人` }).waitFor();
  await takePicture(page, 'dry-run');
  await page.setViewportSize(phone);
  await takePicture(page, 'dry-run-phone');
  await page.setViewportSize(desk);
});

test('the author proposes but cannot approve; a second person can', async () => {
  await propose(author.page, canaryShare);
  await see(author.page, '提出的人不能批准自己的');
  expect(await author.page.getByRole('button', { name: '批准', exact: true }).count()).toBe(0);
  await signInOnScreen(approver.page, product.url, '杜岚');
  await approveNewest(approver.page, product.url);
  await takePicture(approver.page, 'release-approved');
  expect(approver.faults).toEqual([]);
});

test('a canary turns the code of someone it covers, on their own page, and a stop turns it back', async () => {
  await takeStep(approver.page, '开始灰度');
  inCanary = await someoneWhoTurns('red', unwell);
  await seeOwnCode(inCanary, /止步/, 'my-code-in-canary');
  await see(approver.page, '在上限以内');
  await takePicture(approver.page, 'release-canary');
  await takeStep(approver.page, '停止', '医院采样点还没有准备好');
  await see(approver.page, '已停止，恢复由上一份规则判定。');
  await untilColour(inCanary, 'yellow');
  await seeOwnCode(inCanary, /暂缓|请先采样/, 'my-code-after-stop');
});

test('out again and then for everyone, and a roll-back turns every code back in one step', async () => {
  await takeStep(approver.page, '再次灰度');
  await takeStep(approver.page, '扩大到全员');
  for (const key of unwell) await untilColour(key, 'red');
  await takePicture(approver.page, 'release-in-force');
  await takeStep(approver.page, '一步回退', '改用采样点分流');
  for (const key of unwell) await untilColour(key, 'yellow');
  await see(approver.page, '已回退');
  await takePicture(approver.page, 'release-rolled-back');
});

test('more changes than announced stop a release by themselves', async () => {
  const { page } = author;
  await draftCopy(page, product.url);
  await turnSymptomsRed(page);
  await acceptNewOutcomes(page);
  await save(page);
  const announced = await dryRun(page);
  await propose(page, canaryShare);
  await approveNewest(approver.page, product.url);
  for (const key of unwellLater) await declareCough(key);
  await takeStep(approver.page, '开始灰度');
  await takeStep(approver.page, '扩大到全员');
  await see(approver.page, `已自动停止：核对时有 ${announced + unwellLater.length} 人变动，超过上限 ${announced} 人`);
  await takePicture(approver.page, 'release-stopped-by-itself');
  for (const key of [...unwell, ...unwellLater]) await untilColour(key, 'yellow');
  await openReleases(approver.page, product.url);
  await takePicture(approver.page, 'releases');
  await approver.page.setViewportSize(phone);
  await takePicture(approver.page, 'releases-phone');
  expect([...author.faults, ...approver.faults]).toEqual([]);
});

async function declareCough(key: string): Promise<void> {
  const calls = await signInAs(product, key);
  const { serverTime } = await callsWith(product)('getHealth');
  const { body } = await calls('declareHealth', {
    body: {
      declarationId: uuidAt(instant(serverTime), key),
      group: 'resident',
      address: { division: '150781', detail: '道南街道五道街 8 号' },
      symptoms: ['cough'],
      domesticStays: [],
      foreignStays: [],
      undertaking: true,
    },
  });
  expect(body).toMatchObject({ state: 'accepted' });
}

async function colourOf(key: string): Promise<unknown> {
  const calls = await signInAs(product, key);
  return (await calls('explainMyColour')).body.colour;
}

/** Functions keep the timetable for ten seconds. */
const patienceMilliseconds = 40_000;

async function untilColour(key: string, colour: string): Promise<void> {
  await someoneWhoTurns(colour, [key]);
}

async function someoneWhoTurns(colour: string, keys: readonly string[]): Promise<string> {
  const giveUpAt = Date.now() + patienceMilliseconds;
  for (;;) {
    for (const key of keys) if ((await colourOf(key)) === colour) return key;
    if (Date.now() > giveUpAt) throw new Error(`none of ${keys.join()} turned ${colour} in ${patienceMilliseconds} ms`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** On a phone of their own, opened anew: what it shows is what the cloud decides now. */
async function seeOwnCode(key: string, word: RegExp, picture: string): Promise<void> {
  const { body } = await callsWith(product)('listDemoPeople');
  const people: { key: string; name: Record<string, string> }[] = Array.isArray(body.people) ? body.people : [];
  const { context, page, faults } = await newVisitor(browser, phone);
  page.setDefaultTimeout(20_000);
  await signInOnScreen(page, product.url, people.find((person) => person.key === key)?.name['zh-CN'] ?? key);
  await page.getByText(word).locator('visible=true').first().waitFor();
  await takePicture(page, picture);
  expect(faults).toEqual([]);
  await context.close();
}
