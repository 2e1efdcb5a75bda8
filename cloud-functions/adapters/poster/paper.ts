import type PDFDocument from 'pdfkit';

export type Paper = InstanceType<typeof PDFDocument>;

export const pointsPerMillimetre = 72 / 25.4;
/** All in points, A4. */
export const page = { width: 595.28, height: 841.89, margin: 34 } as const;
export const inner = { left: page.margin, width: page.width - 2 * page.margin, bottom: page.height - page.margin } as const;

/** Ink blue is the product's one accent; green, yellow and red belong to health codes alone. */
export const inks = { accent: '#1f4e8c', text: '#111111', quiet: '#4a4a4a', paper: '#ffffff', wash: '#eef3fa' } as const;

/** Names under which the two weights are registered. */
export const weights = { regular: 'regular', bold: 'bold' } as const;

export type Lines = {
  readonly text: string;
  readonly weight: keyof typeof weights;
  readonly ink: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly align?: 'left' | 'center' | 'right';
};

/** Noto's own line is 1.45 em, made for stacked accents; ours is tighter. */
const lineGapEm = -0.2;

/** Writes within `width` at `size`; gives the height it took. */
export function write(paper: Paper, lines: Lines, size: number): number {
  const options = { width: lines.width, align: lines.align ?? 'left', lineGap: lineGapEm * size };
  paper.font(weights[lines.weight]).fontSize(size).fillColor(lines.ink).text(lines.text, lines.x, lines.y, options);
  return heightAt(paper, lines, size);
}

/** The largest of `sizes` at which the text stays within `heightMax`; the smallest if none does. */
export function sizeThatFits(paper: Paper, lines: Omit<Lines, 'y'>, { sizes, heightMax }: Fitting): number {
  const fitting = sizes.find((size) => heightAt(paper, lines, size) <= heightMax);
  return fitting ?? Math.min(...sizes);
}

/** `sizes` from large to small. */
export type Fitting = { readonly sizes: readonly number[]; readonly heightMax: number };

export function heightAt(paper: Paper, { weight, text, width }: Pick<Lines, 'weight' | 'text' | 'width'>, size: number): number {
  return paper
    .font(weights[weight])
    .fontSize(size)
    .heightOfString(text, { width, lineGap: lineGapEm * size });
}
