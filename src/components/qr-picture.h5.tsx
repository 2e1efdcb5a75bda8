import { useEffect, useRef } from 'react';
import { drawQr } from './qr-drawing';
import type * as everywhere from './qr-picture';

export const QrPicture: typeof everywhere.QrPicture = ({ text, modules, side, says }) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const node = canvas.current;
    const pen = node?.getContext('2d');
    if (!node || !pen) return;
    const scale = Math.max(1, window.devicePixelRatio || 1);
    node.width = Math.round(side * scale);
    node.height = Math.round(side * scale);
    drawQr(pen, { text, modules, side: node.width });
  }, [text, modules, side]);
  return <canvas ref={canvas} role="img" aria-label={says} style={{ width: `${side}px`, height: `${side}px`, display: 'block' }} />;
};
