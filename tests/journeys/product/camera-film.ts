import { writeFileSync } from 'node:fs';
import type { Picture } from '../../builders/read-poster';

/**
 * Writes a still picture as an uncompressed film (YUV4MPEG2, 4:2:0) for Chromium's fake camera, scaled to
 * fit 1280×720 on a white ground, as a hand would hold it before the lens.
 */
export function filmOf(picture: Picture, file: string, frames = 2): void {
  const width = 1280;
  const height = 720;
  const scale = Math.min((width * 0.96) / picture.width, (height * 0.96) / picture.height);
  const left = Math.round((width - picture.width * scale) / 2);
  const top = Math.round((height - picture.height * scale) / 2);
  const luma = Buffer.alloc(width * height, 235);
  const grey = Buffer.alloc((width * height) / 4, 128);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const value = averageLuma(picture, (x - left) / scale, (y - top) / scale, 1 / scale);
      if (value !== undefined) luma[y * width + x] = 16 + Math.round((value * 219) / 255);
    }
  }
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, grey, grey]);
  writeFileSync(
    file,
    Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420mpeg2\n`), ...Array<Buffer>(frames).fill(frame)]),
  );
}

/** Mean brightness of the square of the picture that one pixel of the film covers; nothing outside the picture. */
function averageLuma(picture: Picture, left: number, top: number, side: number): number | undefined {
  if (left < 0 || top < 0 || left >= picture.width || top >= picture.height) return undefined;
  let sum = 0;
  let count = 0;
  for (let y = Math.floor(top); y < Math.min(picture.height, Math.max(top + side, Math.floor(top) + 1)); y++) {
    for (let x = Math.floor(left); x < Math.min(picture.width, Math.max(left + side, Math.floor(left) + 1)); x++) {
      sum += picture.grey[y * picture.width + x] ?? 255;
      count++;
    }
  }
  return count === 0 ? undefined : sum / count;
}
