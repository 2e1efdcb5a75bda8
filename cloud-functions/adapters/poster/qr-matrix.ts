import drawQrcode from 'weapp-qrcode';

/** Level M: a poster at a door gets scratched and rained on; 15 % of it may be lost. */
const levelM = 0;
const dark = 'dark';

/** True where a module is dark, row by row; without quiet zone. ASCII only. The phone's encoder, so that there is one. */
export function qrMatrix(text: string): readonly (readonly boolean[])[] {
  const modules: boolean[] = [];
  let colour = '';
  drawQrcode({
    text,
    width: 1_000,
    height: 1_000,
    correctLevel: levelM,
    foreground: dark,
    background: 'light',
    // It paints every module once, row by row; what it paints is noted instead of where.
    ctx: {
      setFillStyle: (next: string) => {
        colour = next;
      },
      fillRect: () => void modules.push(colour === dark),
      draw: () => undefined,
    },
  });
  const side = Math.sqrt(modules.length);
  return Array.from({ length: side }, (_, row) => modules.slice(row * side, (row + 1) * side));
}
