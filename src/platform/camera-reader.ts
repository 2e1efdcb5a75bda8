/** Only browsers read codes themselves (`camera-reader.h5.ts`); mini-programs leave it to `Taro.scanCode`. */
export type CameraProblem = 'no-camera' | 'not-allowed';

export async function readFromCamera(
  _video: HTMLVideoElement,
  _onText: (text: string) => void,
): Promise<{ stop: () => void } | CameraProblem> {
  return 'no-camera';
}

export async function readFromPicture(_picture: Blob): Promise<string | undefined> {
  return undefined;
}
