import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { type Picture, readScreenshot } from '../../builders/read-poster';

export const phone = { width: 390, height: 844 };
export const desk = { width: 1440, height: 900 };

type Program = { readonly path: string /** Where its libraries lie, if it brings its own. */; readonly libraries?: string };
const debiansChromium = '/usr/bin/chromium';

/** Debian's Chromium where there is one, else the one that comes as an npm package, unpacked with the libraries a bare machine lacks. */
function findChromium(): Program {
  if (existsSync(debiansChromium)) return { path: debiansChromium };
  // An ES module, which jest would have to transform: asked in a process of its own. It unpacks its libraries for Lambda only.
  const ask = `const { default: packaged } = await import('@sparticuz/chromium');
    console.log(await packaged.executablePath());
    console.log(process.env.LD_LIBRARY_PATH);`;
  const env = { ...process.env, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', ask], { encoding: 'utf8', env });
  const [path = '', libraries] = printed.trim().split('\n');
  return { path, libraries };
}

/** A browser whose camera shows `cameraFilm` (a .y4m file, read when the camera is opened). */
export async function openBrowser(cameraFilm?: string): Promise<Browser> {
  const { path, libraries } = findChromium();
  return chromium.launch({
    executablePath: path,
    ...(libraries && { env: { ...process.env, LD_LIBRARY_PATH: libraries } }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      ...(cameraFilm ? [`--use-file-for-fake-video-capture=${cameraFilm}`] : []),
    ],
  });
}

export type Visitor = { readonly context: BrowserContext; readonly page: Page; readonly faults: string[] };

/** A fresh person at a fresh browser; whatever the page throws or logs as an error is kept in `faults`. */
export async function newVisitor(browser: Browser, viewport: { width: number; height: number }): Promise<Visitor> {
  const context = await browser.newContext({
    viewport,
    deviceScaleFactor: 2,
    locale: 'zh-CN',
    permissions: ['camera'],
    hasTouch: viewport.width < 600,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  return { context, page, faults };
}

const screenshots = join(__dirname, '../../../dist/screenshots');

/** Keeps a picture of the page under dist/screenshots for people to look at, and gives its bytes. */
export async function takePicture(page: Page, name: string): Promise<Buffer> {
  mkdirSync(screenshots, { recursive: true });
  return page.screenshot({ path: join(screenshots, `${name}.png`) });
}

/** Reads the QR code on the page as a camera would, waiting while it is being drawn. */
export async function readCodeOnScreen(page: Page, pictureName: string): Promise<string> {
  for (let tries = 0; tries < 20; tries++) {
    const [text] = await readScreenshot(await takePicture(page, pictureName));
    if (text) return text;
    await page.waitForTimeout(500);
  }
  throw new Error(`no QR code could be read off ${pictureName}`);
}

/** A screenshot as a camera sees it, in grey; the page at hand decodes it. */
export async function greyOf(page: Page, png: Buffer): Promise<Picture> {
  const seen = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const pen = canvas.getContext('2d');
    pen?.drawImage(image, 0, 0);
    const { data } = pen?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
    const grey: number[] = [];
    for (let at = 0; at < data.length; at += 4)
      grey.push(Math.round(0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0)));
    return { width: image.width, height: image.height, grey };
  }, png.toString('base64'));
  return { ...seen, grey: Uint8Array.from(seen.grey) };
}
