import { heightAt, inks, inner, type Paper, write } from './paper';
import { otherLanguage, type PosterLanguage, posterText, signsOfAFake, stepsToCheckIn } from './poster-text';

const padding = 12;
const between = 12;
const radius = 12;
const titleSize = 13;
const secondSize = 9;
/** The largest at which no sentence needs a second line. */
const firstSizes = [11.5, 11, 10.5, 10, 9.5];
const columnWidth = (inner.width - between) / 2;
const textWidth = columnWidth - 2 * padding - 18;

type Point = (typeof stepsToCheckIn)[number];
const columns = [
  { title: posterText.howTo, points: stepsToCheckIn, marks: ['1', '2', '3'] },
  { title: posterText.fakes, points: signsOfAFake, marks: ['!', '!', '!'] },
] as const;

/** How to check in and how to spot a fake, side by side. */
export function drawAdvice(paper: Paper, language: PosterLanguage, top: number): void {
  const height = adviceHeight(paper, language);
  columns.forEach((column, index) => {
    const x = inner.left + index * (columnWidth + between);
    paper.roundedRect(x, top, columnWidth, height, radius).fill(inks.wash);
    const title = `${column.title[language]}  ${column.title[otherLanguage(language)]}`;
    const titleLines = {
      text: title,
      weight: 'bold',
      ink: inks.accent,
      x: x + padding,
      y: top + padding,
      width: columnWidth - 2 * padding,
    } as const;
    let y = titleLines.y + write(paper, titleLines, titleSize) + 8;
    column.points.forEach((point, place) => {
      write(paper, { ...titleLines, text: column.marks[place] ?? '', y, width: 16 }, firstSize(paper, language));
      y += drawPoint(paper, { point, language, x: x + padding + 18, y });
    });
  });
}

export function adviceHeight(paper: Paper, language: PosterLanguage): number {
  const title = heightAt(paper, { text: posterText.howTo[language], weight: 'bold', width: textWidth }, titleSize) + 8;
  const heights = columns.map(({ points }) => points.reduce((sum, point) => sum + pointHeight(paper, point, language), 0));
  return 2 * padding + title + Math.max(...heights) - gapAfterPoint;
}

const gapAfterPoint = 6;

type Placed = { readonly point: Point; readonly language: PosterLanguage; readonly x: number; readonly y: number };

function drawPoint(paper: Paper, { point, language, x, y }: Placed): number {
  const first = { text: point[language], weight: 'bold', ink: inks.text, x, y, width: textWidth } as const;
  const firstHeight = write(paper, first, firstSize(paper, language));
  write(paper, { ...first, text: point[otherLanguage(language)], weight: 'regular', ink: inks.quiet, y: y + firstHeight }, secondSize);
  return pointHeight(paper, point, language);
}

function pointHeight(paper: Paper, point: Point, language: PosterLanguage): number {
  const first = heightAt(paper, { text: point[language], weight: 'bold', width: textWidth }, firstSize(paper, language));
  return first + heightAt(paper, { text: point[otherLanguage(language)], weight: 'regular', width: textWidth }, secondSize) + gapAfterPoint;
}

function firstSize(paper: Paper, language: PosterLanguage): number {
  const widthAt = (size: number) =>
    Math.max(...columns.flatMap(({ points }) => points.map((point) => paper.font('bold').fontSize(size).widthOfString(point[language]))));
  return firstSizes.find((size) => widthAt(size) <= textWidth) ?? Math.min(...firstSizes);
}
