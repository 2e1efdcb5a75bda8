/** The kiosk page keeps the contract of the device bridge, as the simulator does: in a real browser, over a real socket. */
import type { Browser, Page } from 'playwright-core';
import { deviceBridgeContract, runContractCase, type Seen } from '../ports/device-bridge-contract';
import { aScriptedBridge } from './kiosk/scripted-bridge';
import { serveKioskPage } from './kiosk/serve-kiosk-page';
import { openBrowser } from './product/browser';

let browser: Browser;
let kiosk: Awaited<ReturnType<typeof serveKioskPage>>;
beforeAll(async () => {
  kiosk = await serveKioskPage();
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await kiosk?.stop();
});

async function see(page: Page, seen: Seen): Promise<boolean> {
  if ('text' in seen) return seen.text.test((await page.locator('body').textContent()) ?? '');
  const recorded = await page.evaluate(() => window.recorded);
  return JSON.stringify(recorded) === JSON.stringify(seen.recorded);
}

test.each(deviceBridgeContract.map((one) => [one.says, one] as const))('the kiosk page keeps the contract: %s', async (_says, one) => {
  const bridge = await aScriptedBridge();
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 800 }, permissions: [] });
  try {
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    await page.addInitScript((port) => localStorage.setItem('tongma/device-bridge-port', String(port)), bridge.port);
    await page.goto(kiosk.url);
    await runContractCase(one, {
      side: 'page',
      meet: bridge.meet,
      happens: () => undefined,
      see: (seen) => see(page, seen),
    });
    expect(faults).toEqual([]);
  } finally {
    await context.close();
    await bridge.stop();
  }
});
