/// <reference types="@tarojs/taro" />

declare module '*.scss';

/** Where the cloud is: empty in the browser (same origin), an address in mini-programs. Set in `config/index.ts`. */
declare const CLOUD_ADDRESS: string;

declare module 'weapp-qrcode' {
  type Context = {
    setFillStyle(colour: string): void;
    fillRect(x: number, y: number, width: number, height: number): void;
    draw(keep: boolean, done: () => void): void;
  };
  export default function drawQrcode(options: {
    text: string;
    width: number;
    height: number;
    correctLevel: 0 | 1 | 2 | 3;
    foreground: string;
    background: string;
    ctx: Context;
  }): void;
}
