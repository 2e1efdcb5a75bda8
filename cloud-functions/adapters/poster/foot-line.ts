import { dayOf, formatDay } from '../../domain/time';
import type { PosterContent } from '../../use-cases/ports/posters';
import { inks, inner, type Lines, type Paper, sizeThatFits, write } from './paper';
import { otherLanguage, posterText } from './poster-text';

export const footLineHeight = 42;
const labelSize = 9;
const shortCodeSize = 25;

/** What tells this poster from another: short code, version, day, and how a genuine link begins. */
export function drawFootLine(paper: Paper, content: PosterContent, top: number): void {
  const { language, posterVersion, issuedAt, siteCodeLink } = content;
  const both = (sentence: { readonly 'zh-CN': string; readonly en: string }) =>
    `${sentence[language]} ${sentence[otherLanguage(language)]}`;
  const label = { weight: 'regular', ink: inks.quiet, x: inner.left, y: top, width: inner.width / 3 } as const;
  drawShortCode(paper, content, { ...label, text: both(posterText.shortCode) });

  const middle = { ...label, x: inner.left + inner.width / 3, align: 'center' } as const;
  write(paper, { ...middle, text: `${both(posterText.version)} ${posterVersion}`, y: top + 13 }, labelSize);
  write(paper, { ...middle, text: `${both(posterText.printed)} ${formatDay(dayOf(issuedAt))}`, y: top + 27 }, labelSize);

  const right = { ...label, x: inner.left + (2 * inner.width) / 3, align: 'right' } as const;
  write(paper, { ...right, text: both(posterText.linkBeginsWith), y: top + 13 }, labelSize);
  const link = { ...right, text: linkBeginning(siteCodeLink), weight: 'bold', ink: inks.text, y: top + 27 } as const;
  write(paper, link, sizeThatFits(paper, link, { sizes: [labelSize, 8, 7, 6], heightMax: labelSize * 1.5 }));
}

function drawShortCode(paper: Paper, { shortCode }: PosterContent, label: Lines): void {
  write(paper, label, labelSize);
  paper.font('bold').fontSize(shortCodeSize).fillColor(inks.text);
  paper.text(`${shortCode.slice(0, 4)} ${shortCode.slice(4)}`, label.x, label.y + 8, { characterSpacing: 1.5, lineBreak: false });
}

/** Up to the code: `https://<host>/s/`. */
const linkBeginning = (link: string): string => link.slice(0, link.lastIndexOf('/') + 1);
