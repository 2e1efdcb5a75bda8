import { useEffect, useRef, useState } from 'react';
import { Box, Paragraph } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { type CameraProblem, readFromCamera } from '../../../platform/camera-reader';
import type * as everywhere from './gate-camera';
import './gate-camera.scss';

/** The browser's camera, read as fast as its frames come. */
export const GateCamera: typeof everywhere.GateCamera = ({ onText, says }) => {
  const video = useRef<HTMLVideoElement>(null);
  const tell = useRef(onText);
  tell.current = onText;
  const [problem, setProblem] = useState<CameraProblem | null>(null);
  useEffect(() => {
    const view = video.current;
    if (!view) return;
    let over = false;
    let stop: (() => void) | undefined;
    void readFromCamera(view, (text) => tell.current(text), { pace: 'gate', facing: 'environment' }).then((reading) => {
      if (typeof reading === 'string') return setProblem(reading);
      if (over) return reading.stop();
      stop = reading.stop;
    });
    return () => {
      over = true;
      stop?.();
    };
  }, []);
  return (
    <Box className="gate-camera">
      <video ref={video} className="gate-camera-view" playsInline muted hidden={problem !== null} />
      {problem ? (
        <Notice tone="problem" says={problem === 'not-allowed' ? says.cameraNotAllowed : says.noCamera} />
      ) : (
        <Paragraph className="gate-camera-says">{says.aim}</Paragraph>
      )}
    </Box>
  );
};
