/** What a person types at the simulator, or a script says, as one thing to do. */
import {
  type BridgeMessage,
  type BridgeReading,
  bridgeDevices,
  bridgeDocumentTypes,
  type ConnectedDevice,
  faceMatches,
} from '../../domain/gate/device-bridge';
import { parseBridgeMessage } from '../../domain/gate/parse-bridge-message';
import { done, type Result, refused } from '../../domain/result';
import type { Taken } from './bridge-server';

export type BridgeCommand =
  | { readonly do: 'take'; readonly reading: Taken }
  | { readonly do: 'tell'; readonly message: Exclude<BridgeMessage, BridgeReading> }
  | { readonly do: 'gate'; readonly works: boolean }
  | { readonly do: 'wait'; readonly milliseconds: number }
  | { readonly do: 'nothing' | 'drop' | 'help' | 'quit' };

export const bridgeUsage = `card 110105199001011234 [passport USA]   an ID card or another document is put on the reader
temp 36.8                               a temperature is taken, 30.0 to 45.0
scan TM1:…                              the built-in scanner reads a text
face matched|not-matched|not-tried      the camera compared face and photo; only this word leaves it
battery 80 [charging]                   the battery says how full it is
lose thermometer / find thermometer     a device is pulled out, plugged in
gate works|fails                        whether the gate answers that it has opened
drop                                    the connection is cut
wait 2.5                                seconds, for scripts
help, quit`;

export const modelOf = (kind: ConnectedDevice['kind']): ConnectedDevice => ({ kind, model: `simulated ${kind}` });

/** One line; blank and `#` lines do nothing. Refused: the sentence to show. */
export function readBridgeCommand(line: string): Result<BridgeCommand, string> {
  const [word = '', ...rest] = line
    .replace(/^\s*#.*/, '')
    .trim()
    .split(/\s+/);
  const [first = '', second] = rest;
  switch (word) {
    case '':
      return done({ do: 'nothing' });
    case 'card':
      return readingOf({ type: 'id-card', documentType: second ?? 'resident-id', documentNumber: first, nationality: rest[2] }, line);
    case 'temp':
      return /^\d\d(\.\d)?$/.test(first)
        ? readingOf({ type: 'temperature', tenths: Math.round(Number(first) * 10) }, line)
        : refused('temp: a temperature such as 36.8');
    case 'scan':
      // A code's text may hold spaces, two in a row as well.
      return readingOf({ type: 'scanned', text: line.replace(/^\s*scan\s/, '') }, line);
    case 'face':
      return readingOf({ type: 'face-match', result: first }, line);
    case 'battery':
      return messageOf({ type: 'battery', percent: Number(first || Number.NaN), charging: second === 'charging' }, line);
    case 'lose':
      return messageOf({ type: 'device-lost', kind: first }, line);
    case 'find':
      return messageOf({ type: 'device-found', device: { kind: first, model: `simulated ${first}` } }, line);
    case 'gate':
      return first === 'works' || first === 'fails' ? done({ do: 'gate', works: first === 'works' }) : refused('gate: works or fails');
    case 'wait':
      return /^\d+(\.\d+)?$/.test(first) ? done({ do: 'wait', milliseconds: Number(first) * 1000 }) : refused('wait: seconds such as 2.5');
    case 'drop':
    case 'help':
    case 'quit':
      return done({ do: word });
    default:
      return refused(`${word}: no such command; help shows them all`);
  }
}

/** What the page would not take is refused here, before it is sent. */
function readingOf(fields: Readonly<Record<string, unknown>>, line: string): Result<BridgeCommand, string> {
  const parsed = parseBridgeMessage(JSON.stringify({ ...fields, readingId: 'typed', ageMs: 0 }));
  if (!parsed.ok || !('readingId' in parsed.message)) return refused(wrong(line));
  const { readingId: _named, ageMs: _aged, ...reading } = parsed.message;
  return done({ do: 'take', reading });
}

function messageOf(fields: Readonly<Record<string, unknown>>, line: string): Result<BridgeCommand, string> {
  const parsed = parseBridgeMessage(JSON.stringify(fields));
  return parsed.ok && !('readingId' in parsed.message) ? done({ do: 'tell', message: parsed.message }) : refused(wrong(line));
}

function wrong(line: string): string {
  const [word = ''] = line.trim().split(/\s+/);
  const allowed: Readonly<Record<string, readonly string[]>> = {
    card: ['a number of 5 to 20 letters', ...bridgeDocumentTypes],
    temp: ['30.0 to 45.0'],
    face: faceMatches,
    lose: bridgeDevices,
    find: bridgeDevices,
    battery: ['0 to 100'],
    scan: ['a text of one line'],
  };
  return `${word}: ${(allowed[word] ?? []).join(' | ')}`;
}
