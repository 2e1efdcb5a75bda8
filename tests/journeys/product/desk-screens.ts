/** What officers and those who send data do at the desk, by the words on the screen. */
import type { Page } from 'playwright-core';
import { button, see } from './resident-screens';

/** Case and purpose, asked for before anything about a person is read; kept while the page stays signed in. */
export async function nameCaseOnScreen(page: Page, { caseNumber, purpose }: { caseNumber: string; purpose: string }): Promise<void> {
  await field(page, '案件编号').fill(caseNumber);
  await field(page, '用途').fill(purpose);
  await button(page, '开始查阅').click();
}

export async function readFactsOnScreen(page: Page, documentNumber: string): Promise<void> {
  await field(page, '完整证件号码').fill(documentNumber);
  await button(page, '查看记录').click();
}

type Proposed = { readonly ground: string; readonly day: string; readonly endDay: string; readonly evidence: string };

/** Proposes a fact about the person whose records are open. */
export async function proposeOnScreen(page: Page, { ground, day, endDay, evidence }: Proposed): Promise<void> {
  await field(page, '依据类别').selectOption({ label: ground });
  await field(page, '发生日期').fill(day);
  await field(page, '截止日期（含当天）').fill(endDay);
  await field(page, '证明材料').fill(evidence);
  await button(page, '提出，等另一人复核').click();
  await see(page, '已提出，由另一位工作人员复核后才会记录');
}

/** The entry of the queue in whose row the words stand. */
export const openEntry = (page: Page, words: string): Promise<void> =>
  page.getByRole('row').filter({ hasText: words }).locator('visible=true').getByRole('button').first().click();

/** `done`: what the desk says becomes of the record. */
export async function approveOnScreen(page: Page, note: string, done: '写入' | '撤回'): Promise<void> {
  await field(page, '复核意见').fill(note);
  await button(page, `同意，${done}记录`).click();
  await see(page, `已同意，记录已${done}`);
}

export type File = { readonly name: string; readonly text: string };

/** Chooses a file on the page of feeds and sends it; the sender's name is there from the file before. */
export async function uploadOnScreen(page: Page, { name, text }: File, sender: string): Promise<void> {
  await field(page, '报送单位').fill(sender);
  const buffer = Buffer.from(text, 'utf8');
  await page.locator('input[type=file]').first().setInputFiles({ name, mimeType: 'text/csv', buffer });
  await button(page, '开始导入').click();
}

/** By its label; the browser app keeps the page before in the document, hidden. */
export const field = (page: Page, label: string) => page.getByLabel(label, { exact: true }).locator('visible=true').first();
