/** What a screen would show of our own drawing code, as pixels. */
import { drawQr } from '../../src/components/qr-drawing';

/** RGBA, four bytes a pixel, row by row. */
export type Image = { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray };
export type Rgb = readonly [red: number, green: number, blue: number];

export const rgbOf = (colour: string): Rgb => {
  const part = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
};

export function aSheet(width: number, height: number, colour: string): Image {
  const sheet = { width, height, data: new Uint8ClampedArray(width * height * 4) };
  fill(sheet, { x: 0, y: 0, width, height, colour });
  return sheet;
}

type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly colour: string };

export function fill({ width: stride, data }: Image, { x, y, width, height, colour }: Area): void {
  const [red, green, blue] = rgbOf(colour);
  for (let row = y; row < y + height; row += 1) {
    for (let at = (row * stride + x) * 4; at < (row * stride + x + width) * 4; at += 4) {
      data[at] = red;
      data[at + 1] = green;
      data[at + 2] = blue;
      data[at + 3] = 255;
    }
  }
}

/** A canvas context that paints on the sheet, its origin at `left`, `top`. */
export function penOn(sheet: Image, left: number, top: number) {
  return {
    fillStyle: '' as unknown,
    fillRect(x: number, y: number, width: number, height: number) {
      fill(sheet, { x: left + x, y: top + y, width, height, colour: String(this.fillStyle) });
    },
  };
}

export type ShownCode = { readonly text: string; readonly modules: string; readonly frame: string };

/**
 * My-code's plate as `slot-ring.scss` and `code-view.tsx` lay it out, in their CSS pixels times `scale`: the coloured
 * frame, the white plate with 24 px of quiet zone, the code 232 px wide (a phone of 375).
 */
export function codeOnScreen({ text, modules, frame }: ShownCode, scale: number): Image {
  const [margin, quiet, side] = [40 * scale, 24 * scale, 232 * scale];
  const whole = 2 * margin + 2 * quiet + side;
  const sheet = aSheet(whole, whole, frame);
  fill(sheet, { x: margin, y: margin, width: side + 2 * quiet, height: side + 2 * quiet, colour: '#ffffff' });
  drawQr(penOn(sheet, margin + quiet, margin + quiet), { text, modules, side });
  return sheet;
}

/** Black on white paper, three pixels a module at version 8, four modules of quiet zone: as plain as a picture can be. */
export function codeOnPaper(text: string): Image {
  const [quiet, side] = [12, 3 * 49];
  const sheet = aSheet(side + 2 * quiet, side + 2 * quiet, '#ffffff');
  drawQr(penOn(sheet, quiet, quiet), { text, modules: '#000000', side });
  return sheet;
}

/** The rectangles a canvas was asked to fill, as it would look after all of them, with a quiet zone around it. */
export function paintedOn(fills: readonly Area[]): Image {
  const side = Math.max(...fills.map(({ x, y, width, height }) => Math.max(x + width, y + height)));
  const quiet = Math.ceil(side / 12);
  const sheet = aSheet(side + 2 * quiet, side + 2 * quiet, '#ffffff');
  for (const { x, y, ...rest } of fills) fill(sheet, { x: x + quiet, y: y + quiet, ...rest });
  return sheet;
}
