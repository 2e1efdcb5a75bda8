import { useState } from 'react';
import type * as everywhere from './launch';

/** `/#/pages/scan/index?q=…`, taken out of the address at once: a reload is not another check-in. */
export const useLaunchLink: typeof everywhere.useLaunchLink = () => {
  const [link] = useState(takeLink);
  return link;
};

function takeLink(): string | undefined {
  const [page = '', search = ''] = location.hash.split('?');
  const link = new URLSearchParams(search).get('q');
  if (!link) return undefined;
  history.replaceState(history.state, '', page);
  return link;
}
