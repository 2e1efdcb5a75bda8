import { scrollToTop } from './scroll';

/**
 * To what has this id, or to the nearest whole it is part of (`rules[3].phases[0]` is in `rules[3]`), with the keyboard on it
 * where there is one. A mini-program's selectors know no brackets: it goes to the top, where the list of faults is.
 */
export function showPlace(id: string): void {
  if (id !== '') scrollToTop();
}
