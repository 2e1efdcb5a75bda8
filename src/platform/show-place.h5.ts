import type * as everywhere from './show-place';

/** Two frames later: a part that is opened for it has to be drawn first. */
export const showPlace: typeof everywhere.showPlace = (id) => {
  requestAnimationFrame(() => requestAnimationFrame(() => show(id)));
};

function show(id: string): void {
  const found = nearest(id);
  found?.scrollIntoView?.({ block: 'center' });
  const entry = found?.matches('input, textarea, select, button') ? found : found?.querySelector('input, textarea, select, button');
  if (entry instanceof HTMLElement) entry.focus({ preventScroll: true });
}

/** The element of that id on the page in view (earlier pages stay in the document, hidden); of a part without one, the whole it is in. */
function nearest(id: string): Element | undefined {
  for (let part = id; part !== ''; part = part.replace(/(\.[^.[\]]+|\[\d+\]|^[^.[\]]+)$/, '')) {
    const found = [...document.querySelectorAll('[id]')].find((element) => element.id === part && element.getClientRects().length > 0);
    if (found) return found;
  }
  return undefined;
}
