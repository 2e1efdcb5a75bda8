import { useEffect, useRef, useState } from 'react';
import { type CameraProblem, readFromCamera, readFromPicture } from '../platform/camera-reader';
import { Box, Paragraph } from './element';
import { Notice } from './notice';
import type * as everywhere from './scan-camera';
import './scan-camera.scss';

type Says = Parameters<typeof everywhere.ScanCamera>[0]['says'];

/** The browser's camera fills the view; a picture will do where there is none. */
export const ScanCamera: typeof everywhere.ScanCamera = ({ onText, says }) => {
  const video = useRef<HTMLVideoElement>(null);
  const tell = useRef(onText);
  tell.current = onText;
  const [problem, setProblem] = useState<CameraProblem | null>(null);
  useEffect(() => {
    const view = video.current;
    if (!view) return;
    let over = false;
    let stop: (() => void) | undefined;
    void readFromCamera(view, (text) => tell.current(text)).then((reading) => {
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
    <Box className="scan-live">
      <video ref={video} className="scan-video" playsInline muted hidden={problem !== null} />
      {problem ? <WithoutCamera problem={problem} says={says} /> : <Aim says={says} />}
      <FromPicture says={says} onText={onText} />
    </Box>
  );
};

const Aim = ({ says }: { readonly says: Says }) => (
  <Box className="scan-aim">
    <Box className="scan-frame" decorative />
    <Paragraph className="scan-says">{says.aim}</Paragraph>
  </Box>
);

const WithoutCamera = ({ problem, says }: { readonly problem: CameraProblem; readonly says: Says }) => (
  <Box className="scan-aim">
    <Notice says={problem === 'not-allowed' ? says.cameraNotAllowed : says.noCamera} />
  </Box>
);

function FromPicture({ says, onText }: { readonly says: Says; readonly onText: (text: string) => void }) {
  const [empty, setEmpty] = useState(false);
  const read = async (picture: File | undefined) => {
    if (!picture) return;
    const text = await readFromPicture(picture);
    setEmpty(text === undefined);
    if (text) onText(text);
  };
  return (
    <Box className="scan-picture">
      <label className="scan-picture-label">
        {says.fromPicture}
        <input
          type="file"
          accept="image/*"
          className="scan-picture-input"
          onChange={(event) => {
            void read(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </label>
      {empty ? <Notice tone="problem" says={says.nothingOnPicture} /> : null}
    </Box>
  );
}
