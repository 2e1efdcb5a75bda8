import Taro from '@tarojs/taro';
import { photoCharactersMax } from './photo-size';
import type * as everywhere from './take-photo';

declare const my: {
  compressImage(options: {
    apFilePaths: string[];
    compressLevel: number;
    success(got: { apFilePaths: string[] }): void;
    fail(): void;
  }): void;
  getFileSystemManager(): { readFileSync(options: { filePath: string; encoding: string }): { data: string } };
};

/** Alipay has no `chooseMedia` and its `compressImage` knows levels instead of qualities: 2 is its middle one, 0 its lowest. */
export const takePhoto: typeof everywhere.takePhoto = async () => {
  const path = await Taro.chooseImage({ count: 1, sourceType: ['camera', 'album'], sizeType: ['compressed'] }).then(
    ({ tempFilePaths }) => tempFilePaths[0],
    () => undefined,
  );
  if (path === undefined) return undefined;
  for (const level of [2, 1, 0]) {
    const jpegBase64 = await scaledDown(path, level);
    if (jpegBase64 !== undefined && jpegBase64.length <= photoCharactersMax) return { jpegBase64 };
  }
  return 'not-readable';
};

const scaledDown = (path: string, compressLevel: number): Promise<string | undefined> =>
  new Promise((resolve) => {
    my.compressImage({
      apFilePaths: [path],
      compressLevel,
      success: ({ apFilePaths }) => resolve(readBase64(apFilePaths[0] ?? path)),
      fail: () => resolve(undefined),
    });
  });

function readBase64(filePath: string): string | undefined {
  try {
    return my.getFileSystemManager().readFileSync({ filePath, encoding: 'base64' }).data;
  } catch {
    return undefined;
  }
}
