/** Two readers that share no code: the one our gates use, and zbar. */
import { readFileSync } from 'node:fs';
import { scanImageData } from '@undecaf/zbar-wasm';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { Image } from './sheet';

let ready: Promise<unknown> | undefined;

/** From the package: by itself it would fetch the program from the network. */
function prepare(): Promise<unknown> {
  const wasm = new Uint8Array(readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm')));
  return prepareZXingModule({ overrides: { wasmBinary: wasm.buffer }, fireImmediately: true });
}

const imageData = ({ width, height, data }: Image) => ({ width, height, data: new Uint8ClampedArray(data), colorSpace: 'srgb' as const });

/** With the QR code's version and level. */
export async function readWithZxing(
  image: Image,
): Promise<readonly { readonly text: string; readonly version: string; readonly level: string }[]> {
  ready ??= prepare();
  await ready;
  const read = await readBarcodes(imageData(image), { formats: ['QRCode'], tryHarder: true, maxNumberOfSymbols: 1 });
  return read.map(({ text, version, ecLevel }) => ({ text, version, level: ecLevel }));
}

export async function readWithZbar(image: Image): Promise<readonly string[]> {
  return (await scanImageData(imageData(image))).map((symbol) => symbol.decode());
}
