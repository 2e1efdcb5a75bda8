import PDFDocument from 'pdfkit';
import type { PaperCodeSheet, PaperCodeSheets } from '../../use-cases/ports/paper-code-sheets';
import { inks, type Paper, write } from '../poster/paper';
import { otherLanguage } from '../poster/poster-text';
import type { PosterFonts } from '../poster/posters';
import { card, lastDayOf } from './card';
import { drawBack, drawFront } from './card-sides';
import { paperCodeText } from './paper-code-text';

const page = { width: 595.28, margin: 42 } as const;
const sheet = { left: (page.width - 2 * card.width) / 2, top: 96 } as const;
const markLength = 10;
const markGap = 3;

/** One A4 page with both sides of a card beside each other, so that one cut and one fold make it. The same content gives the same bytes. */
export function makePaperCodeSheets(fonts: PosterFonts): PaperCodeSheets {
  return {
    makeSheet: async (content) => {
      const paper = newPaper(content, fonts);
      const bytes = collect(paper);
      drawAdvice(paper, content);
      drawFront(paper, content, { x: sheet.left, y: sheet.top });
      drawBack(paper, content, { x: sheet.left + card.width, y: sheet.top });
      drawCutMarks(paper);
      paper.end();
      return bytes;
    },
  };
}

function drawAdvice(paper: Paper, { language }: PaperCodeSheet): void {
  const lines = { weight: 'bold', ink: inks.text, x: page.margin, width: page.width - 2 * page.margin, align: 'center' } as const;
  const height = write(paper, { ...lines, text: paperCodeText.cut[language], y: 44 }, 13);
  write(paper, { ...lines, weight: 'regular', ink: inks.quiet, text: paperCodeText.cut[otherLanguage(language)], y: 46 + height }, 10);
}

/** Outside of the card, so that no ink stays on a card that is cut a little wide; a dashed line where it is folded. */
function drawCutMarks(paper: Paper): void {
  const [left, middle, right] = [sheet.left, sheet.left + card.width, sheet.left + 2 * card.width];
  const [top, bottom] = [sheet.top, sheet.top + card.height];
  paper.lineWidth(0.5).strokeColor(inks.quiet);
  for (const x of [left, right]) {
    const out = x === left ? -1 : 1;
    for (const y of [top, bottom]) {
      const away = y === top ? -1 : 1;
      paper
        .moveTo(x + out * markGap, y)
        .lineTo(x + out * (markGap + markLength), y)
        .stroke();
      paper
        .moveTo(x, y + away * markGap)
        .lineTo(x, y + away * (markGap + markLength))
        .stroke();
    }
  }
  paper
    .dash(3, { space: 3 })
    .moveTo(middle, top - markLength)
    .lineTo(middle, bottom + markLength)
    .stroke()
    .undash();
}

function newPaper(content: PaperCodeSheet, fonts: PosterFonts): Paper {
  const { language, issuedAt } = content;
  const paper = new PDFDocument({
    size: 'A4',
    margin: 0,
    lang: language,
    displayTitle: true,
    // None: the library would load Helvetica, whose metrics lie in a file a bundle does not have.
    font: '',
    // Nothing of its holder: a file's name and title are seen where the file is not.
    info: {
      Title: `${paperCodeText.product[language]} ${paperCodeText.paperCode[language]}`,
      Author: paperCodeText.product[language],
      Subject: lastDayOf(content),
      CreationDate: new Date(issuedAt),
    },
  });
  paper.registerFont('regular', asSource(fonts.regular));
  paper.registerFont('bold', asSource(fonts.bold));
  return paper;
}

const asSource = (font: string | Uint8Array): string | Buffer =>
  typeof font === 'string' ? font : Buffer.from(font.buffer, font.byteOffset, font.byteLength);

function collect(paper: Paper): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    paper.on('data', (part: Buffer) => parts.push(part));
    paper.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))));
    paper.on('error', reject);
  });
}
