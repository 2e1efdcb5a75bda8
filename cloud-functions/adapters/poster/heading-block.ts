import type { PosterContent } from '../../use-cases/ports/posters';
import { heightAt, inks, inner, type Lines, type Paper, page, sizeThatFits, write } from './paper';
import { classNames, otherLanguage, posterText } from './poster-text';

const bandHeight = 66;
const radius = 12;
/** From three metres a name is read at 30 points and more; sixty ideographs take three lines of 26. */
const name = { sizes: [50, 44, 38, 34, 30, 28, 26, 24, 22, 20], heightMax: 104 };
/** As large as the room lets it be: people have to see which of the doors they stand at. */
const door = { sizes: [26, 24, 22, 20, 18, 16, 14], heightMax: 34 };
const address = { sizes: [19, 17, 15, 14, 13, 12, 11], heightMax: 46 };

/** The band that says what this is, then the site's name and address. Gives where it ends. */
export function drawHeading(paper: Paper, content: PosterContent): number {
  drawBand(paper, content);
  const nameTop = page.margin + bandHeight + 16;
  const nameLines = {
    text: content.site.name,
    weight: 'bold',
    ink: inks.text,
    x: inner.left,
    width: inner.width,
    align: 'center',
  } as const;
  const nameSize = sizeThatFits(paper, nameLines, name);
  const nameEnd = nameTop + write(paper, { ...nameLines, y: nameTop }, nameSize);
  const addressTop = drawDoor(paper, { ...nameLines, text: content.door ?? '', ink: inks.accent, y: nameEnd + 4 }) + 8;
  const addressLines = { ...nameLines, text: content.site.address, weight: 'regular', ink: inks.quiet } as const;
  const addressSize = sizeThatFits(paper, addressLines, address);
  return addressTop + write(paper, { ...addressLines, y: addressTop }, addressSize);
}

const drawDoor = (paper: Paper, lines: Lines): number =>
  lines.text === '' ? lines.y : lines.y + write(paper, lines, sizeThatFits(paper, lines, door));

function drawBand(paper: Paper, { language, site }: PosterContent): void {
  const second = otherLanguage(language);
  paper.roundedRect(inner.left, page.margin, inner.width, bandHeight, radius).fill(inks.accent);
  const left = { weight: 'bold', ink: inks.paper, x: inner.left + 20, width: inner.width / 2 } as const;
  const title = { ...left, text: posterText.siteCode[language] };
  write(paper, { ...title, y: middle(paper, title, 38) }, 38);
  const titleWidth = paper.font('bold').fontSize(38).widthOfString(title.text);
  const under = { ...left, text: posterText.siteCode[second], x: left.x + titleWidth + 12 };
  write(paper, { ...under, y: middle(paper, under, 18) + 6 }, 18);
  const right = { ...left, x: inner.left + inner.width / 2, width: inner.width / 2 - 20, align: 'right' } as const;
  write(paper, { ...right, text: `${posterText.product['zh-CN']} ${posterText.product.en}`, y: page.margin + 12 }, 17);
  const className = `${classNames[site.class][language]}  ${classNames[site.class][second]}`;
  write(paper, { ...right, weight: 'regular', text: className, y: page.margin + 37 }, 13);
}

const middle = (paper: Paper, lines: Parameters<typeof heightAt>[1], size: number): number =>
  page.margin + (bandHeight - heightAt(paper, lines, size)) / 2;
