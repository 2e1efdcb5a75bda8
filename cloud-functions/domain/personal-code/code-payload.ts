/** What the cloud signs into a personal code. An array, not a map: keys would cost a QR version. Runs on the phone. */
import { addMilliseconds, type Instant, instant, millisecondsPerMinute } from '../time';
import { readCbor } from './cbor-reader';
import { writeCbor } from './cbor-writer';
import { chainValueBytes, slotsOfChain } from './chain';

export type CodePayload = {
  /** 16 bytes: the holder's pseudonym, encrypted anew for each code. */
  readonly subject: Uint8Array;
  readonly colour: CodeColour;
  readonly missedTest: boolean;
  readonly pendingTest: boolean;
  /** Printed for someone without a phone. */
  readonly paper: boolean;
  /** Whom it stands for: its holder, and up to six dependants shown together; colour, flags and test age are then the worst. */
  readonly people: number;
  /** From the last negative sample to `issuedAt`, in whole minutes rounded up, 0 to 65,535; absent: none counts. */
  readonly testAgeMinutes?: number;
  /** A whole second. */
  readonly issuedAt: Instant;
  /** 1 to 21,600: the shorter of six hours and the time to the decision's next change. */
  readonly lifeSeconds: number;
  /** 12 bytes: the end of the phone's hash chain. */
  readonly anchor: Uint8Array;
  readonly slotSeconds: number;
};
export type CodeColour = 'green' | 'yellow' | 'red' | 'unverifiable';

export const subjectBytes = 16;
export const lifeSecondsMax = 21_600;
export const testAgeMinutesMax = 65_535;
const slotSecondsMin = 30;
const slotSecondsMax = 255;

/** Nought is not green: a flag that got lost must not open a door. */
const colours = ['unverifiable', 'green', 'yellow', 'red'] as const satisfies readonly CodeColour[];
const flagBits = { missedTest: 4, pendingTest: 8, paper: 16 } as const;
/** How many dependants: bits 5 to 7. Seven is nobody's group and is refused, as an unknown flag was. */
const dependantUnit = 32;
export const peopleMax = 7;
const flagsMax = peopleMax * dependantUnit - 1;

/** Throws a RangeError on a payload no verifier would accept, so that none is ever signed. */
export function encodeCodePayload(payload: CodePayload): Uint8Array {
  const { subject, testAgeMinutes, issuedAt, lifeSeconds, anchor, slotSeconds } = payload;
  const bytes = writeCbor([subject, flagsOf(payload), testAgeMinutes ?? null, issuedAt / 1000, lifeSeconds, anchor, slotSeconds]);
  // Half a person would set another flag.
  if (decodeCodePayload(bytes)?.people !== payload.people) throw new RangeError('personal code: a part of the payload is out of bounds');
  return bytes;
}

/** `undefined` unless every part is there and within its bounds. */
export function decodeCodePayload(bytes: Uint8Array): CodePayload | undefined {
  const parts = readCbor(bytes);
  if (!Array.isArray(parts) || parts.length !== 7) return undefined;
  const [subject, flags, testAge, issued, life, anchor, slot] = parts;
  if (!isBytes(subject, subjectBytes) || !isBytes(anchor, chainValueBytes)) return undefined;
  if (!isWithin(flags, 0, flagsMax) || !isWithin(issued, 1, 2 ** 32 - 1)) return undefined;
  if (!isWithin(life, 1, lifeSecondsMax) || !isWithin(slot, slotSecondsMin, slotSecondsMax) || life > slot * slotsOfChain) return undefined;
  if (testAge !== null && !isWithin(testAge, 0, testAgeMinutesMax)) return undefined;
  const colour = colours[flags & 3];
  if (colour === undefined) return undefined;
  return {
    subject,
    colour,
    missedTest: (flags & flagBits.missedTest) !== 0,
    pendingTest: (flags & flagBits.pendingTest) !== 0,
    paper: (flags & flagBits.paper) !== 0,
    people: Math.floor(flags / dependantUnit) + 1,
    ...(testAge === null ? {} : { testAgeMinutes: testAge }),
    issuedAt: instant(issued * 1000),
    lifeSeconds: life,
    anchor,
    slotSeconds: slot,
  };
}

export const codeExpiresAt = ({ issuedAt, lifeSeconds }: CodePayload): Instant => addMilliseconds(issuedAt, lifeSeconds * 1000);

/** How old the last negative sample is at `now`, in minutes; rounded up, so that a gate never takes it for younger than it is. */
export function testAgeMinutesAt({ testAgeMinutes, issuedAt }: CodePayload, now: Instant): number | undefined {
  return testAgeMinutes === undefined ? undefined : testAgeMinutes + Math.max(0, Math.ceil((now - issuedAt) / millisecondsPerMinute));
}

const flagsOf = ({ colour, missedTest, pendingTest, paper, people }: CodePayload): number =>
  colours.indexOf(colour) +
  (missedTest ? flagBits.missedTest : 0) +
  (pendingTest ? flagBits.pendingTest : 0) +
  (paper ? flagBits.paper : 0) +
  (people - 1) * dependantUnit;

const isBytes = (item: unknown, length: number): item is Uint8Array => item instanceof Uint8Array && item.length === length;
const isWithin = (item: unknown, min: number, max: number): item is number => typeof item === 'number' && item >= min && item <= max;
