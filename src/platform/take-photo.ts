/** A photo from the camera or the album, scaled down on the phone: a JPEG as base64, small enough for one request. */
import Taro from '@tarojs/taro';
import { photoCharactersMax, photoSidePixels } from './photo-size';

/** `undefined`: the person closed the camera. `not-readable`: what was chosen cannot be made into one. */
export type PhotoTaken = { readonly jpegBase64: string } | 'not-readable' | undefined;

export async function takePhoto(): Promise<PhotoTaken> {
  const path = await chosenPicture();
  if (path === undefined) return undefined;
  for (const quality of [70, 50, 30]) {
    const jpegBase64 = await scaledDown(path, quality);
    if (jpegBase64 === undefined) return 'not-readable';
    if (jpegBase64.length <= photoCharactersMax) return { jpegBase64 };
  }
  return 'not-readable';
}

async function chosenPicture(): Promise<string | undefined> {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: 1,
      mediaType: ['image'],
      sourceType: ['camera', 'album'],
      sizeType: ['compressed'],
    });
    return tempFiles[0]?.tempFilePath;
  } catch {
    return undefined;
  }
}

async function scaledDown(path: string, quality: number): Promise<string | undefined> {
  try {
    const { tempFilePath } = await Taro.compressImage({ src: path, quality, compressedWidth: photoSidePixels });
    const text = Taro.getFileSystemManager().readFileSync(tempFilePath, 'base64');
    return typeof text === 'string' ? text : undefined;
  } catch {
    return undefined;
  }
}
