/** What a resident does on the phone, by the words on the screen. */
import type { Page } from 'playwright-core';

export async function signInOnScreen(page: Page, url: string, demoPerson: string): Promise<void> {
  await page.goto(`${url}/#/packages/resident/sign-in/index`);
  await page.getByText(demoPerson).first().click();
  await page.waitForURL(/my-code/);
  // The address changes before the page is there; whoever goes elsewhere in between is brought back to it.
  await page.locator('.page-with-tabs:visible').first().waitFor();
}

/** A resident ID that can exist: area, birth date, sequence and the check digit of GB 11643. */
export function aResidentId(sequence: number): string {
  const body = `15210319900307${String(sequence).padStart(3, '0')}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return `${body}${'10X98765432'[sum % 11]}`;
}

export async function registerOnScreen(page: Page, { name, residentId }: { name: string; residentId: string }): Promise<void> {
  await button(page, '登记身份').click();
  await page.getByLabel('姓名').fill(name);
  await page.getByLabel('证件号码').fill(residentId);
  await button(page, '登记').click();
  await see(page, '登记完成');
}

type Stay = {
  readonly levels: readonly string[];
  readonly town: string;
  readonly community: string;
  readonly from: string;
  readonly to: string;
};

/** Fills the whole declaration by hand, with one more stay if given, and sends it. */
export async function declareOnScreen(page: Page, stay?: Stay): Promise<void> {
  await answerAboutMyself(page);
  await button(page, '不用，自己填写').click();
  if (stay) {
    await placeHome(page);
    await addStay(page, stay);
  }
  await next(page);
  await page.getByRole('radio', { name: '没有' }).click();
  await next(page);
  await sendDeclaration(page);
  await see(page, '申报已收到');
}

/** Up to the question about the travel card: a healthy resident of Manzhouli. */
export async function answerAboutMyself(page: Page): Promise<void> {
  await page.getByRole('radio', { name: /本地居民/ }).click();
  await next(page);
  await chooseDivision(page, ['内蒙古自治区', '呼伦贝尔市', '满洲里市']);
  await page.getByLabel('街道、小区、楼栋、门牌').fill('道南街道三道街 18 号');
  await next(page);
  await page.getByRole('checkbox', { name: '都没有' }).click();
  await next(page);
  await page.getByRole('radio', { name: '没有' }).click();
  await next(page);
}

/** From the review on. */
export async function sendDeclaration(page: Page): Promise<void> {
  await button(page, '都对，下一步').click();
  await page.getByText('我承诺', { exact: true }).click();
  await button(page, '提交').click();
}

async function addStay(page: Page, { levels, town, community, from, to }: Stay): Promise<void> {
  await button(page, '添加一个地方').click();
  await chooseDivision(page, levels);
  await page.getByRole('radio', { name: town }).click();
  await page.getByRole('radio', { name: community }).click();
  await next(page);
  await page.getByLabel('从哪天起？').fill(from);
  await page.getByRole('radio', { name: '已经离开' }).click();
  await page.getByLabel('哪天离开的？').fill(to);
  await button(page, '好了').click();
}

/** Where the home county has risk areas too, the stay at home needs its town: here one that is on no list. */
export async function placeHome(page: Page): Promise<void> {
  const where = button(page, '选具体地方');
  if (!(await where.isVisible())) return;
  await where.click();
  await page.getByRole('radio', { name: /都不是/ }).click();
  await button(page, '好了').click();
}

/** Level by level: the next list is read when the one above is chosen. `listsBefore` of the page are about something else. */
export async function chooseDivision(page: Page, names: readonly string[], listsBefore = 0): Promise<void> {
  for (const [level, name] of names.entries()) {
    const list = page.locator('select:visible').nth(level + listsBefore);
    await list.locator('option', { hasText: name }).waitFor({ state: 'attached' });
    await list.selectOption({ label: name });
  }
}

export const next = (page: Page): Promise<void> => button(page, '下一步').click();
/** Waits for the words to be visible; the browser app keeps the page before in the document, hidden. */
export const see = (page: Page, words: string): Promise<void> => page.getByText(words).locator('visible=true').first().waitFor();
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).locator('visible=true').first();
