/**
 * Twelve ways a code gets worse between a phone and a gate. Lengths are in modules of the code, because that is what reading
 * depends on: on `codeOnScreen` at scale 1 a module is 4.7 pixels wide. Each is bad enough for anybody to see at a glance;
 * none is beyond what a code at level M promises.
 */
import { decode, encode } from 'jpeg-js';
import { eachPixel, gaussianBlur, motionBlur, type Point, shrunk, warped } from './pixels';
import { between, noiseOf, type Random } from './random';
import { fill, type Image, type Rgb } from './sheet';

const moduleWidth = 232 / 49;
/** Length of the far side where the near one is 1. */
const farSide = 0.75;
const room: Rgb = [70, 74, 80];

export type Distortion = { readonly name: string; readonly strength: string; readonly apply: (image: Image, random: Random) => Image };

export const distortions: readonly Distortion[] = [
  {
    name: 'out of focus',
    strength: 'Gaussian blur, sigma 0.38 modules',
    apply: (image) => gaussianBlur(image, 0.38 * moduleWidth),
  },
  {
    name: 'moving hand',
    strength: 'motion blur over 1.3 modules, any direction',
    apply: (image, random) => motionBlur(image, 1.3 * moduleWidth, between(random, 0, 180)),
  },
  {
    name: 'glare',
    strength: 'a lamp in the glass: white in the middle, 9 modules to half, anywhere on the code',
    apply: glare,
  },
  { name: 'turned 12°', strength: 'rotated by 12 degrees', apply: (image) => turned(image, 12) },
  { name: 'turned 33°', strength: 'rotated by 33 degrees', apply: (image) => turned(image, 33) },
  {
    name: 'perspective',
    strength: 'held at a slant: the far side 75 % as long as the near one, from any of four sides',
    apply: slanted,
  },
  {
    name: 'low contrast',
    strength: 'an eighth of the contrast, and sensor noise of 4 of 255',
    apply: (image, random) => {
      const noise = noiseOf(random);
      return eachPixel(image, (value) => 120 + (value - 128) * 0.125 + 4 * noise());
    },
  },
  { name: 'small', strength: '1.8 pixels a module, mean of what each pixel covers', apply: (image) => shrunk(image, moduleWidth / 1.8) },
  { name: 'JPEG', strength: 'quality 5 of 100', apply: throughJpeg },
  {
    name: 'noise',
    strength: 'sensor noise with a standard deviation of 30 of 255 in each colour',
    apply: (image, random) => {
      const noise = noiseOf(random);
      return eachPixel(image, (value) => value + 30 * noise());
    },
  },
  {
    name: 'dirt',
    strength: 'blots on 4 % of the code, anywhere but on its three corner squares',
    apply: dirty,
  },
  {
    name: 'uneven light',
    strength: 'from full light down to 30 % across, and bands of a lamp or a screen, 25 % deep and 12 modules apart',
    apply: unevenLight,
  },
];

function glare(image: Image, random: Random): Image {
  const [x0, y0] = [between(random, 0.35, 0.65) * image.width, between(random, 0.35, 0.65) * image.height];
  const half = 9 * moduleWidth;
  return eachPixel(image, (value, x, y) => {
    const light = Math.exp((-Math.LN2 * ((x - x0) ** 2 + (y - y0) ** 2)) / half ** 2);
    return value + light * (255 - value);
  });
}

function turned(image: Image, degrees: number): Image {
  const [cosine, sine] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const side = Math.ceil(image.width * (cosine + sine));
  const [middle, centre] = [side / 2, image.width / 2];
  const from = ({ x, y }: Point): Point => ({
    x: centre + (x - middle) * cosine + (y - middle) * sine,
    y: centre - (x - middle) * sine + (y - middle) * cosine,
  });
  return warped(image, { width: side, height: side }, from, room);
}

/** A plane seen at a slant: lines stay straight, equal steps shrink towards the far side. */
function slanted(image: Image, random: Random): Image {
  const { width, height } = image;
  const sideways = random() < 0.5;
  const fromBelow = random() < 0.5;
  const from = (to: Point): Point => {
    const [along, across] = sideways ? [to.x, to.y] : [to.y, to.x];
    const near = fromBelow ? along / (height - 1) : 1 - along / (height - 1);
    const scale = farSide + (1 - farSide) * near;
    // What lies farther off is seen smaller in depth as well.
    const depth = (fromBelow ? near / scale : 1 - near / scale) * (height - 1);
    const aside = (across - width / 2) / scale + width / 2;
    return sideways ? { x: depth, y: aside } : { x: aside, y: depth };
  };
  return warped(image, { width, height }, from, room);
}

function throughJpeg({ width, height, data }: Image): Image {
  const { data: bytes } = encode({ width, height, data: Buffer.from(data) }, 5);
  const seen = decode(bytes, { useTArray: true });
  return { width: seen.width, height: seen.height, data: new Uint8ClampedArray(seen.data) };
}

const dirtShare = 0.04;

function dirty(image: Image, random: Random): Image {
  const sheet: Image = { ...image, data: new Uint8ClampedArray(image.data) };
  const [left, side] = [64, 232];
  let uncovered = dirtShare * side * side;
  while (uncovered > 0) {
    const [width, height] = [Math.round(between(random, 1, 4) * moduleWidth), Math.round(between(random, 1, 4) * moduleWidth)];
    const [x, y] = [Math.round(between(random, 0, side - width)), Math.round(between(random, 0, side - height))];
    if (touchesCorner(x, y, { width, height, side })) continue;
    fill(sheet, { x: left + x, y: left + y, width, height, colour: random() < 0.5 ? '#5b4a3a' : '#d8d2c6' });
    uncovered -= width * height;
  }
  return sheet;
}

/** The finder patterns with their white border: eight modules of each corner but the last. */
function touchesCorner(x: number, y: number, { width, height, side }: { width: number; height: number; side: number }): boolean {
  const corner = 8 * moduleWidth;
  const [nearLeft, nearTop] = [x < corner, y < corner];
  const [nearRight, nearBottom] = [x + width > side - corner, y + height > side - corner];
  return (nearLeft && nearTop) || (nearRight && nearTop) || (nearLeft && nearBottom);
}

function unevenLight(image: Image, random: Random): Image {
  const [angle, phase] = [between(random, 0, 2 * Math.PI), between(random, 0, 2 * Math.PI)];
  const span = image.width / 2;
  return eachPixel(image, (value, x, y) => {
    const along = ((x - span) * Math.cos(angle) + (y - span) * Math.sin(angle)) / (span * Math.SQRT2);
    const bands = 1 - 0.125 * (1 + Math.sin((2 * Math.PI * (x + y)) / (12 * moduleWidth * Math.SQRT2) + phase));
    return value * (0.65 + 0.35 * along) * bands;
  });
}
