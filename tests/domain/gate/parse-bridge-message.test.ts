import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { bridgeMessageLettersMax } from '../../../cloud-functions/domain/gate/device-bridge';
import { parseBridgeMessage, parsePageMessage } from '../../../cloud-functions/domain/gate/parse-bridge-message';

const howTo = readFileSync(join(__dirname, '../../../docs/how-to/connect-a-device-bridge.md'), 'utf8');
const examplesOf = (side: 'page' | 'bridge'): readonly string[] =>
  [...howTo.matchAll(new RegExp(`\`\`\`json ${side}\\n([\\s\\S]*?)\\n\`\`\``, 'g'))].map(([, text = '']) => text);

test.each(examplesOf('bridge'))('the page understands the how-to’s %s', (text) => {
  expect(parseBridgeMessage(text)).toEqual({ ok: true, message: JSON.parse(text) });
});

test.each(examplesOf('page'))('the bridge understands the how-to’s %s', (text) => {
  expect(parsePageMessage(text)).toEqual({ ok: true, message: JSON.parse(text) });
});

test('the how-to shows every message there is', () => {
  const types = (texts: readonly string[]) => [...new Set(texts.map((text) => JSON.parse(text).type))].sort();
  expect(types(examplesOf('page'))).toEqual(['alarm', 'hello', 'light', 'open-gate', 'ping']);
  expect(types(examplesOf('bridge'))).toEqual(
    [
      'battery',
      'device-found',
      'device-lost',
      'face-match',
      'gate',
      'hello',
      'id-card',
      'pong',
      'problem',
      'scanned',
      'temperature',
    ].sort(),
  );
});

const bridge = (fields: Readonly<Record<string, unknown>>) => parseBridgeMessage(JSON.stringify(fields));
const reading = { readingId: 'r-1', ageMs: 0 };

test('what is not asked for is not carried on: no name, no picture', () => {
  const card = { type: 'id-card', ...reading, documentType: 'resident-id', documentNumber: '110105199001011234' };
  expect(bridge({ ...card, name: '张三', photo: 'iVBORw0KGgo' })).toEqual({ ok: true, message: card });
  const face = { type: 'face-match', ...reading, result: 'matched' };
  expect(bridge({ ...face, score: 0.93, template: [1, 2, 3] })).toEqual({ ok: true, message: face });
});

test.each([
  [300, true],
  [299, false],
  [450, true],
  [451, false],
  [36.8, false],
  ['368', false],
  [null, false],
])('a temperature of %j tenths: taken %j', (tenths, taken) => {
  expect(bridge({ type: 'temperature', ...reading, tenths }).ok).toBe(taken);
});

test.each([
  [{ ageMs: 0 }],
  [{ readingId: '', ageMs: 0 }],
  [{ readingId: 'x'.repeat(65), ageMs: 0 }],
  [{ readingId: 'two words', ageMs: 0 }],
  [{ readingId: 'r', ageMs: -1 }],
  [{ readingId: 'r', ageMs: 1.5 }],
  [{ readingId: 'r' }],
])('a reading is damaged without a name and an age: %j', (wrong) => {
  expect(bridge({ type: 'temperature', tenths: 368, ...wrong })).toEqual({ ok: false, fault: 'damaged-message' });
});

test.each([
  [{ documentNumber: '1234' }],
  [{ documentNumber: '1'.repeat(21) }],
  [{ documentNumber: '11010519900101123X; drop' }],
  [{ documentType: 'library-card' }],
  [{ nationality: 'Germany' }],
])('a card is damaged with %j', (wrong) => {
  const card = { type: 'id-card', ...reading, documentType: 'passport', documentNumber: 'E12345678', nationality: 'DEU' };
  expect(bridge(card).ok).toBe(true);
  expect(bridge({ ...card, ...wrong })).toEqual({ ok: false, fault: 'damaged-message' });
});

test('a scanned text is one line of at most 1,000 letters', () => {
  const scanned = (text: string) => bridge({ type: 'scanned', ...reading, text }).ok;
  expect([scanned('x'.repeat(1000)), scanned('x'.repeat(1001)), scanned(''), scanned('two\nlines')]).toEqual([true, false, false, false]);
});

test('at most one device of each kind is told', () => {
  const device = { kind: 'scanner', model: 'm' };
  const hello = (count: number) => bridge({ type: 'hello', protocol: 1, vendor: 'v', devices: Array(count).fill(device) }).ok;
  expect([hello(0), hello(5), hello(6)]).toEqual([true, true, false]);
  expect(bridge({ type: 'hello', protocol: 1, vendor: 'v', devices: [{ kind: 'camera', model: 'm' }] }).ok).toBe(false);
});

test('the length is judged before anything is read', () => {
  const long = `{"type":"ping","id":"1","pad":"${'x'.repeat(bridgeMessageLettersMax)}"}`;
  expect(parsePageMessage(long)).toEqual({ ok: false, fault: 'too-big' });
  expect(parseBridgeMessage(long)).toEqual({ ok: false, fault: 'too-big' });
});

test.each([['[]'], ['null'], ['"hello"'], ['{'], [''], ['{"type":7}']])('%j is damaged', (text) => {
  expect(parsePageMessage(text)).toEqual({ ok: false, fault: 'damaged-message' });
});

test('what is not text is damaged, what is not known is unknown', () => {
  expect(parseBridgeMessage(new ArrayBuffer(4))).toEqual({ ok: false, fault: 'damaged-message' });
  expect(bridge({ type: 'constructor' })).toEqual({ ok: false, fault: 'unknown-message' });
  // What only the other side says.
  expect(bridge({ type: 'open-gate', requestId: 'r' })).toEqual({ ok: false, fault: 'unknown-message' });
});

test('nothing that comes can make it throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.object().map((value) => JSON.stringify(value)),
      ),
      (text) => {
        for (const parsed of [parseBridgeMessage(text), parsePageMessage(text)]) expect(typeof parsed.ok).toBe('boolean');
      },
    ),
  );
  const types = fc.constantFrom('hello', 'id-card', 'temperature', 'scanned', 'face-match', 'battery', 'device-found', 'gate', 'light');
  fc.assert(
    fc.property(types, fc.object(), (type, fields) => {
      expect(typeof bridge({ ...fields, type }).ok).toBe('boolean');
    }),
  );
});
