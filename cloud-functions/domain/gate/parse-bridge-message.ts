/**
 * Reads what came over the device bridge, in both directions, field by field: what is not asked for is not carried on, so a
 * bridge that sends a name or a picture along tells the page nothing. Never throws. Runs on the phone.
 */
import {
  type BridgeFault,
  type BridgeMessage,
  bridgeDevices,
  bridgeDocumentTypes,
  bridgeMessageLettersMax,
  bridgeProblems,
  type ConnectedDevice,
  faceMatches,
  lights,
  type PageMessage,
  type Parsed,
} from './device-bridge';

/** From the bridge to the page. `text` is one whole message; anything but text is no message. */
export const parseBridgeMessage = (text: unknown): Parsed<BridgeMessage> => parse(text, bridgeReaders);

/** From the page to the bridge. */
export const parsePageMessage = (text: unknown): Parsed<PageMessage> => parse(text, pageReaders);

type Fields = Readonly<Record<string, unknown>>;
type Readers<Message> = ReadonlyMap<string, (fields: Fields) => Message | undefined>;

function parse<Message>(text: unknown, readers: Readers<Message>): Parsed<Message> {
  const fault = (fault: BridgeFault): Parsed<Message> => ({ ok: false, fault });
  if (typeof text !== 'string') return fault('damaged-message');
  if (text.length > bridgeMessageLettersMax) return fault('too-big');
  const fields = fieldsOf(text);
  if (!fields || typeof fields.type !== 'string') return fault('damaged-message');
  const read = readers.get(fields.type);
  if (!read) return fault('unknown-message');
  const message = read(fields);
  return message === undefined ? fault('damaged-message') : { ok: true, message };
}

function fieldsOf(text: string): Fields | undefined {
  try {
    return asFields(JSON.parse(text));
  } catch {
    return undefined;
  }
}

const asFields = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;

const bridgeReaders: Readers<BridgeMessage> = new Map<string, (fields: Fields) => BridgeMessage | undefined>([
  ['hello', readBridgeHello],
  ['id-card', readIdCard],
  ['temperature', readTemperature],
  ['scanned', readScanned],
  ['face-match', readFaceMatch],
  ['battery', readBattery],
  [
    'device-found',
    ({ device }) => {
      const found = readDevice(device);
      return found && { type: 'device-found', device: found };
    },
  ],
  [
    'device-lost',
    ({ kind }) => {
      const lost = oneOf(bridgeDevices, kind);
      return lost && { type: 'device-lost', kind: lost };
    },
  ],
  [
    'gate',
    ({ requestId, result }) => {
      const said = oneOf(['opened', 'failed'] as const, result);
      return said && isName(requestId) ? { type: 'gate', requestId, result: said } : undefined;
    },
  ],
  ['pong', ({ id }) => (isName(id) ? { type: 'pong', id } : undefined)],
  [
    'problem',
    ({ code }) => {
      const known = oneOf(bridgeProblems, code);
      return known && { type: 'problem', code: known };
    },
  ],
]);

const pageReaders: Readers<PageMessage> = new Map<string, (fields: Fields) => PageMessage | undefined>([
  [
    'hello',
    ({ protocol, pageVersion, deviceId }) =>
      isWhole(protocol, 0, 1_000_000) && isLine(pageVersion, 40) && isLine(deviceId, 16)
        ? { type: 'hello', protocol, pageVersion, deviceId }
        : undefined,
  ],
  ['open-gate', ({ requestId }) => (isName(requestId) ? { type: 'open-gate', requestId } : undefined)],
  ['alarm', ({ on }) => (typeof on === 'boolean' ? { type: 'alarm', on } : undefined)],
  [
    'light',
    ({ colour }) => {
      const known = oneOf(lights, colour);
      return known && { type: 'light', colour: known };
    },
  ],
  ['ping', ({ id }) => (isName(id) ? { type: 'ping', id } : undefined)],
]);

function readBridgeHello({ protocol, vendor, devices }: Fields): BridgeMessage | undefined {
  if (!isWhole(protocol, 0, 1_000_000) || !isLine(vendor, 60) || !Array.isArray(devices) || devices.length > bridgeDevices.length)
    return undefined;
  const read = devices.map(readDevice);
  const known = read.filter((device) => device !== undefined);
  return known.length === read.length ? { type: 'hello', protocol, vendor, devices: known } : undefined;
}

function readDevice(value: unknown): ConnectedDevice | undefined {
  const { kind, model } = asFields(value) ?? {};
  const known = oneOf(bridgeDevices, kind);
  return known && isLine(model, 60) ? { kind: known, model } : undefined;
}

const readingOf = ({ readingId, ageMs }: Fields) => (isName(readingId) && isWhole(ageMs, 0, 86_400_000) ? { readingId, ageMs } : undefined);

function readIdCard(fields: Fields): BridgeMessage | undefined {
  const reading = readingOf(fields);
  const documentType = oneOf(bridgeDocumentTypes, fields.documentType);
  const { documentNumber, nationality } = fields;
  if (!reading || !documentType || !isMatch(documentNumber, /^[0-9A-Za-z()-]{5,20}$/)) return undefined;
  if (nationality === undefined) return { type: 'id-card', ...reading, documentType, documentNumber };
  return isMatch(nationality, /^[A-Z]{2,3}$/) ? { type: 'id-card', ...reading, documentType, documentNumber, nationality } : undefined;
}

function readTemperature(fields: Fields): BridgeMessage | undefined {
  const reading = readingOf(fields);
  const { tenths } = fields;
  return reading && isWhole(tenths, 300, 450) ? { type: 'temperature', ...reading, tenths } : undefined;
}

function readScanned(fields: Fields): BridgeMessage | undefined {
  const reading = readingOf(fields);
  const { text } = fields;
  return reading && isLine(text, 1000) ? { type: 'scanned', ...reading, text } : undefined;
}

function readFaceMatch(fields: Fields): BridgeMessage | undefined {
  const reading = readingOf(fields);
  const result = oneOf(faceMatches, fields.result);
  return reading && result && { type: 'face-match', ...reading, result };
}

function readBattery({ percent, charging }: Fields): BridgeMessage | undefined {
  return isWhole(percent, 0, 100) && typeof charging === 'boolean' ? { type: 'battery', percent, charging } : undefined;
}

const oneOf = <Value extends string>(values: readonly Value[], value: unknown): Value | undefined =>
  values.find((known) => known === value);
const isMatch = (value: unknown, pattern: RegExp): value is string => typeof value === 'string' && pattern.test(value);
const isName = (value: unknown): value is string => isMatch(value, /^[A-Za-z0-9_.:-]{1,64}$/);
const isWhole = (value: unknown, from: number, to: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to;
/** One line a person may read: no control characters. */
const isLine = (value: unknown, lettersMax: number): value is string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is kept out
  isMatch(value, /^[^\u0000-\u001f\u007f]+$/) && value.length <= lettersMax;
