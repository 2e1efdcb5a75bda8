/** 100 × 100 mm, for a taxi, a counter, a stall: one look and one scan. The code gets all the room that name and address leave. */
import { dayOf, formatDay } from '../../domain/time';
import type { PosterContent } from '../../use-cases/ports/posters';
import { inks, type Lines, type Paper, pointsPerMillimetre, sizeThatFits, write } from './paper';
import { otherLanguage, posterText } from './poster-text';
import { drawCode } from './scan-block';

export const stickerSide = 100 * pointsPerMillimetre;
/** A cutter may be off by two millimetres. */
const margin = 5 * pointsPerMillimetre;
const inner = { left: margin, top: margin, width: stickerSide - 2 * margin, bottom: stickerSide - margin } as const;

const bandHeight = 22;
const gap = 5;
/** Sixty ideographs take three lines of nine points. */
const name = { sizes: [24, 22, 20, 18, 16, 14, 12, 11, 10, 9, 8.5], heightMax: 34 };
/** A hundred and twenty take three lines of six. */
const address = { sizes: [10, 9, 8, 7, 6.5, 6], heightMax: 23 };
const callSizes = { first: 9, second: 6.5 } as const;
const footHeight = 20;

export function drawSticker(paper: Paper, content: PosterContent): void {
  drawBand(paper, content);
  const nameTop = inner.top + bandHeight + gap;
  const named = content.door === undefined ? content.site.name : `${content.site.name} · ${content.door}`;
  const nameEnd = drawFitting(paper, { text: named, weight: 'bold', ink: inks.text, y: nameTop }, name);
  const addressEnd = drawFitting(paper, { text: content.site.address, weight: 'regular', ink: inks.quiet, y: nameEnd + 1 }, address);
  const codeBottom = drawFoot(paper, content);
  const side = Math.min(codeBottom - addressEnd - gap, inner.width);
  drawCode(paper, content.siteCodeLink, { x: (stickerSide - side) / 2, y: addressEnd + gap, side });
}

function drawBand(paper: Paper, { language }: PosterContent): void {
  paper.roundedRect(inner.left, inner.top, inner.width, bandHeight, 5).fill(inks.accent);
  const left = { weight: 'bold', ink: inks.paper, x: inner.left + 8, y: inner.top + 3, width: inner.width - 16 } as const;
  write(paper, { ...left, text: `${posterText.siteCode[language]}  ${posterText.siteCode[otherLanguage(language)]}` }, 12);
  write(paper, { ...left, align: 'right', text: `${posterText.product['zh-CN']} ${posterText.product.en}` }, 12);
}

/** As large as the room allows, smaller and on more lines where it is long; gives where it ends. */
function drawFitting(paper: Paper, lines: Pick<Lines, 'text' | 'weight' | 'ink' | 'y'>, room: Parameters<typeof sizeThatFits>[2]): number {
  const placed = { ...lines, x: inner.left, width: inner.width, align: 'center' } as const;
  return lines.y + write(paper, placed, sizeThatFits(paper, placed, room));
}

/** What to scan with, then what tells this sticker from another. Gives where the room above it ends. */
function drawFoot(paper: Paper, content: PosterContent): number {
  const { language, shortCode, posterVersion, issuedAt } = content;
  const second = otherLanguage(language);
  const footTop = inner.bottom - footHeight;
  const line = { weight: 'regular', ink: inks.quiet, x: inner.left, y: footTop, width: inner.width } as const;
  write(paper, { ...line, text: `${posterText.shortCode[language]} ${posterText.shortCode[second]}` }, 6);
  paper.font('bold').fontSize(13).fillColor(inks.text);
  paper.text(`${shortCode.slice(0, 4)} ${shortCode.slice(4)}`, inner.left, footTop + 5, { characterSpacing: 1, lineBreak: false });
  const right = { ...line, align: 'right' } as const;
  write(paper, { ...right, text: `${posterText.version[language]} ${posterText.version[second]} ${posterVersion}`, y: footTop + 1 }, 6.5);
  write(paper, { ...right, text: formatDay(dayOf(issuedAt)), y: footTop + 11 }, 6.5);

  const callTop = footTop - gap - 2 - (callSizes.first + callSizes.second) * 1.3;
  const call = { ...line, weight: 'bold', ink: inks.accent, align: 'center', text: posterText.scanWith[language], y: callTop } as const;
  const firstHeight = write(paper, call, callSizes.first);
  write(paper, { ...call, weight: 'regular', text: posterText.scanWith[second], y: callTop + firstHeight }, callSizes.second);
  return callTop - gap;
}
