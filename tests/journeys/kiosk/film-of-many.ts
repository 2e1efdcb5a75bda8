import { closeSync, openSync, writeSync } from 'node:fs';
import type { Picture } from '../../builders/read-poster';

const [width, height] = [1280, 720];

/** A film for Chromium's fake camera (YUV4MPEG2, 4:2:0, ten frames a second): each picture in the middle of a grey room for some frames. */
export function filmOfMany(
  pictures: readonly Picture[],
  file: string,
  shown: { readonly share: number; readonly framesEach: number },
): void {
  const out = openSync(file, 'w');
  writeSync(out, `YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420mpeg2\n`);
  const colourless = Buffer.alloc(width * height, 128).subarray(0, (width * height) / 2);
  for (const picture of pictures) {
    const luma = frameOf(picture, shown.share);
    for (let frame = 0; frame < shown.framesEach; frame += 1)
      for (const part of [Buffer.from('FRAME\n'), luma, colourless]) writeSync(out, part);
  }
  closeSync(out);
}

/** `share`: of the height of the frame. */
function frameOf(picture: Picture, share: number): Buffer {
  const luma = Buffer.alloc(width * height, 120);
  const side = Math.round(height * share);
  const [left, top] = [Math.round((width - side) / 2), Math.round((height - side) / 2)];
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) {
      const at = Math.floor((y * picture.height) / side) * picture.width + Math.floor((x * picture.width) / side);
      luma[(top + y) * width + left + x] = 16 + Math.round(((picture.grey[at] ?? 255) * 219) / 255);
    }
  return luma;
}
