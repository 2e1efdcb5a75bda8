/** Reads QR codes from the camera or a picture, in the browser. The decoder (wasm, from our own host) loads when first needed. */
import type * as everywhere from './camera-reader';

const decoderAddress = '/scanner/zxing_reader.wasm';
const pauseMilliseconds = 90;
/** Enough for a poster at arm's length; more only costs the battery. */
const frameWidthMax = 960;

async function loadDecoder() {
  const decoder = await import('zxing-wasm/reader');
  decoder.prepareZXingModule({ overrides: { locateFile: () => decoderAddress } });
  return (image: ImageData | Blob) => decoder.readBarcodes(image, { formats: ['QRCode'], tryHarder: true, maxNumberOfSymbols: 1 });
}

/** Shows the camera in `video` and tells each text read; returns how to stop. The same text is told once in 3 seconds. */
export const readFromCamera: typeof everywhere.readFromCamera = async (video, onText) => {
  if (!navigator.mediaDevices?.getUserMedia) return 'no-camera';
  let stream: MediaStream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1280 } }, audio: false });
  } catch (error) {
    return error instanceof DOMException && error.name === 'NotAllowedError' ? 'not-allowed' : 'no-camera';
  }
  let stopped = false;
  const stop = () => {
    stopped = true;
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  };
  video.srcObject = stream;
  await video.play().catch(() => undefined);
  void watch(video, onText, () => stopped);
  return { stop };
};

async function watch(video: HTMLVideoElement, onText: (text: string) => void, isOver: () => boolean): Promise<void> {
  const read = await loadDecoder();
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  let last = { text: '', at: 0 };
  while (!isOver() && pen) {
    await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds));
    if (isOver() || video.videoWidth === 0) continue;
    const scale = Math.min(1, frameWidthMax / video.videoWidth);
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    pen.drawImage(video, 0, 0, canvas.width, canvas.height);
    const [found] = await read(pen.getImageData(0, 0, canvas.width, canvas.height)).catch(() => []);
    if (!found?.text || isOver() || (found.text === last.text && Date.now() - last.at < 3000)) continue;
    last = { text: found.text, at: Date.now() };
    onText(found.text);
  }
}

/** The QR code on a picture, or `undefined`. */
export const readFromPicture: typeof everywhere.readFromPicture = async (picture) => {
  const read = await loadDecoder();
  const [found] = await read(picture).catch(() => []);
  return found?.text || undefined;
};
