import { useEffect, useRef } from 'react';
import { readFromCamera } from '../../../platform/camera-reader';
import type * as everywhere from './sentry-camera';

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
    const tell = (text: string, { frameAt }: { frameAt: number }) => latest.current.onText(text, frameAt);
    void readFromCamera(view, tell, { pace: 'gate', facing: 'user' }).then((reading) => {
      if (typeof reading === 'string') latest.current.onProblem(reading);
      else if (over) reading.stop();
      else stop = reading.stop;
    });
    return () => {
      over = true;
      stop?.();
    };
  }, []);
  return <video ref={video} className="sentry-video" playsInline muted />;
};
