import { formatTurnedMark, readTurnedMark, settledMark, turnedKeptForHours } from '../../cloud-functions/domain/gate/turned-mark';
import { addMilliseconds, type Instant, millisecondsPerDay, millisecondsPerHour } from '../../cloud-functions/domain/time';
import type { Clock } from '../../cloud-functions/use-cases/ports/clock';
import type { LiveCode, LiveCodes, TurnedCode, TurnedCodes } from '../../cloud-functions/use-cases/ports/live-codes';
import { timePosition } from './page-in-memory';

export function fakeLiveCodes(clock: Clock): LiveCodes {
  const codes = new Map<string, LiveCode>();
  const isKept = ({ until }: LiveCode, now: Instant) => addMilliseconds(until, 3 * millisecondsPerDay) > now;
  return {
    async keep(code) {
      for (const member of code.members) codes.set(`${member} ${code.code}`, code);
    },
    get: async (member, name) => {
      const code = codes.get(`${member} ${name}`);
      return code && isKept(code, clock.now()) ? code : undefined;
    },
    listOf: async (member, now) => [...codes].flatMap(([key, code]) => (key.startsWith(`${member} `) && code.until > now ? [code] : [])),
  };
}

export function fakeTurnedCodes(clock: Clock): TurnedCodes {
  const lines = new Map<string, TurnedCode & { readonly at: Instant }>();
  const kept = (now: Instant) =>
    [...lines.values()]
      .filter(({ at }) => addMilliseconds(at, turnedKeptForHours * millisecondsPerHour) > now)
      .map((line) => ({ ...line, position: timePosition(line.at, line.code) }))
      .sort((one, other) => (one.position < other.position ? -1 : 1));
  return {
    async announce(codes, at) {
      const held = new Set(kept(clock.now()).map(({ code }) => code));
      for (const { code, until } of codes) if (!held.has(code)) lines.set(code, { code, until, at });
    },
    async since(text, now) {
      const mark = readTurnedMark(text, now);
      const after = mark && (mark.code === '' ? String(mark.at).padStart(13, '0') : timePosition(mark.at, mark.code));
      const rest = kept(now).filter(({ position }) => after === undefined || position > after);
      const given = rest.filter(({ until }) => until > now).slice(0, 2_000);
      const last = given.at(-1);
      const more = last !== undefined && rest.some(({ position, until }) => position > last.position && until > now);
      const codes = given.map(({ code, until }) => ({ code, until }));
      return { codes, next: formatTurnedMark(more && last ? last : settledMark(now)), more, startsOver: mark === undefined, asOf: now };
    },
  };
}
