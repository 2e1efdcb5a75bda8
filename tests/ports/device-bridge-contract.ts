/**
 * What both ends of the device bridge must do, each case told from both sides: `bridge` with a scripted page, `page` with a
 * scripted bridge. The simulator passes the one (tests/local), the kiosk page in a real browser the other (tests/journeys);
 * a vendor's bridge is held to the same cases.
 */
export type Happening =
  /** At a bridge: a thermometer reads 36.8; the relay jams, works again. */
  'temperature' | 'gate-fails' | 'gate-works';

export type Seen =
  /** On a page's screen. */
  | { readonly text: RegExp }
  /** Temperatures of the people it wrote down, in tenths. */
  | { readonly recorded: readonly (number | null)[] };

export type Step =
  /** The scripted side comes, or waits for the page to come. */
  | { readonly meet: true }
  | { readonly tell: unknown }
  /** The side under test says this within five seconds; pings, lights and alarms between do not count unless asked for. */
  | { readonly hear: Readonly<Record<string, unknown>> }
  | { readonly hearNothingFor: number }
  | { readonly ended: true }
  | { readonly cut: true }
  | { readonly happens: Happening }
  | { readonly see: Seen };

export type ContractCase = { readonly says: string; readonly bridge: readonly Step[]; readonly page: readonly Step[] };

const pageHello = { type: 'hello', protocol: 1, pageVersion: 'contract', deviceId: '0123456789abcdef' };
const bridgeHello = {
  type: 'hello',
  protocol: 1,
  vendor: 'contract',
  devices: [
    { kind: 'scanner', model: 's' },
    { kind: 'gate-relay', model: 'g' },
  ],
};
const met = {
  bridge: [{ meet: true }, { tell: pageHello }, { hear: { type: 'hello', protocol: 1 } }],
  page: [{ meet: true }, { hear: { type: 'hello', protocol: 1 } }, { tell: bridgeHello }],
} as const satisfies Pick<ContractCase, 'bridge' | 'page'>;

let named = 0;
const read = (reading: Readonly<Record<string, unknown>>, ageMs = 0) => {
  named += 1;
  return { readingId: `contract-${named}`, ageMs, ...reading };
};
/** The page under test admits texts that begin with GREEN and refuses those that begin with RED. */
const scanned = (text: string) => ({ tell: read({ type: 'scanned', text }) });
const temperature = (tenths: number, ageMs = 0) => ({ tell: read({ type: 'temperature', tenths }, ageMs) });
const openedOnce: readonly Step[] = [
  { hear: { type: 'open-gate' } },
  { tell: { type: 'gate', requestId: 'the one heard', result: 'opened' } },
];
const once = read({ type: 'temperature', tenths: 366 });

export const deviceBridgeContract: readonly ContractCase[] = [
  {
    says: 'both say hello with version 1, the page first',
    bridge: met.bridge,
    page: [...met.page, { see: { text: /扫码器 · 闸机/ } }],
  },
  {
    says: 'another version is told and ends the connection',
    bridge: [
      { meet: true },
      { tell: { ...pageHello, protocol: 2 } },
      { hear: { type: 'problem', code: 'wrong-protocol' } },
      { ended: true },
    ],
    page: [
      { meet: true },
      { hear: { type: 'hello' } },
      { tell: { ...bridgeHello, protocol: 2 } },
      { ended: true },
      { see: { text: /版本不符/ } },
    ],
  },
  {
    says: 'whatever comes before hello ends the connection and is not used',
    bridge: [{ meet: true }, { tell: { type: 'ping', id: '1' } }, { hear: { type: 'problem', code: 'hello-first' } }, { ended: true }],
    page: [{ meet: true }, { hear: { type: 'hello' } }, scanned('GREEN early'), { ended: true }, { see: { recorded: [] } }],
  },
  {
    says: 'an unknown message is passed over',
    bridge: [
      ...met.bridge,
      { tell: { type: 'sing', song: 'x' } },
      { hear: { type: 'problem', code: 'unknown-message' } },
      { tell: { type: 'ping', id: '7' } },
      { hear: { type: 'pong', id: '7' } },
    ],
    page: [...met.page, { tell: { type: 'sing', song: 'x' } }, scanned('GREEN after a song'), ...openedOnce, { see: { recorded: [null] } }],
  },
  {
    says: 'a damaged message is passed over',
    bridge: [
      ...met.bridge,
      { tell: '{"type":"open-gate",' },
      { hear: { type: 'problem', code: 'damaged-message' } },
      { tell: { type: 'open-gate', requestId: 7 } },
      { hear: { type: 'problem', code: 'damaged-message' } },
      { tell: { type: 'ping', id: '8' } },
      { hear: { type: 'pong', id: '8' } },
    ],
    page: [
      ...met.page,
      { tell: '{"type":"temperature",' },
      { tell: read({ type: 'temperature', tenths: 36.8 }) },
      scanned('GREEN after damage'),
      ...openedOnce,
      { see: { recorded: [null] } },
    ],
  },
  {
    says: 'a message that is too long ends the connection',
    bridge: [...met.bridge, { tell: { type: 'ping', id: 'x'.repeat(5000) } }, { ended: true }],
    page: [...met.page, scanned(`GREEN ${'x'.repeat(5000)}`), { ended: true }, { see: { recorded: [] } }],
  },
  {
    says: 'a reading has a name of its own and is used once',
    bridge: [
      ...met.bridge,
      { happens: 'temperature' },
      { hear: { type: 'temperature', tenths: 368, ageMs: 0 } },
      { happens: 'temperature' },
      { hear: { type: 'temperature', tenths: 368, ageMs: 0, readingId: 'not heard before' } },
    ],
    page: [
      ...met.page,
      { tell: once },
      scanned('GREEN first'),
      ...openedOnce,
      { tell: once },
      scanned('GREEN second'),
      ...openedOnce,
      { see: { recorded: [366, null] } },
    ],
  },
  {
    says: 'a stale reading is nobody’s',
    bridge: [{ happens: 'temperature' }, ...met.bridge, { hearNothingFor: 300 }],
    page: [
      ...met.page,
      temperature(366, 10_001),
      scanned('GREEN after the stale one'),
      ...openedOnce,
      temperature(365, 4_000),
      scanned('GREEN after a fresh one'),
      ...openedOnce,
      { see: { recorded: [null, 365] } },
    ],
  },
  {
    says: 'the gate opens for who is admitted, once, and that is answered',
    bridge: [
      ...met.bridge,
      { tell: { type: 'open-gate', requestId: 'r1' } },
      { hear: { type: 'gate', requestId: 'r1', result: 'opened' } },
    ],
    page: [...met.page, scanned('GREEN'), ...openedOnce, { see: { text: /已开门/ } }],
  },
  {
    says: 'a gate that does not open is told',
    bridge: [
      ...met.bridge,
      { happens: 'gate-fails' },
      { tell: { type: 'open-gate', requestId: 'r2' } },
      { hear: { type: 'gate', requestId: 'r2', result: 'failed' } },
      { happens: 'gate-works' },
      { tell: { type: 'open-gate', requestId: 'r3' } },
      { hear: { type: 'gate', requestId: 'r3', result: 'opened' } },
    ],
    page: [
      ...met.page,
      scanned('GREEN before a jammed gate'),
      { hear: { type: 'open-gate' } },
      { tell: { type: 'gate', requestId: 'the one heard', result: 'failed' } },
      { see: { text: /门没有打开/ } },
      { see: { recorded: [null] } },
    ],
  },
  {
    says: 'an alarm goes on and off again',
    bridge: [
      ...met.bridge,
      { tell: { type: 'alarm', on: true } },
      { tell: { type: 'light', colour: 'red' } },
      { tell: { type: 'alarm', on: false } },
      { hearNothingFor: 200 },
    ],
    page: [
      ...met.page,
      scanned('RED'),
      { hear: { type: 'light', colour: 'red' } },
      { hear: { type: 'alarm', on: true } },
      { see: { text: /请止步/ } },
      { hear: { type: 'light', colour: 'off' } },
      { hear: { type: 'alarm', on: false } },
    ],
  },
  {
    says: 'a connection cut in the middle leaves both sides working',
    bridge: [...met.bridge, { tell: { type: 'open-gate', requestId: 'r4' } }, { cut: true }, ...met.bridge],
    page: [
      ...met.page,
      scanned('GREEN in the middle'),
      { hear: { type: 'open-gate' } },
      { cut: true },
      { see: { text: /门没有打开/ } },
      { see: { recorded: [null] } },
    ],
  },
  {
    says: 'after a cut the page comes again, and what was read before is not used again',
    bridge: [
      ...met.bridge,
      { happens: 'temperature' },
      { hear: { type: 'temperature' } },
      { cut: true },
      ...met.bridge,
      { hearNothingFor: 300 },
    ],
    page: [
      ...met.page,
      { tell: { ...once, readingId: 'before-the-cut' } },
      scanned('GREEN before the cut'),
      ...openedOnce,
      { cut: true },
      ...met.page,
      { tell: { ...once, readingId: 'before-the-cut' } },
      scanned('GREEN after the cut'),
      ...openedOnce,
      { see: { recorded: [366, null] } },
    ],
  },
  {
    says: 'a ping is answered',
    bridge: [...met.bridge, { tell: { type: 'ping', id: '9' } }, { hear: { type: 'pong', id: '9' } }],
    page: [...met.page, { hear: { type: 'ping' } }, { tell: { type: 'pong', id: 'the one heard' } }, { hear: { type: 'ping' } }],
  },
];

/** One connection as the scripted side holds it. */
export type Line = {
  send(text: string): void;
  /** What came and was not taken yet, in order. */
  readonly heard: string[];
  ended(): boolean;
  cut(): void;
};

export type Subject = {
  readonly side: 'bridge' | 'page';
  meet(): Promise<Line>;
  happens(what: Happening): void;
  see(what: Seen): Promise<boolean>;
};

const patienceMs = 12_000;

/** Throws with the number of the step that failed. */
export async function runContractCase({ says, ...sides }: ContractCase, subject: Subject): Promise<void> {
  const talk: Talk = { subject, line: undefined, last: {}, readings: new Set() };
  for (const [index, step] of sides[subject.side].entries()) {
    const problem = await take(talk, step);
    if (problem) throw new Error(`${says}, ${subject.side}, step ${index + 1} ${JSON.stringify(step)}: ${problem}`);
  }
  talk.line?.cut();
}

type Message = Readonly<Record<string, unknown>>;
type Talk = { readonly subject: Subject; line: Line | undefined; last: Message; readonly readings: Set<unknown> };

async function take(talk: Talk, step: Step): Promise<string | undefined> {
  const { subject, line } = talk;
  if ('meet' in step) {
    talk.line = await subject.meet();
    return undefined;
  }
  if ('happens' in step) {
    subject.happens(step.happens);
    return undefined;
  }
  if ('see' in step) return (await until(() => subject.see(step.see))) ? undefined : 'was not seen';
  if (!line) return 'nobody has met';
  if ('tell' in step) line.send(typeof step.tell === 'string' ? step.tell : JSON.stringify(withHeardIds(step.tell, talk.last)));
  if ('cut' in step) line.cut();
  if ('ended' in step) return (await until(async () => line.ended())) ? undefined : 'the connection did not end';
  if ('hearNothingFor' in step) {
    await pause(step.hearNothingFor);
    return line.heard.length === 0 ? undefined : `heard ${line.heard.join(' ')}`;
  }
  return 'hear' in step ? hear(talk, line, step.hear) : undefined;
}

/** Answers carry the id of what was heard. */
function withHeardIds(told: unknown, last: Message): unknown {
  const text = JSON.stringify(told);
  return JSON.parse(
    text
      .replace('"requestId":"the one heard"', `"requestId":${JSON.stringify(last.requestId ?? '')}`)
      .replace('"id":"the one heard"', `"id":${JSON.stringify(last.id ?? '')}`),
  );
}

async function hear(talk: Talk, line: Line, expected: Message): Promise<string | undefined> {
  const passed: string[] = [];
  const found = await until(async () => {
    for (let text = line.heard.shift(); text !== undefined; text = line.heard.shift()) {
      const message: Message = JSON.parse(text);
      if (matches(message, expected, talk.readings)) {
        talk.last = message;
        if (message.readingId !== undefined) talk.readings.add(message.readingId);
        return true;
      }
      passed.push(text);
      if (!betweenTimes.has(message.type)) return true;
    }
    return false;
  });
  if (!found) return `was not heard${passed.length > 0 ? `; but ${passed.join(' ')}` : ''}`;
  return passed.some((text) => !betweenTimes.has(JSON.parse(text).type)) ? `heard instead ${passed.join(' ')}` : undefined;
}

const betweenTimes: ReadonlySet<unknown> = new Set(['ping', 'light', 'alarm']);

const matches = (message: Message, expected: Message, readings: ReadonlySet<unknown>): boolean =>
  Object.entries(expected).every(([name, value]) =>
    value === 'not heard before' ? message[name] !== undefined && !readings.has(message[name]) : message[name] === value,
  );

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function until(isSo: () => Promise<boolean>): Promise<boolean> {
  const giveUpAt = Date.now() + patienceMs;
  while (!(await isSo())) {
    if (Date.now() > giveUpAt) return false;
    await pause(20);
  }
  return true;
}
