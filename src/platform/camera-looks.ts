/** The two ways of looking at a running camera: with rests, for a phone in a hand, and without, for a gate. */
export type Look = {
  readonly video: HTMLVideoElement;
  /** `undefined`: no code, or none that can be read. */
  readonly read: (image: ImageData, how: 'quick' | 'thorough') => Promise<string | undefined>;
  readonly tell: (text: string, frameAt: number) => void;
  readonly isOver: () => boolean;
};

const restMs = 90;
/** Enough for a poster at arm's length; more only costs the battery. */
const frameWidthMax = 960;
/** A personal code has 49 modules: filling a third of a frame so wide, each still has four pixels. */
const gateFrameWidthMax = 640;
/** Of so many looks one is thorough and at full width, for what the quick ones cannot see. */
const thoroughEvery = 4;

export async function lookPatiently({ video, read, tell, isOver }: Look): Promise<void> {
  const draw = aPencil(video);
  while (!isOver()) {
    await new Promise((resolve) => setTimeout(resolve, restMs));
    const frameAt = performance.now();
    const image = isOver() ? undefined : draw(frameWidthMax);
    const text = image && (await read(image, 'thorough'));
    if (text && !isOver()) tell(text, frameAt);
  }
}

/**
 * Looks at the newest frame as soon as the one before has been read: frames that came meanwhile are let go, so that a slow
 * device answers late by one reading and never by a queue of them.
 */
export async function lookWithoutRest({ video, read, tell, isOver }: Look): Promise<void> {
  const draw = aPencil(video);
  const frames = newestFrames(video);
  for (let looks = 1; !isOver(); looks += 1) {
    const frameAt = await frames.next();
    const thorough = looks % thoroughEvery === 0;
    const image = isOver() ? undefined : draw(thorough ? frameWidthMax : gateFrameWidthMax);
    const text = image && (await read(image, thorough ? 'thorough' : 'quick'));
    if (text && !isOver()) tell(text, frameAt);
  }
  frames.stop();
}

function aPencil(video: HTMLVideoElement): (widthMax: number) => ImageData | undefined {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  return (widthMax) => {
    if (video.videoWidth === 0 || !pen) return undefined;
    const scale = Math.min(1, widthMax / video.videoWidth);
    const width = Math.round(video.videoWidth * scale);
    const height = Math.round(video.videoHeight * scale);
    // Giving a canvas its size again clears it and costs as much as drawing.
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    pen.drawImage(video, 0, 0, width, height);
    return pen.getImageData(0, 0, width, height);
  };
}

type Frames = {
  /** Resolves with when the newest frame came, once there is one not looked at yet. */ next(): Promise<number>;
  stop(): void;
};

function newestFrames(video: HTMLVideoElement): Frames {
  if (!('requestVideoFrameCallback' in video)) return paintedFrames();
  let unseen: number | undefined;
  let waiting: ((frameAt: number) => void) | undefined;
  const come = (now: number, { captureTime, presentationTime }: VideoFrameCallbackMetadata) => {
    handle = video.requestVideoFrameCallback(come);
    unseen = captureTime ?? presentationTime ?? now;
    if (!waiting) return;
    waiting(unseen);
    waiting = undefined;
    unseen = undefined;
  };
  let handle = video.requestVideoFrameCallback(come);
  const next = () =>
    new Promise<number>((resolve) => {
      if (unseen === undefined) waiting = resolve;
      else resolve(unseen);
      unseen = undefined;
    });
  return { next, stop: () => video.cancelVideoFrameCallback(handle) };
}

/** Older browsers do not tell of frames: one look a repaint. */
const paintedFrames = (): Frames => ({ next: () => new Promise((resolve) => requestAnimationFrame(resolve)), stop: () => undefined });
