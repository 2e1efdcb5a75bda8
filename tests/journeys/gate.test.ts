/**
 * A morning at a gate, in a real browser on the running product: a sentry reads the code on a resident's phone, knows its
 * picture a minute later, goes on for two hundred people while the server is dead, and hands over every record once.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { addMilliseconds, formatInstant, instant } from '../../cloud-functions/domain/time';
import { greyOf, newVisitor, openBrowser, phone, readCodeOnScreen, takePicture } from './product/browser';
import { type Calls, signInAs } from './product/callers';
import { filmOf } from './product/camera-film';
import { giveHeldUpCamera, holdUp } from './product/held-up-camera';
import { type PersonWithCode, peopleWithCodes } from './product/people-with-codes';
import { signInOnScreen } from './product/resident-screens';
import { type RunningProduct, startProduct } from './product/start-product';

jest.setTimeout(600_000);

const peopleOfTheMorning = 200;
/** Every tenth has declared a fever and so has a yellow code; of every seventeenth somebody tries an old picture first. */
const isFeverish = (number: number): boolean => number % 10 === 3;
const isPictured = (number: number): boolean => number % 17 === 5;
/** Three slots: what a phone showed then is over by any clock. */
const pictureAgeMs = 95_000;
const kiosk = { width: 1280, height: 800 };

const folder = mkdtempSync(join(tmpdir(), 'tongma-gate-'));
const film = join(folder, 'phone.y4m');
let product: RunningProduct;
let browser: Browser;
let manager: Calls;
let siteId = '';
let everybody: readonly PersonWithCode[] = [];
let crowd: readonly PersonWithCode[] = [];
/** By when everybody's code had begun. */
let madeAt = 0;
let before = 0;
let southGate: { context: BrowserContext; page: Page };

beforeAll(async () => {
  product = await startProduct({ env: { SIGN_IN_ATTEMPTS_PER_MINUTE: '100000' } });
  browser = await openBrowser(film);
  manager = await signInAs(product, 'shop-owner');
  const { body } = await manager('listMySites');
  const sites: { siteId: string; state: string }[] = Array.isArray(body.sites) ? body.sites : [];
  everybody = await peopleWithCodes(product, 1 + peopleOfTheMorning, (number) => isFeverish(number - 1));
  madeAt = Date.now();
  siteId = sites.find(({ state }) => state === 'approved')?.siteId ?? '';
});
afterAll(async () => {
  await browser?.close();
  await product?.remove();
  rmSync(folder, { recursive: true, force: true });
});

test('a sentry reads the code off a resident’s phone, and a picture of it is refused a minute later', async () => {
  const resident = await newVisitor(browser, phone);
  await signInOnScreen(resident.page, product.url, '王秀英');
  await resident.page.getByText('可通行').first().waitFor();
  await readCodeOnScreen(resident.page, 'gate-phone');
  const sentry = await newVisitor(browser, kiosk);
  const code = await enrolmentCode('北门');
  await sentry.page.goto(`${product.url}/#/packages/gate/sentry/index`);
  await sentry.page.getByLabel('登记码').fill(code);
  filmOf(await greyOf(resident.page, await takePicture(resident.page, 'gate-phone')), film);
  await sentry.page.getByRole('button', { name: '启用' }).click();
  await sentry.page.getByText('请通行').waitFor({ timeout: 50_000 });
  await takePicture(sentry.page, 'sentry-green');
  // The film goes on: what the camera sees now is a picture.
  await sentry.page.getByText('截图').first().waitFor({ timeout: 120_000 });
  await takePicture(sentry.page, 'sentry-screenshot');
  const times = await frameToVerdict(sentry.page);
  console.info(`phone to sentry: frame to verdict ${times.map((ms) => ms.toFixed(0)).join(', ')} ms`);
  expect([...resident.faults, ...sentry.faults]).toEqual([]);
  await sentry.context.close();
  await resident.context.close();
});

test('two hundred people pass or are refused rightly while the server is dead', async () => {
  const [first, ...others] = everybody;
  crowd = others;
  expect(crowd.filter(({ colour }) => colour === 'yellow')).toHaveLength(crowd.filter((_person, number) => isFeverish(number)).length);
  const context = await browser.newContext({ viewport: kiosk, locale: 'zh-CN' });
  await giveHeldUpCamera(context);
  const page = await context.newPage();
  southGate = { context, page };
  await page.goto(`${product.url}/#/packages/gate/sentry/index`);
  await page.getByLabel('登记码').fill(await enrolmentCode('南门'));
  await page.getByRole('button', { name: '启用' }).click();
  await page.getByText('请出示健康码').waitFor({ timeout: 30_000 });
  // Whoever comes first still meets the cloud.
  expect(await verdictAt(page, first?.codeAt(Date.now()) ?? '')).toContain('请通行');
  await page.getByText('记录已全部上传').waitFor();
  before = await visitsCounted();
  await page.waitForTimeout(Math.max(0, madeAt + pictureAgeMs - Date.now()));
  await product.kill9();
  const wrong: string[] = [];
  for (const [number, person] of crowd.entries()) {
    const tried = isPictured(number) ? [{ code: person.codeAt(Date.now() - pictureAgeMs), expected: '截图' }] : [];
    const own = { code: person.codeAt(Date.now()), expected: isFeverish(number) ? '非绿码' : '请通行' };
    for (const { code, expected } of [...tried, own]) {
      const verdict = await verdictAt(page, code);
      if (!verdict.includes(expected)) wrong.push(`${number}: ${expected}, but ${verdict}`);
    }
    if (number === 20) await takePicture(page, 'sentry-offline');
  }
  expect(wrong).toEqual([]);
  const pictures = crowd.filter((_person, number) => isPictured(number)).length;
  await page.getByText(`${peopleOfTheMorning + pictures} 条待上传`).waitFor();
  await page.getByText('离线核验').waitFor();
  const times = await frameToVerdict(page);
  console.info(`at the gate, offline: frame to verdict ${middle(times).toFixed(0)} ms at the median of ${times.length}`);
});

test('the server is back: every record is there once', async () => {
  product = await startProduct({ dataDir: product.dataDir, port: product.port });
  const { page } = southGate;
  await page.getByText('记录已全部上传').waitFor({ timeout: 180_000 });
  await takePicture(page, 'sentry-uploaded');
  manager = await signInAs(product, 'shop-owner');
  expect((await visitsCounted()) - before).toBe(peopleOfTheMorning);
  const visits = await gateVisits();
  // And Wang Xiuying, at the north gate.
  expect(visits).toHaveLength(everybody.length + 1);
  expect(new Set(visits.map(({ subject }) => subject)).size).toBe(everybody.length + 1);
  // A picture is nobody's visit.
  const refused = crowd.filter((_person, number) => isFeverish(number)).length;
  expect(visits.filter(({ outcome }) => outcome === 'refused')).toHaveLength(refused);
});

test('a key that is taken back is known at the connected gate within a minute', async () => {
  const authority = await signInAs(product, 'rule-author');
  const { body } = await authority('listCodeKeys');
  const keys: { kid: string; state: string }[] = Array.isArray(body.keys) ? body.keys : [];
  const kid = keys.find(({ state }) => state === 'signing')?.kid ?? '';
  const takenBackAt = Date.now();
  expect(await authority('revokeCodeKey', { params: { kid }, body: { reason: '演练：假定私钥外泄' } })).toMatchObject({ status: 200 });
  let verdict = '';
  for (const person of crowd) {
    verdict = await verdictAt(southGate.page, person.codeAt(Date.now()));
    if (verdict.includes('密钥已作废') || Date.now() > takenBackAt + 60_000) break;
    await southGate.page.waitForTimeout(1_000);
  }
  expect(verdict).toContain('密钥已作废');
  console.info(`a key taken back was known at the gate after ${((Date.now() - takenBackAt) / 1000).toFixed(0)} s`);
  await southGate.context.close();
});

async function enrolmentCode(position: string): Promise<string> {
  const { body } = await manager('makeEnrolmentCode', { params: { siteId }, body: { kind: 'sentry', position } });
  return String(body.enrolmentCode);
}

/** Holds the code up until its verdict is there; the next may come at once, unless an alarm has to be seen first. */
async function verdictAt(page: Page, code: string): Promise<string> {
  const earlier = (await frameToVerdict(page)).length;
  await holdUp(page, code);
  await page.waitForFunction((told) => performance.getEntriesByName('frame-to-verdict', 'measure').length > told, earlier, {
    timeout: 20_000,
  });
  const says = (await page.locator('.sentry-verdict').textContent()) ?? '';
  await holdUp(page, undefined);
  const seen = page.getByRole('button', { name: '已知晓' });
  if (await seen.isVisible()) await seen.click();
  return says;
}

const frameToVerdict = (page: Page): Promise<number[]> =>
  page.evaluate(() => performance.getEntriesByName('frame-to-verdict', 'measure').map(({ duration }) => duration));
const middle = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** The site's counts of today; a recount is made when the last is older than a few seconds. */
async function visitsCounted(): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 6_000));
  const { body } = await manager('getSiteFlow', { params: { siteId } });
  return Number(body.admitted) + Number(body.refused);
}

type GateVisit = { readonly channel: string; readonly subject: string; readonly outcome: string };

/** What the district's officer reads of the last half hour at the site: whoever was checked at a gate. */
async function gateVisits(): Promise<readonly GateVisit[]> {
  const officer = await signInAs(product, 'officer');
  const { serverTime } = await officer('getMyProfile');
  const to = addMilliseconds(instant(serverTime), 60_000);
  const body = {
    siteId,
    from: formatInstant(addMilliseconds(to, -30 * 60_000)),
    to: formatInstant(to),
    caseNumber: '150781-2022-0044',
    purpose: '核对核验记录',
  };
  const visits: GateVisit[] = [];
  let page: string | undefined;
  do {
    const answer = await officer('readSiteVisits', { body: { ...body, ...(page && { page }) } });
    const rows: GateVisit[] = Array.isArray(answer.body.visits) ? answer.body.visits : [];
    visits.push(...rows.filter(({ channel }) => channel === 'gate'));
    page = typeof answer.body.nextPage === 'string' ? answer.body.nextPage : undefined;
  } while (page);
  return visits;
}
