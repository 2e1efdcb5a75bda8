import type * as everywhere from './wedge-scanner';

/**
 * Scanners send a key every 1 to 30 ms; a fast typist takes 80 ms and more. Each pause counts, so a person's typing never
 * becomes a scan, however it ends.
 */
const pauseBetweenKeysMsMax = 50;
/** Shorter texts are nobody's code: a hand brushing over keys. */
const lettersMin = 6;
const lettersMax = 1000;

/** Keys of the whole page. Keys typed into a field stay the field's; those of a scan are taken from everything else. */
export const listenToWedgeScanner: typeof everywhere.listenToWedgeScanner = (onText) => {
  let typed = '';
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
      const text = inTime ? typed : '';
      typed = '';
      if (text.length < lettersMin) return;
      // The button that has the focus must not be pressed by the scanner's Enter.
      event.preventDefault();
      event.stopPropagation();
      onText(text);
      return;
    }
    if ([...event.key].length !== 1) return;
    typed = inTime && typed.length < lettersMax ? typed + event.key : event.key;
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
