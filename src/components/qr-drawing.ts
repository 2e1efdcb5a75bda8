/** `weapp-qrcode` on a 2d canvas context. It draws no quiet zone: the white plate around the canvas is ours. */
import drawQrcode from 'weapp-qrcode';

/** Level M (15 % repair); the library's own default is H, which would need two versions more. */
const levelM = 0;

export type Pen = { fillStyle: unknown; fillRect(x: number, y: number, width: number, height: number): void };

/** @param side of the square, in device pixels */
export function drawQr(pen: Pen, given: { readonly text: string; readonly modules: string; readonly side: number }): void {
  drawQrcode({
    text: given.text,
    width: given.side,
    height: given.side,
    correctLevel: levelM,
    foreground: given.modules,
    background: '#ffffff',
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
