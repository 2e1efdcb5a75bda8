/** What people of the health authority do at their desk, by the words on the screen. */
import type { Page } from 'playwright-core';
import { button, see } from './resident-screens';

export const setInForce = '150781@2022-06-28';

export async function openReleases(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/#/packages/authority/releases/index`);
  // A page kept from before shows the earlier list until the new one has come; a page loaded anew shows nothing until then.
  await page.reload();
  await see(page, '现在由谁判定');
}

/** Copies the set in force; the page is the copy's. */
export async function draftCopy(page: Page, url: string): Promise<void> {
  await openReleases(page, url);
  await button(page, `复制后编辑：${setInForce}`).click();
  await see(page, '与原规则相同');
}

/** Whoever declares a symptom turns red instead of yellow, from today on. */
export async function turnSymptomsRed(page: Page): Promise<void> {
  await visible(page, 'combobox', '身体不适 第 1 阶段 颜色').selectOption('red');
  await visible(page, 'textbox', '从何时生效').fill('2022-09-06T00:00:00+08:00');
  await see(page, '与原规则有 1 条不同');
}

/** One golden case after the other until all say what is decided now. */
export async function acceptNewOutcomes(page: Page): Promise<number> {
  await visible(page, 'radio', /^用例 · /).click();
  let accepted = 0;
  for (; ; accepted++) {
    const next = page
      .getByRole('button', { name: /^接受新的判定：/ })
      .locator('visible=true')
      .first();
    const noneLeft = page.getByText('没有发现错误').locator('visible=true').first();
    await next.or(noneLeft).first().waitFor();
    if (await noneLeft.isVisible()) return accepted;
    const name = await next.getAttribute('aria-label');
    await next.click();
    await page.getByRole('button', { name: name ?? '', exact: true }).waitFor({ state: 'detached' });
  }
}

export async function save(page: Page): Promise<void> {
  await button(page, '保存').click();
  await see(page, '已保存。');
}

/** Runs it to the end; gives how many people would change. */
export async function dryRun(page: Page, whileRunning?: () => Promise<unknown>): Promise<number> {
  await visible(page, 'radio', '试算与发布').click();
  await button(page, '开始试算').click();
  await see(page, '试算已开始。');
  await whileRunning?.();
  const changed = page.locator('.report-changed:visible');
  await changed.waitFor({ timeout: 60_000 });
  return Number(await changed.textContent());
}

export async function propose(page: Page, sharePerTenThousand: number): Promise<void> {
  await visible(page, 'textbox', '灰度比例（每一万人中）').fill(String(sharePerTenThousand));
  await visible(page, 'textbox', '为什么改、改了什么').fill('申报不适的人改为红码，先集中采样');
  await button(page, '提出发布').click();
  await see(page, '已提出，等待另一位同事批准。');
}

/** The second person opens the newest release that waits, and approves it. */
export async function approveNewest(page: Page, url: string): Promise<void> {
  await openReleases(page, url);
  const waiting = page.getByRole('row').filter({ hasText: '提出 · 何' });
  await waiting.locator('visible=true').first().getByRole('button').first().click();
  await visible(page, 'textbox', '批准或退回的理由').fill('已核对试算和用例');
  await button(page, '批准').click();
  await see(page, '已批准。');
}

/** Presses a step that asks first, with its note where one is kept. */
export async function takeStep(
  page: Page,
  step: '开始灰度' | '再次灰度' | '扩大到全员' | '停止' | '一步回退',
  note?: string,
): Promise<void> {
  await button(page, step).click();
  if (note !== undefined) await visible(page, 'textbox', '说明').fill(note);
  await button(page, `确定${step}`).click();
  await button(page, `确定${step}`).waitFor({ state: 'hidden' });
}

const visible = (page: Page, role: 'combobox' | 'textbox' | 'radio', name: string | RegExp) =>
  page
    .getByRole(role, { name, exact: typeof name === 'string' })
    .locator('visible=true')
    .first();
