/** A camera before which a test holds up one code after another: real video frames through the page's own camera path. */
import type { BrowserContext, Page } from 'playwright-core';
import { alphanumericQr } from '../../../src/components/qr-matrix';

declare global {
  interface Window {
    /** Rows of `1` for dark; an empty list shows an empty room. */
    holdUp(rows: readonly string[]): void;
  }
}

/** Before the page is opened: `getUserMedia` gives a stream of a 1280×720 canvas, thirty frames a second, as a webcam would. */
export async function giveHeldUpCamera(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 1280;
    canvas.height = 720;
    const pen = canvas.getContext('2d');
    let held: readonly string[] = [];
    const draw = () => {
      if (!pen) return;
      pen.fillStyle = '#777777';
      pen.fillRect(0, 0, canvas.width, canvas.height);
      const modules = held.length + 8;
      const side = 430;
      if (held.length === 0) return;
      pen.fillStyle = '#ffffff';
      pen.fillRect(425, 145, side, side);
      pen.fillStyle = '#0a5c27';
      const edge = (index: number) => Math.round(((index + 4) * side) / modules);
      held.forEach((row, y) => {
        for (let x = 0; x < row.length; x += 1)
          if (row[x] === '1') pen.fillRect(425 + edge(x), 145 + edge(y), edge(x + 1) - edge(x), edge(y + 1) - edge(y));
      });
    };
    setInterval(draw, 33);
    window.holdUp = (rows) => {
      held = rows;
      draw();
    };
    navigator.mediaDevices.getUserMedia = async () => canvas.captureStream(30);
  });
}

/** Holds up a code, or takes it away. */
export function holdUp(page: Page, text: string | undefined): Promise<void> {
  const rows = text === undefined ? [] : rowsOf(text);
  return page.evaluate((shown) => window.holdUp(shown), rows);
}

function rowsOf(text: string): readonly string[] {
  const { modules, isDark } = alphanumericQr(text);
  const places = Array.from({ length: modules }, (_none, index) => index);
  return places.map((row) => places.map((column) => (isDark(row, column) ? '1' : '0')).join(''));
}
