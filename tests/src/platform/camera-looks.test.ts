import { lookPatiently, lookWithoutRest } from '../../../src/platform/camera-looks';

/** A camera whose frames come when a test says so; each carries its number as its picture. */
function aVideo() {
  let callback: VideoFrameRequestCallback | undefined;
  const video = document.createElement('video');
  Object.defineProperties(video, { videoWidth: { value: 1280 }, videoHeight: { value: 720 } });
  let latest = 0;
  return Object.assign(video, {
    requestVideoFrameCallback: (given: VideoFrameRequestCallback) => {
      callback = given;
      return 1;
    },
    cancelVideoFrameCallback: () => {
      callback = undefined;
    },
    latest: () => latest,
    isWatched: () => callback !== undefined,
    frame: async (number: number) => {
      latest = number;
      const tell = callback;
      callback = undefined;
      tell?.(0, {
        captureTime: number * 10,
        presentationTime: number * 10 + 5,
        expectedDisplayTime: 0,
        width: 1280,
        height: 720,
        mediaTime: 0,
        presentedFrames: number,
      });
      await settled();
    },
  });
}
const settled = async () => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

let looked: { width: number; frame: number }[];
let video: ReturnType<typeof aVideo>;
beforeEach(() => {
  looked = [];
  video = aVideo();
  const pen = {
    drawImage: () => undefined,
    getImageData: (_left: number, _top: number, width: number) => {
      looked.push({ width, frame: video.latest() });
      return { width };
    },
  };
  jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(pen as unknown as CanvasRenderingContext2D);
});
afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

test('a gate looks at the newest frame when it is done with one, and lets go of those between', async () => {
  let finish: (text: string | undefined) => void = () => undefined;
  const told: [string, number][] = [];
  void lookWithoutRest({
    video,
    read: () => new Promise((resolve) => (finish = resolve)),
    tell: (text, frameAt) => told.push([text, frameAt]),
    isOver: () => false,
  });
  await video.frame(1);
  await video.frame(2);
  await video.frame(3);
  await video.frame(4);
  expect(looked.map(({ frame }) => frame)).toEqual([1]);
  finish('TM1:A');
  await settled();
  // Without waiting for another frame: the fourth is there.
  expect(looked.map(({ frame }) => frame)).toEqual([1, 4]);
  finish('TM1:B');
  await settled();
  expect(looked).toHaveLength(2);
  expect(told).toEqual([
    ['TM1:A', 10],
    ['TM1:B', 40],
  ]);
});

test('three quick looks at a small frame, then a thorough one at a larger', async () => {
  const ways: string[] = [];
  void lookWithoutRest({
    video,
    read: async (_image, how) => void ways.push(how) as undefined,
    tell: () => undefined,
    isOver: () => false,
  });
  for (const number of [1, 2, 3, 4, 5]) await video.frame(number);
  expect(ways).toEqual(['quick', 'quick', 'quick', 'thorough', 'quick']);
  expect(looked.map(({ width }) => width)).toEqual([640, 640, 640, 960, 640]);
});

test('it tells nothing after it was stopped, and lets go of the camera', async () => {
  let over = false;
  const told: string[] = [];
  void lookWithoutRest({
    video,
    read: async () => {
      over = true;
      return 'TM1:LATE';
    },
    tell: (text) => told.push(text),
    isOver: () => over,
  });
  await video.frame(1);
  expect(told).toEqual([]);
  expect(video.isWatched()).toBe(false);
});

test('a phone rests between two looks', async () => {
  jest.useFakeTimers();
  let looks = 0;
  void lookPatiently({
    video,
    read: async () => {
      looks += 1;
      return undefined;
    },
    tell: () => undefined,
    isOver: () => false,
  });
  await jest.advanceTimersByTimeAsync(89);
  expect(looks).toBe(0);
  await jest.advanceTimersByTimeAsync(91);
  expect(looks).toBe(2);
});
