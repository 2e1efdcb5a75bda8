import Taro from '@tarojs/taro';
import { Action } from './action';
import { Box, Paragraph } from './element';
import './scan-camera.scss';

export type ScanCameraProps = {
  readonly onText: (text: string) => void;
  readonly says: {
    readonly aim: string;
    readonly open: string;
    readonly openSays: string;
    readonly fromPicture: string;
    readonly noCamera: string;
    readonly cameraNotAllowed: string;
    readonly nothingOnPicture: string;
  };
};

/** In mini-programs the platform scans, from camera or album. */
export function ScanCamera({ onText, says }: ScanCameraProps) {
  const open = async () => {
    try {
      const { result } = await Taro.scanCode({ scanType: ['qrCode'] });
      if (result) onText(result);
    } catch {
      // The person closed the scanner.
    }
  };
  return (
    <Box className="scan-open">
      <Box className="scan-frame scan-frame-still" decorative />
      <Paragraph className="scan-says">{says.openSays}</Paragraph>
      <Action says={says.open} icon="scan" onPress={() => void open()} />
    </Box>
  );
}
