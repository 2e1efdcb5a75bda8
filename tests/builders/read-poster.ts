/** Looks at a poster as a printer and two unrelated scanners would. */
import { readFileSync } from 'node:fs';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { scanImageData } from '@undecaf/zbar-wasm';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** Grey, one byte a pixel, white paper. */
export type Picture = { readonly width: number; readonly height: number; readonly grey: Uint8Array };

const pointsPerInch = 72;

export type PaperSeen = { readonly pages: number; readonly text: string; readonly picture: Picture };

/** Draws the first page at `dotsPerInch`. */
export async function seePoster(pdf: Uint8Array, dotsPerInch: number): Promise<PaperSeen> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    const pages = document.getPageCount();
    // Before drawing, which closes the page.
    const text = document.getPage(0).getText();
    const { width, height, data } = await document
      .getPage(0)
      .render({ scale: dotsPerInch / pointsPerInch, render: 'bitmap', colorSpace: 'BGRA' });
    const grey = new Uint8Array(width * height);
    for (let pixel = 0; pixel < grey.length; pixel += 1) grey[pixel] = luminance(data, pixel * 4);
    const seen = { pages, text, picture: { width, height, grey } };
    document.destroy();
    return seen;
  } finally {
    library.destroy();
  }
}

const luminance = (bgra: Uint8Array, at: number): number =>
  Math.round(0.114 * (bgra[at] ?? 0) + 0.587 * (bgra[at + 1] ?? 0) + 0.299 * (bgra[at + 2] ?? 0));

const imageOf = ({ width, height, grey }: Picture) => {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let pixel = 0; pixel < grey.length; pixel += 1) data.fill(grey[pixel] ?? 255, pixel * 4, pixel * 4 + 3);
  return { width, height, data, colorSpace: 'srgb' as const };
};

let zxing: Promise<unknown> | undefined;

/** From the package: by itself it would fetch the program from the network. */
function prepareZxing(): Promise<unknown> {
  const wasm = new Uint8Array(readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm')));
  return prepareZXingModule({ overrides: { wasmBinary: wasm.buffer }, fireImmediately: true });
}

/** What ZXing reads, with the version of the QR code and its corners. */
export async function readWithZxing(picture: Picture) {
  zxing ??= prepareZxing();
  await zxing;
  return readBarcodes(imageOf(picture), { formats: ['QRCode'], tryHarder: true });
}

/** What ZXing reads on a screenshot. */
export async function readScreenshot(png: Uint8Array): Promise<readonly string[]> {
  zxing ??= prepareZxing();
  await zxing;
  return (await readBarcodes(png, { formats: ['QRCode'], tryHarder: true })).map(({ text }) => text);
}

export async function readWithZbar(picture: Picture): Promise<readonly string[]> {
  const symbols = await scanImageData(imageOf(picture));
  return symbols.map((symbol) => symbol.decode());
}
