import { readFileSync } from 'node:fs';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { modulesOf } from '../../../src/components/health-state';
import { drawQr } from '../../../src/components/qr-drawing';

/** A canvas context made of pixels: enough to see what a camera would. */
function aSheet(side: number) {
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  const pen = {
    fillStyle: '' as unknown,
    fillRect(x: number, y: number, width: number, height: number) {
      const colour = String(pen.fillStyle);
      const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
      for (let row = y; row < y + height; row++) {
        for (let column = x; column < x + width; column++) pixels.set([...parts, 255], ((row + quiet) * side + column + quiet) * 4);
      }
    },
  };
  return { pen, pixels };
}
const quiet = 40;

beforeAll(async () => {
  const wasmBinary = readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  await prepareZXingModule({ overrides: { wasmBinary: wasmBinary.buffer.slice(0) }, fireImmediately: true });
});

const text = `TM1:${'6BF+70790T9WJWG.FKY*4GO0'.repeat(9)}`.slice(0, 212);

test.each(Object.entries(modulesOf))('a code of 212 letters in the modules of %s is read off the screen', async (_colour, modules) => {
  const { pen, pixels } = aSheet(600);
  drawQr(pen, { text, modules, side: 600 - 2 * quiet });
  const [read] = await readBarcodes({ data: pixels, width: 600, height: 600, colorSpace: 'srgb' } as ImageData, { formats: ['QRCode'] });
  expect(read?.text).toBe(text);
  expect(read?.ecLevel).toBe('M');
});

test('a link, whose letters are not all of the alphanumeric set, is drawn as bytes', async () => {
  const { pen, pixels } = aSheet(600);
  const link = 'https://tongma.example/s/4yqr8zk2m1d0c.9f3k2m7x0qv4h6bt';
  drawQr(pen, { text: link, modules: modulesOf.green, side: 600 - 2 * quiet });
  const [read] = await readBarcodes({ data: pixels, width: 600, height: 600, colorSpace: 'srgb' } as ImageData, { formats: ['QRCode'] });
  expect(read?.text).toBe(link);
  expect(read?.ecLevel).toBe('M');
});
