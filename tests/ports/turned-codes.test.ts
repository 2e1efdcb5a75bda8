import { randomBytes } from 'node:crypto';
import {
  addMilliseconds,
  dayOf,
  type Instant,
  millisecondsPerDay,
  millisecondsPerHour,
  startOfDay,
} from '../../cloud-functions/domain/time';
import type { TurnedCode, TurnedCodes } from '../../cloud-functions/use-cases/ports/live-codes';
import { morning, onEveryStore } from './opened-stores';

const later = (at: Instant, seconds: number): Instant => addMilliseconds(at, seconds * 1000);
const codesUntil = (until: Instant, count: number): readonly TurnedCode[] =>
  Array.from({ length: count }, () => ({ code: randomBytes(6).toString('base64url'), until }));
const names = (codes: readonly TurnedCode[]): readonly string[] => codes.map(({ code }) => code).sort();

/** One list for everybody: each test has hours of its own, long before and after the others'. */
let days = 0;
const anotherDay = (): Instant => addMilliseconds(startOfDay(dayOf(morning)), ++days * 2 * millisecondsPerDay);

async function everything(turned: TurnedCodes, mark: string | undefined, now: Instant) {
  const codes: TurnedCode[] = [];
  let answer = await turned.since(mark, now);
  const { startsOver } = answer;
  let pages = 1;
  codes.push(...answer.codes);
  for (; answer.more; pages += 1) {
    answer = await turned.since(answer.next, now);
    expect(answer.startsOver).toBe(false);
    codes.push(...answer.codes);
  }
  return { codes, next: answer.next, startsOver, pages };
}

onEveryStore('turned codes', (stores) => {
  it('are told to whoever has no mark, and afterwards only what is new and what may have come in late', async () => {
    const { turnedCodes, clock } = stores();
    const start = anotherDay();
    clock.set(start);
    const first = codesUntil(later(start, 21_600), 3);
    await turnedCodes.announce(first, start);
    const told = await everything(turnedCodes, undefined, start);
    expect(told).toMatchObject({ codes: expect.arrayContaining([...first]), startsOver: true, pages: 1 });
    expect(told.codes).toHaveLength(3);
    // The last half minute is told again: somebody else may have written into it meanwhile.
    const late = codesUntil(later(start, 21_600), 1);
    await turnedCodes.announce(late, later(start, -20));
    expect(names((await everything(turnedCodes, told.next, later(start, 5))).codes)).toEqual(names([...first, ...late]));
    const settled = await everything(turnedCodes, told.next, later(start, 60));
    const second = codesUntil(later(start, 21_600), 2);
    await turnedCodes.announce(second, later(start, 61));
    const next = await everything(turnedCodes, settled.next, later(start, 62));
    expect(next.startsOver).toBe(false);
    expect(names(next.codes)).toEqual(names(second));
  });

  it('are told oldest first', async () => {
    const { turnedCodes, clock } = stores();
    const start = anotherDay();
    clock.set(start);
    const made = codesUntil(later(start, 40_000), 20);
    for (const [place, code] of [...made.entries()].reverse()) await turnedCodes.announce([code], later(start, -place * 600));
    const now = later(start, 60);
    expect((await everything(turnedCodes, undefined, now)).codes.map(({ code }) => code)).toEqual(made.map(({ code }) => code).reverse());
  });

  it('said twice are said once, at the time they were said first', async () => {
    const { turnedCodes, clock } = stores();
    const start = anotherDay();
    clock.set(start);
    const codes = codesUntil(later(start, 21_600), 2);
    await turnedCodes.announce(codes, start);
    clock.set(later(start, 600));
    const { next } = await everything(turnedCodes, undefined, later(start, 600));
    await turnedCodes.announce(codes, later(start, 600));
    expect((await everything(turnedCodes, undefined, later(start, 601))).codes).toHaveLength(2);
    expect((await everything(turnedCodes, next, later(start, 601))).codes).toEqual([]);
  });

  it('are not told once they have ended by themselves', async () => {
    const { turnedCodes, clock } = stores();
    const start = anotherDay();
    clock.set(start);
    const [short, long] = [codesUntil(later(start, 100), 1), codesUntil(later(start, 200), 1)];
    await turnedCodes.announce([...short, ...long], start);
    expect(names((await everything(turnedCodes, undefined, later(start, 99))).codes)).toEqual(names([...short, ...long]));
    expect(names((await everything(turnedCodes, undefined, later(start, 100))).codes)).toEqual(names(long));
    expect((await everything(turnedCodes, undefined, later(start, 200))).codes).toEqual([]);
  });

  it('come in pages of two thousand, each code once', async () => {
    const { turnedCodes, clock } = stores();
    const start = anotherDay();
    clock.set(start);
    const made = codesUntil(later(start, 21_600), 2_050);
    // Over the turn of an hour; the first page ends among many of one instant.
    await turnedCodes.announce(made.slice(0, 50), later(start, -1));
    await turnedCodes.announce(made.slice(50), later(start, 1));
    const told = await everything(turnedCodes, undefined, later(start, 2));
    expect(told.pages).toBe(2);
    expect(told.codes).toHaveLength(2_050);
    expect(names(told.codes)).toEqual(names(made));
  }, 240_000);

  it('start over for a mark that is too old, from the future, or not a mark, and lose nobody', async () => {
    const { turnedCodes, clock } = stores();
    const start = anotherDay();
    clock.set(start);
    const { next } = await everything(turnedCodes, undefined, start);
    const now = addMilliseconds(start, 8 * millisecondsPerHour);
    clock.set(now);
    const codes = codesUntil(later(now, 600), 2);
    await turnedCodes.announce(codes, later(now, -600));
    const future = (await turnedCodes.since(undefined, later(now, 3_600))).next;
    for (const mark of [next, future, '', 'x', '0', `${now}.`, `${now}.short`, '9'.repeat(64), '𝕏']) {
      const told = await everything(turnedCodes, mark, now);
      expect(told.startsOver).toBe(true);
      expect(names(told.codes)).toEqual(names(codes));
    }
    const justHeld = String(addMilliseconds(now, -8 * millisecondsPerHour + 1));
    expect((await everything(turnedCodes, justHeld, now)).startsOver).toBe(false);
  });
});
