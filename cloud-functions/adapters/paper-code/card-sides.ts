import { dayOf, formatDay } from '../../domain/time';
import type { PaperCodeSheet } from '../../use-cases/ports/paper-code-sheets';
import { inks, type Lines, type Paper, sizeThatFits, write } from '../poster/paper';
import { otherLanguage } from '../poster/poster-text';
import { qrMatrix } from '../poster/qr-matrix';
import { card, lastDayOf } from './card';
import { paperCodeText, waysToUse } from './paper-code-text';

type Place = { readonly x: number; readonly y: number };

const bandHeight = 24;
const padding = 9;
/** ISO/IEC 18004 wants four light modules all round. */
const quietModules = 4;
const codeSide = card.height - bandHeight - 8;

/** The code, whose it is in masked words, and how long it is valid. */
export function drawFront(paper: Paper, content: PaperCodeSheet, { x, y }: Place): void {
  const { language, maskedName } = content;
  drawBand(paper, content, { x, y });
  drawCode(paper, content.text, { x: x + 3, y: y + bandHeight + 4 });
  const left = x + codeSide + 8;
  const lines = { weight: 'regular', ink: inks.quiet, x: left, width: card.width - codeSide - 8 - padding } as const;
  const label = (text: keyof typeof paperCodeText): string =>
    `${paperCodeText[text][language]} ${paperCodeText[text][otherLanguage(language)]}`;
  let top = y + bandHeight + 11;
  top += writeFitting(paper, { ...lines, text: label('holder'), y: top }, [7.5, 7, 6.5]) + 1;
  top += writeFitting(paper, { ...lines, text: maskedName, weight: 'bold', ink: inks.text, y: top }, [19, 16, 13, 11, 9]) + 5;
  top += writeFitting(paper, { ...lines, text: label('validUntil'), y: top }, [7.5, 7, 6.5]) + 1;
  top += writeFitting(paper, { ...lines, text: lastDayOf(content), weight: 'bold', ink: inks.text, y: top }, [15, 14, 13]) + 6;
  top += write(paper, { ...lines, text: paperCodeText.noColour[language], y: top }, 7.5) + 2;
  write(paper, { ...lines, text: paperCodeText.noColour[otherLanguage(language)], y: top }, 6.5);
}

/** What to do with it, and when it is lost. */
export function drawBack(paper: Paper, { language, issuedAt }: PaperCodeSheet, { x, y }: Place): void {
  const lines = { weight: 'bold', ink: inks.accent, x: x + padding, width: card.width - 2 * padding } as const;
  const second = { ...lines, weight: 'regular', ink: inks.quiet } as const;
  let top = y + padding;
  top += writeFitting(paper, { ...lines, text: paperCodeText.lost[language], y: top }, [11.5, 11, 10.5, 10, 9.5, 9]) + 1;
  top += writeFitting(paper, { ...second, text: paperCodeText.lost[otherLanguage(language)], y: top }, [8, 7.5, 7]) + 7;
  for (const sentence of waysToUse) {
    top += write(paper, { ...lines, weight: 'regular', ink: inks.text, text: sentence[language], y: top }, 8.5) + 0.5;
    top += write(paper, { ...second, text: sentence[otherLanguage(language)], y: top }, 7) + 4;
  }
  const made = `${paperCodeText.made[language]} ${paperCodeText.made[otherLanguage(language)]} ${formatDay(dayOf(issuedAt))}`;
  write(paper, { ...second, text: made, y: y + card.height - 15, align: 'right' }, 6.5);
}

function drawBand(paper: Paper, { language }: PaperCodeSheet, { x, y }: Place): void {
  paper.rect(x, y, card.width, bandHeight).fill(inks.accent);
  const lines = { weight: 'bold', ink: inks.paper, x: x + padding, width: card.width - 2 * padding } as const;
  const title = `${paperCodeText.paperCode[language]}  ${paperCodeText.paperCode[otherLanguage(language)]}`;
  write(paper, { ...lines, text: title, y: y + 5 }, 11.5);
  const product = `${paperCodeText.product['zh-CN']} ${paperCodeText.product.en}`;
  write(paper, { ...lines, weight: 'regular', text: product, y: y + 6, align: 'right' }, 9.5);
}

/** On one line at the largest size at which it takes one. */
function writeFitting(paper: Paper, lines: Lines, sizes: readonly number[]): number {
  const fits = sizes.find((size) => paper.font(lines.weight).fontSize(size).widthOfString(lines.text) <= lines.width);
  return write(paper, lines, fits ?? sizeThatFits(paper, lines, { sizes, heightMax: 2.6 * Math.min(...sizes) }));
}

/** Vector squares, one path, so that no printer blurs an edge. */
function drawCode(paper: Paper, text: string, { x, y }: Place): void {
  const matrix = qrMatrix(text);
  const module = codeSide / (matrix.length + 2 * quietModules);
  matrix.forEach((row, rowIndex) => {
    let start = 0;
    while (start < row.length) {
      const end = endOfRun(row, start);
      if (row[start])
        paper.rect(x + (quietModules + start) * module, y + (quietModules + rowIndex) * module, (end - start) * module, module);
      start = end;
    }
  });
  paper.fill('#000000');
}

/** Neighbouring modules alike in one piece: single squares show hairlines between them on screens. */
function endOfRun(row: readonly boolean[], start: number): number {
  const end = row.findIndex((dark, index) => index > start && dark !== row[start]);
  return end < 0 ? row.length : end;
}
