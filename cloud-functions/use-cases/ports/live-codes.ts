import type { PersonId } from '../../domain/ids';
import type { Instant } from '../../domain/time';

/** A personal code that was signed and has not ended: kept so that gates can be told when its holder is no longer green. */
export type LiveCode = {
  /** base64url of the first 6 bytes of its covered subject: how gates name it. */
  readonly code: string;
  readonly until: Instant;
  /** Whether it says green and no missed test: only such a code can be turned. */
  readonly admits: boolean;
  /** Who it was signed for, the holder first; several for a group's. */
  readonly members: readonly PersonId[];
};

export type LiveCodes = {
  /** Under each of its members. Kept for three days beyond its end: a gate that was offline names it then. */
  keep(code: LiveCode): Promise<void>;
  get(member: PersonId, code: string): Promise<LiveCode | undefined>;
  /** Of this member, not ended at `now`. */
  listOf(member: PersonId, now: Instant): Promise<readonly LiveCode[]>;
};

export type TurnedCode = { readonly code: string; readonly until: Instant };
export type TurnedCodes = {
  /** Tells gates that these admit nobody any more; said twice it is said once. */
  announce(codes: readonly TurnedCode[], at: Instant): Promise<void>;
  /** What was announced after the mark, oldest first; without a mark, or with one too old, all that have not ended. */
  since(mark: string | undefined, now: Instant): Promise<TurnedSince>;
};

/** At most 2,000 codes. `next` is the mark to come again with; `startsOver`: the mark given was none that is still held. */
export type TurnedSince = {
  readonly codes: readonly TurnedCode[];
  readonly next: string;
  readonly more: boolean;
  readonly startsOver: boolean;
  /** As of when. */
  readonly asOf: Instant;
};
