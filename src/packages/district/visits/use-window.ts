import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { textOfParameter } from '../../../platform/navigation';
import { serverNow } from '../../../services/server-clock';
import { keepFilters } from './filters';
import { type OwnWindow, ownWindowAt, type WindowName, windowNames, windowOf } from './window';

/**
 * The window chosen for the next read; a relative one is counted from the moment of the read. It stands in the page's address,
 * so that a reload or a link shows the same question.
 */
export function useWindow() {
  const { params } = useRouter();
  const [name, setName] = useState<WindowName>(() => windowNames.find((known) => known === params.window) ?? 'day');
  const [own, setOwn] = useState<OwnWindow>(() => ownFrom(textOfParameter(params.own)) ?? ownWindowAt(serverNow()));
  const keepOwn = (chosen: OwnWindow) =>
    keepFilters({ window: 'own', own: `${chosen.fromDay} ${chosen.fromTime} ${chosen.toDay} ${chosen.toTime}` });
  return {
    name,
    own,
    choose: (chosen: WindowName) => {
      setName(chosen);
      if (chosen === 'own') keepOwn(own);
      else keepFilters({ window: chosen, own: undefined });
    },
    change: (part: Partial<OwnWindow>) => {
      setOwn({ ...own, ...part });
      keepOwn({ ...own, ...part });
    },
    /** `undefined` while one's own window is not complete. */
    now: () => windowOf(name, own, serverNow()),
  };
}

export type ChosenWindow = ReturnType<typeof useWindow>;

/** `2022-09-05 08:00 2022-09-05 12:30`, as the address has it. */
function ownFrom(text: string): OwnWindow | undefined {
  const [fromDay, fromTime, toDay, toTime] = text.split(' ');
  return fromDay && fromTime && toDay && toTime ? { fromDay, fromTime, toDay, toTime } : undefined;
}
