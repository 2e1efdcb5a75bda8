import { Camera } from '@tarojs/components';
import { useState } from 'react';
import { Box, Paragraph } from '../../../components/element';
import { Notice } from '../../../components/notice';
import './gate-camera.scss';

export type GateCameraProps = {
  readonly onText: (text: string) => void;
  readonly says: { readonly aim: string; readonly noCamera: string; readonly cameraNotAllowed: string };
};

/** The camera of a mini-program reads codes by itself, one after the other, without leaving the page. */
export function GateCamera({ onText, says }: GateCameraProps) {
  const [refused, setRefused] = useState(false);
  if (refused) return <Notice tone="problem" says={says.cameraNotAllowed} />;
  return (
    <Box className="gate-camera">
      <Camera
        className="gate-camera-view"
        mode="scanCode"
        devicePosition="back"
        flash="off"
        onScanCode={({ detail }) => {
          if (detail.result) onText(detail.result);
        }}
        onError={() => setRefused(true)}
      />
      <Paragraph className="gate-camera-says">{says.aim}</Paragraph>
    </Box>
  );
}
