/** How fast a sentry is: from the frame of the camera to the verdict on the screen, in a real browser with a camera that plays a film. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alphanumericQr } from '../../src/components/qr-matrix';
import type { Picture } from '../builders/read-poster';
import { filmOfMany } from './kiosk/film-of-many';
import { serveKioskPage } from './kiosk/serve-kiosk-page';
import { openBrowser, takePicture } from './product/browser';

/** As long as a personal code. */
const codes = Array.from({ length: 12 }, (_, index) => `GREEN ${index} `.padEnd(212, 'TM1:6BF+70790T9WJWG.FKY*4GO0.O1CV2'));
const folder = mkdtempSync(join(tmpdir(), 'tongma-sentry-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function pictureOf(text: string): Picture {
  const { modules, isDark } = alphanumericQr(text);
  const [quiet, module] = [4, 8];
  const side = (modules + 2 * quiet) * module;
  const grey = new Uint8Array(side * side).fill(255);
  const isModule = (at: number) => at >= 0 && at < modules;
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const [row, column] = [Math.floor(y / module) - quiet, Math.floor(x / module) - quiet];
      if (isModule(row) && isModule(column) && isDark(row, column)) grey[y * side + x] = 0;
    }
  return { width: side, height: side, grey };
}

const medianOf = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

test('reads each code once, and its verdict stands on the screen with the time since its frame', async () => {
  const film = join(folder, 'codes.y4m');
  filmOfMany(codes.map(pictureOf), film, { share: 0.5, framesEach: 5 });
  const kiosk = await serveKioskPage();
  const browser = await openBrowser(film);
  try {
    const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 800 }, permissions: ['camera'] });
    const page = await context.newPage();
    await page.goto(kiosk.url);
    await page.waitForFunction((wanted) => new Set(window.checkedTexts).size >= wanted, codes.length, { timeout: 25_000 });
    await takePicture(page, 'sentry-verdict');
    const durations = await page.evaluate(() =>
      ['frame-to-text', 'frame-to-verdict'].map((name) => performance.getEntriesByName(name, 'measure').map(({ duration }) => duration)),
    );
    const [toText = [], toVerdict = []] = durations;
    console.info(
      `frame to text ${medianOf(toText).toFixed(0)} ms, to verdict ${medianOf(toVerdict).toFixed(0)} ms, of ${toVerdict.length}`,
    );
    expect(toVerdict.length).toBeGreaterThanOrEqual(codes.length - 1);
    expect(new Set(await page.evaluate(() => window.checkedTexts))).toEqual(new Set(codes));
  } finally {
    await browser.close();
    await kiosk.stop();
  }
}, 90_000);
