/** Only browsers read codes themselves (`camera-reader.h5.ts`); mini-programs leave it to `Taro.scanCode`. */
export type CameraProblem = 'no-camera' | 'not-allowed';

/** Instants of `performance.now()`. */
export type FrameTimes = {
  /** When the frame came from the camera, or as near to it as the browser tells. */
  readonly frameAt: number;
  readonly readAt: number;
};

export type CameraUse = {
  /** `patient` rests between two looks, for a phone in a hand; `gate` looks at each newest frame, for a device on the mains. */
  readonly pace: 'patient' | 'gate';
  /** The camera that looks at who holds the device or away from them. */
  readonly facing: 'user' | 'environment';
  /** The camera was unplugged, or the system took it away; it has been stopped. */
  readonly onLost?: () => void;
};
export const patiently: CameraUse = { pace: 'patient', facing: 'environment' };

export async function readFromCamera(
  _video: HTMLVideoElement,
  _onText: (text: string, times: FrameTimes) => void,
  _use: CameraUse = patiently,
): Promise<{ stop: () => void } | CameraProblem> {
  return 'no-camera';
}

export async function readFromPicture(_picture: Blob): Promise<string | undefined> {
  return undefined;
}
