import { photoCharactersMax, photoSidePixels } from './photo-size';
import type * as everywhere from './take-photo';

/** The browser's own camera or file picker; the picture is drawn anew, so nothing but the picture leaves the phone. */
export const takePhoto: typeof everywhere.takePhoto = async () => {
  const file = await chosenFile();
  if (!file) return undefined;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    for (const quality of [0.7, 0.5, 0.3]) {
      const jpegBase64 = drawn(picture, quality);
      if (jpegBase64.length <= photoCharactersMax) return { jpegBase64 };
    }
    return 'not-readable';
  } catch {
    return 'not-readable';
  }
};

const chosenFile = (): Promise<File | undefined> =>
  new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/*';
    input.setAttribute('capture', 'environment');
    input.addEventListener('change', () => resolve(input.files?.[0]));
    input.addEventListener('cancel', () => resolve(undefined));
    input.click();
  });

function drawn(picture: ImageBitmap, quality: number): string {
  const scale = Math.min(1, photoSidePixels / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/jpeg', quality).slice('data:image/jpeg;base64,'.length);
}
