import PDFDocument from 'pdfkit';
import { dayOf, formatDay } from '../../domain/time';
import type { PosterContent, Posters } from '../../use-cases/ports/posters';
import { adviceHeight, drawAdvice } from './advice-block';
import { drawFootLine, footLineHeight } from './foot-line';
import { drawHeading } from './heading-block';
import { inner, type Paper, page } from './paper';
import { posterText } from './poster-text';
import { drawScanBlock } from './scan-block';
import { drawSticker, stickerSide } from './sticker';

/** TrueType, Chinese included: paths or the bytes themselves. Each is about 10 MB; only the letters used are embedded. */
export type PosterFonts = { readonly regular: string | Uint8Array; readonly bold: string | Uint8Array };

const gap = 14;

/** A5 is A4 through a reducing lens: the same sheet, folded once; 419.53 points wide. */
const a5Scale = 419.53 / page.width;
const pageSizes = { a4: 'A4', a5: 'A5', sticker: [stickerSide, stickerSide] } as const satisfies Record<
  PosterContent['size'],
  string | readonly [number, number]
>;

/** One page, about 20 KB. The same content gives the same bytes. */
export function makePosters(fonts: PosterFonts): Posters {
  return {
    makePoster: async (content) => {
      const paper = newPaper(content, fonts);
      const bytes = collect(paper);
      if (content.size === 'a5') reduce(paper);
      if (content.size === 'sticker') drawSticker(paper, content);
      else drawSheet(paper, content);
      paper.end();
      return bytes;
    },
  };
}

/** Text begins a new page below what the library takes for the end of this one: that counts in the sheet's own points, too. */
function reduce(paper: Paper): void {
  paper.scale(a5Scale);
  paper.page.width = page.width;
  paper.page.height = page.height;
}

function drawSheet(paper: Paper, content: PosterContent): void {
  const top = drawHeading(paper, content) + gap;
  const advice = adviceHeight(paper, content.language);
  const foot = inner.bottom - footLineHeight;
  drawScanBlock(paper, content, { top, bottom: foot - gap - advice - gap });
  drawAdvice(paper, content.language, foot - gap - advice);
  drawFootLine(paper, content, foot);
}

function newPaper({ site, door, language, issuedAt, posterVersion, size }: PosterContent, fonts: PosterFonts): Paper {
  const paper = new PDFDocument({
    size: sizeOf(size),
    margin: 0,
    lang: language,
    displayTitle: true,
    // None: the library would load Helvetica, whose metrics lie in a file a bundle does not have.
    font: '',
    info: {
      Title: `${posterText.siteCode[language]} ${site.name}${door === undefined ? '' : ` ${door}`}`,
      Author: posterText.product[language],
      Subject: `${site.siteId} v${posterVersion} ${formatDay(dayOf(issuedAt))}`,
      CreationDate: new Date(issuedAt),
    },
  });
  paper.registerFont('regular', asSource(fonts.regular));
  paper.registerFont('bold', asSource(fonts.bold));
  return paper;
}

const sizeOf = (size: PosterContent['size']): string | [number, number] => {
  const pageSize = pageSizes[size];
  return typeof pageSize === 'string' ? pageSize : [...pageSize];
};

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
