import { listenToWedgeScanner } from '../../../src/platform/wedge-scanner';

let texts: string[];
let stop: () => void;
let at = 0;
beforeEach(() => {
  texts = [];
  at = 1000;
  document.body.innerHTML = '<button>放行</button><input aria-label="登记码">';
  stop = listenToWedgeScanner((text) => texts.push(text));
});
afterEach(() => stop());

/** One key after `pauseMs`; says whether the page may still act on it. */
function press(key: string, pauseMs: number, target: Element = document.body, more: KeyboardEventInit = {}): boolean {
  at += pauseMs;
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  Object.defineProperty(event, 'timeStamp', { value: at });
  return target.dispatchEvent(event);
}
const type = (text: string, pauseMs: number, target?: Element) => {
  for (const key of text) press(key, pauseMs, target);
};
const code = 'TM1:6BF+70790T9 $%*./-:A';

test('keys that come fast and end with Enter are a scan, with every letter a code has', () => {
  type(code, 8);
  press('Enter', 8);
  expect(texts).toEqual([code]);
});

test('scanners that press Shift before each capital are understood', () => {
  for (const key of code) {
    press('Shift', 2);
    press(key, 4);
  }
  press('Enter', 5);
  expect(texts).toEqual([code]);
});

test.each([
  [50, 1],
  [51, 0],
  [90, 0],
])('%i ms between all keys: %i scans', (pauseMs, scans) => {
  type(code, pauseMs);
  press('Enter', pauseMs);
  expect(texts).toHaveLength(scans);
});

test('one late key, as over radio, is still the scan', () => {
  type(code.slice(0, 10), 20);
  press(code.charAt(10), 100);
  type(code.slice(11), 20);
  press('Enter', 20);
  expect(texts).toEqual([code]);
});

test('a person who types is not a scanner, nor when they hit Enter fast after it', () => {
  type(code, 120);
  press('Enter', 10);
  expect(texts).toEqual([]);
});

test('a scan after somebody typed is whole, without what they typed', () => {
  type('abc', 150);
  press(code.charAt(0), 900);
  type(code.slice(1), 8);
  press('Enter', 8);
  expect(texts).toEqual([code]);
});

test('two scans are two', () => {
  for (const text of ['TM1:FIRST', 'TM1:SECOND']) {
    press(text.charAt(0), 400);
    type(text.slice(1), 8);
    press('Enter', 8);
  }
  expect(texts).toEqual(['TM1:FIRST', 'TM1:SECOND']);
});

test('a hand over the keys is no code', () => {
  type('asdf', 5);
  press('Enter', 5);
  expect(texts).toEqual([]);
});

test('what is typed into a field stays there, however fast', () => {
  const field = document.querySelector('input');
  if (!field) throw new Error('no field');
  type(code, 8, field);
  expect(press('Enter', 8, field)).toBe(true);
  expect(texts).toEqual([]);
});

test('the button that has the focus is pressed neither by the scanner’s Enter nor by a space in the code', () => {
  const button = document.querySelector('button');
  if (!button) throw new Error('no button');
  press('T', 400, button);
  type('M1:AB', 8, button);
  expect(press(' ', 8, button)).toBe(false);
  type('CD', 8, button);
  expect(press('Enter', 8, button)).toBe(false);
  expect(texts).toEqual(['TM1:AB CD']);
  // A person's are theirs.
  expect(press(' ', 900, button)).toBe(true);
  expect(press('Enter', 900, button)).toBe(true);
});

test('shortcuts and held keys are no scan', () => {
  type('TM1:ABC', 8);
  press('r', 8, document.body, { ctrlKey: true });
  press('Enter', 8);
  for (let index = 0; index < 20; index += 1) press('x', 30, document.body, { repeat: true });
  press('Enter', 8);
  expect(texts).toEqual([]);
});

test('it stops when asked to', () => {
  stop();
  type(code, 8);
  press('Enter', 8);
  expect(texts).toEqual([]);
});
