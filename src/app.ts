import { useDidShow, useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { keepAppOffline } from './platform/keep-offline';
import { keepTabsInLanguage } from './platform/tab-words';
import { flushOutbox, keepOutboxMoving } from './services/check-in';
import { keepSendingLater, sendLater } from './services/send-later';
import './app.scss';

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    keepTabsInLanguage();
    keepOutboxMoving();
    keepSendingLater();
    keepAppOffline();
  });
  useDidShow(() => {
    void flushOutbox();
    void sendLater.flush();
  });
  return children;
}
