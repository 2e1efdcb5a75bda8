/** A QR code on a 2d canvas context. It draws no quiet zone: the white plate around the canvas is ours. */
import drawQrcode from 'weapp-qrcode';
import { alphanumericQr, isAlphanumeric } from './qr-matrix';

/** Level M (15 % repair); the library's own default is H, which would need two versions more. */
const levelM = 0;
const paper = '#ffffff';

export type Pen = { fillStyle: unknown; fillRect(x: number, y: number, width: number, height: number): void };
type Drawing = { readonly text: string; readonly modules: string; readonly side: number };

/** Personal and paper codes with as few modules as they can have; anything else, such as a link, as bytes. @param side of the square, in device pixels */
export function drawQr(pen: Pen, given: Drawing): void {
  if (isAlphanumeric(given.text)) drawModules(pen, given);
  else drawBytes(pen, given);
}

function drawModules(pen: Pen, { text, modules: ink, side }: Drawing): void {
  const { modules, isDark } = alphanumericQr(text);
  pen.fillStyle = paper;
  pen.fillRect(0, 0, side, side);
  pen.fillStyle = ink;
  // Edges on whole pixels: a module is never blurred, at most a pixel wider than its neighbour.
  const edge = (index: number) => Math.round((index * side) / modules);
  for (let row = 0; row < modules; row += 1) {
    for (let column = 0; column < modules; column += 1) {
      if (!isDark(row, column)) continue;
      pen.fillRect(edge(column), edge(row), edge(column + 1) - edge(column), edge(row + 1) - edge(row));
    }
  }
}

function drawBytes(pen: Pen, { text, modules, side }: Drawing): void {
  drawQrcode({
    text,
    width: side,
    height: side,
    correctLevel: levelM,
    foreground: modules,
    background: paper,
    // The three calls it makes of a WeChat context, on a standard one.
    ctx: {
      setFillStyle: (colour: string) => {
        pen.fillStyle = colour;
      },
      fillRect: (x: number, y: number, width: number, height: number) => pen.fillRect(x, y, width, height),
      draw: () => undefined,
    },
  });
}
