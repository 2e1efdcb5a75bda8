import { Canvas } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { drawQr, type Pen } from './qr-drawing';

export type QrPictureProps = {
  readonly text: string;
  /** Dark enough to decode; see `modulesOf`. */
  readonly modules: string;
  /** CSS pixels. */
  readonly side: number;
  readonly says: string;
};

type Node = { width: number; height: number; getContext(kind: '2d'): Pen };
let count = 0;

export function QrPicture({ text, modules, side, says }: QrPictureProps) {
  const [id] = useState(() => `qr-${++count}`);
  useEffect(() => {
    const scale = Taro.getSystemInfoSync().pixelRatio || 2;
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .fields({ node: true })
      .exec(([found]: { node?: Node }[]) => {
        if (!found?.node) return;
        found.node.width = side * scale;
        found.node.height = side * scale;
        drawQr(found.node.getContext('2d'), { text, modules, side: side * scale });
      });
  }, [id, text, modules, side]);
  const spoken: Readonly<Record<string, unknown>> = { ariaRole: 'img', ariaLabel: says };
  return <Canvas id={id} canvasId={id} type="2d" style={{ width: `${side}px`, height: `${side}px` }} {...spoken} />;
}
