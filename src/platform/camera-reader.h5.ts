/** Reads QR codes from the camera or a picture, in the browser. The decoder (wasm, from our own host) loads when first needed. */

import type { ReaderOptions } from 'zxing-wasm/reader';
import { type Look, lookPatiently, lookWithoutRest } from './camera-looks';
import type * as everywhere from './camera-reader';
import { markText } from './frame-times';

type Use = everywhere.CameraUse;
export const patiently: Use = { pace: 'patient', facing: 'environment' };

const decoderAddress = '/scanner/zxing_reader.wasm';
/** A code held before the lens is told again after so long. */
const sameTextAfterMs = 3000;

/** `quick` finds what is upright and near; the thorough way also finds what is small, far or dim, in three times the time. */
type Read = (image: ImageData | Blob, how: 'quick' | 'thorough') => Promise<string | undefined>;
let loaded: Promise<Read> | undefined;

/** Once; after a failure (no network, and the file was never kept) again. */
function decoder(): Promise<Read> {
  loaded ??= loadDecoder().catch((error) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

async function loadDecoder(): Promise<Read> {
  const zxing = await import('zxing-wasm/reader');
  zxing.prepareZXingModule({ overrides: { locateFile: () => decoderAddress } });
  const thorough: ReaderOptions = { formats: ['QRCode'], tryHarder: true, maxNumberOfSymbols: 1 };
  const quick: ReaderOptions = { ...thorough, tryHarder: false, tryInvert: false, tryDownscale: false };
  return async (image, how) => {
    const [found] = await zxing.readBarcodes(image, how === 'quick' ? quick : thorough).catch(() => []);
    return found?.text || undefined;
  };
}

/**
 * Shows the camera in `video` and tells each text read, with when its frame came; returns how to stop. The same text is told
 * once in 3 seconds. Each reading is kept as the performance measure `frame-to-text`.
 */
export const readFromCamera: typeof everywhere.readFromCamera = async (video, onText, use = patiently) => {
  if (!navigator.mediaDevices?.getUserMedia) return 'no-camera';
  let stream: MediaStream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: use.facing, width: { ideal: 1280 } }, audio: false });
  } catch (error) {
    return error instanceof DOMException && error.name === 'NotAllowedError' ? 'not-allowed' : 'no-camera';
  }
  let stopped = false;
  const stop = () => {
    stopped = true;
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  };
  // Not told of our own stopping.
  for (const track of stream.getTracks()) track.addEventListener('ended', () => loseCamera(stop, use));
  video.srcObject = stream;
  await video.play().catch(() => undefined);
  void decoder()
    .then((read) => {
      const look: Look = { video, read, tell: oncePerWhile(onText), isOver: () => stopped };
      return use.pace === 'gate' ? lookWithoutRest(look) : lookPatiently(look);
    })
    // Without its decoder a camera is no camera.
    .catch(() => loseCamera(stop, use));
  return { stop };
};

function loseCamera(stop: () => void, { onLost }: Use): void {
  stop();
  onLost?.();
}

function oncePerWhile(onText: (text: string, times: everywhere.FrameTimes) => void): Look['tell'] {
  let last = { text: '', at: Number.NEGATIVE_INFINITY };
  return (text, frameAt) => {
    const readAt = performance.now();
    if (text === last.text && readAt - last.at < sameTextAfterMs) return;
    last = { text, at: readAt };
    markText(frameAt, readAt);
    onText(text, { frameAt, readAt });
  };
}

/** The QR code on a picture, or `undefined`. */
export const readFromPicture: typeof everywhere.readFromPicture = async (picture) => {
  const read = await decoder();
  return read(picture, 'thorough');
};
