import { useEffect, useRef } from 'react';
import { readFromCamera } from '../../../platform/camera-reader';
import type * as everywhere from './sentry-camera';

/** A camera plugged in again, or allowed in the settings, is found without anybody touching the screen. */
const triedAgainAfterMs = 5_000;

/** Fills the screen behind everything and goes on reading while a verdict lies over it. It looks at whoever faces the screen. */
export const SentryCamera: typeof everywhere.SentryCamera = (given) => {
  const video = useRef<HTMLVideoElement>(null);
  const latest = useRef(given);
  latest.current = given;
  useEffect(() => {
    const view = video.current;
    if (!view) return;
    let over = false;
    let stop: (() => void) | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = (text: string, { frameAt }: { frameAt: number }) => latest.current.onText(text, frameAt);
    const failed = (problem: Parameters<typeof given.onProblem>[0]) => {
      if (over) return;
      latest.current.onProblem(problem);
      timer = setTimeout(() => void start(), triedAgainAfterMs);
    };
    const start = async () => {
      const reading = await readFromCamera(view, tell, { pace: 'gate', facing: 'user', onLost: () => failed('no-camera') });
      if (typeof reading === 'string') return failed(reading);
      if (over) return reading.stop();
      stop = reading.stop;
      latest.current.onProblem(null);
    };
    void start();
    return () => {
      over = true;
      clearTimeout(timer);
      stop?.();
    };
  }, []);
  return <video ref={video} className="sentry-video" playsInline muted />;
};
