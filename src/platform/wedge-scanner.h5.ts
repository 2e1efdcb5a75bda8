import type * as everywhere from './wedge-scanner';

/**
 * Scanners send a key every 1 to 40 ms, now and then a later one over radio; a fast typist takes 80 ms and more for each. So a
 * single pause may be longer, and all together may not.
 */
const pauseBetweenKeysMsMax = 100;
const meanPauseMsMax = 50;
/** Shorter texts are nobody's code: a hand brushing over keys. */
const lettersMin = 6;
const lettersMax = 1000;

/** Keys of the whole page. Keys typed into a field stay the field's; those of a scan are taken from everything else. */
export const listenToWedgeScanner: typeof everywhere.listenToWedgeScanner = (onText) => {
  let typed = '';
  let firstAt = 0;
  let lastAt = Number.NEGATIVE_INFINITY;

  const hear = (event: KeyboardEvent) => {
    // Shift comes as a key of its own before a capital; a held key repeats, a scanner's does not.
    if (modifiers.has(event.key)) return;
    const inTime = event.timeStamp - lastAt <= pauseBetweenKeysMsMax;
    lastAt = event.timeStamp;
    if (isEntry(event.target) || event.isComposing || event.repeat || event.ctrlKey || event.altKey || event.metaKey) {
      typed = '';
      return;
    }
    if (endsScan(event.key)) {
      const text = inTime && lastAt - firstAt <= typed.length * meanPauseMsMax ? typed : '';
      typed = '';
      if (text.length < lettersMin) return;
      // The button that has the focus must not be pressed by the scanner's Enter.
      event.preventDefault();
      event.stopPropagation();
      onText(text);
      return;
    }
    if ([...event.key].length !== 1) return;
    const goesOn = inTime && typed !== '' && typed.length < lettersMax;
    if (!goesOn) firstAt = event.timeStamp;
    typed = goesOn ? typed + event.key : event.key;
    // Space presses buttons and scrolls; in the middle of a scan it is a letter.
    if (event.key === ' ' && typed.length > 1) event.preventDefault();
  };
  window.addEventListener('keydown', hear, true);
  return () => window.removeEventListener('keydown', hear, true);
};

const modifiers = new Set(['Shift', 'CapsLock']);
const endsScan = (key: string): boolean => key === 'Enter' || key === 'Tab';

function isEntry(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
}
