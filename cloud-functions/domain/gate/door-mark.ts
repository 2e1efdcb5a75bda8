/**
 * How far a door screen has looked, and what it has counted until then: the cloud keeps nothing for it. Whoever changes a mark
 * changes the numbers on their own screen and nothing else.
 */
import { type Instant, instant } from '../time';

export type DoorMark = {
  /** Everything recorded before this instant has been told. */
  readonly from: Instant;
  readonly admitted: number;
  readonly refused: number;
  /** The last letters of the check-in ids recorded since `from` that have been told, too. */
  readonly told: readonly string[];
};

/** A visit may become readable a moment after its time: what lies so near is looked at twice. */
export const lookedAtTwiceMs = 3_000;
/** 10 × 5 letters and three numbers stay within the contract's 80. */
export const toldMax = 10;

export const toldName = (checkInId: string): string => checkInId.slice(-5);

export const formatDoorMark = ({ from, admitted, refused, told }: DoorMark): string =>
  `${from.toString(36)}.${admitted.toString(36)}.${refused.toString(36)}.${told.join('')}`;

/** `undefined`: not one of ours. */
export function readDoorMark(text: string): DoorMark | undefined {
  const [, from = '', admitted = '', refused = '', told = ''] =
    /^([0-9a-z]{1,9})\.([0-9a-z]{1,5})\.([0-9a-z]{1,5})\.((?:[0-9a-f]{5}){0,10})$/.exec(text) ?? [];
  if (from === '') return undefined;
  const [time, in_, out] = [from, admitted, refused].map((part) => Number.parseInt(part, 36));
  if (time === undefined || in_ === undefined || out === undefined) return undefined;
  return { from: instant(time), admitted: in_, refused: out, told: told.match(/.{5}/g) ?? [] };
}
