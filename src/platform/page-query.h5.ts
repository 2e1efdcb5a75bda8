import type * as everywhere from './page-query';

/** Puts what is chosen on a page into its address, in place of what stood there: a reload and a link show the same again. */
export const keepInAddress: typeof everywhere.keepInAddress = (query) => {
  const [page = ''] = window.location.hash.split('?');
  const search = new URLSearchParams(query).toString();
  window.history.replaceState(window.history.state, '', `${page || '#/'}${search ? `?${search}` : ''}`);
};
