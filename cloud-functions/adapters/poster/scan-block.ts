import type { PosterContent } from '../../use-cases/ports/posters';
import { inks, inner, type Paper, page, write } from './paper';
import { otherLanguage, posterText } from './poster-text';
import { qrMatrix } from './qr-matrix';

/** ISO/IEC 18004 wants four light modules all round. */
const quietModules = 4;
const sideMax = 400;
const cornerLength = 34;
const cornerWidth = 5;
const gapAbove = 20;

export type Room = { readonly top: number; readonly bottom: number };

/** What to scan with, and the code as large as the room allows. */
export function drawScanBlock(paper: Paper, content: PosterContent, { top, bottom }: Room): void {
  const callEnd = drawCall(paper, content, top);
  const height = bottom - cornerWidth - callEnd - gapAbove;
  const side = Math.min(sideMax, height);
  const square = { x: (page.width - side) / 2, y: callEnd + gapAbove + (height - side) / 2, side };
  drawCorners(paper, square);
  drawCode(paper, content.siteCodeLink, square);
}

function drawCall(paper: Paper, { language }: PosterContent, top: number): number {
  const call = {
    text: posterText.scanWith[language],
    weight: 'bold',
    ink: inks.accent,
    x: inner.left,
    width: inner.width,
    align: 'center',
  } as const;
  const second = { ...call, text: posterText.scanWith[otherLanguage(language)], weight: 'regular' } as const;
  const end = top + write(paper, { ...call, y: top }, 24);
  return end + write(paper, { ...second, y: end + 3 }, 14) + 3;
}

/** Vector squares, one path, so that no printer blurs an edge; `side` holds the quiet zone, too. */
export function drawCode(paper: Paper, link: string, { x, y, side }: Square): void {
  const matrix = qrMatrix(link);
  const module = side / (matrix.length + 2 * quietModules);
  paper.rect(x, y, side, side).fill(inks.paper);
  matrix.forEach((row, rowIndex) => {
    for (const [start, length] of darkRuns(row)) {
      paper.rect(x + (quietModules + start) * module, y + (quietModules + rowIndex) * module, length * module, module);
    }
  });
  paper.fill('#000000');
}

export type Square = { readonly x: number; readonly y: number; readonly side: number };

/** Neighbouring dark modules of a row in one piece: single squares show hairlines between them on screens. */
function darkRuns(row: readonly boolean[]): readonly (readonly [start: number, length: number])[] {
  const starts = row.flatMap((dark, index) => (dark && !row[index - 1] ? [index] : []));
  return starts.map((start) => {
    const end = row.indexOf(false, start);
    return [start, (end < 0 ? row.length : end) - start] as const;
  });
}

/** Four corners, as a viewfinder has them, outside of the quiet zone. */
function drawCorners(paper: Paper, { x, y, side }: Square): void {
  const out = cornerWidth;
  const [left, top, right, bottom] = [x - out, y - out, x + side + out, y + side + out];
  for (const [cornerX, cornerY, dx, dy] of [
    [left, top, 1, 1],
    [right, top, -1, 1],
    [left, bottom, 1, -1],
    [right, bottom, -1, -1],
  ] as const) {
    paper
      .moveTo(cornerX + dx * cornerLength, cornerY)
      .lineTo(cornerX, cornerY)
      .lineTo(cornerX, cornerY + dy * cornerLength);
  }
  paper.lineWidth(cornerWidth).lineCap('round').lineJoin('round').stroke(inks.accent);
}
