import type { PersonId } from '../../domain/ids';
import type { Instant } from '../../domain/time';

export type PaperCode = {
  /** 20 lower-case hex digits (domain/gate/paper-code). */
  readonly paperCodeId: string;
  readonly personId: PersonId;
  readonly because: 'child' | 'over-60' | 'disabled';
  /** The person, their guardian, or the officer at the desk. */
  readonly issuedBy: PersonId;
  readonly issuedAt: Instant;
  readonly validUntil: Instant;
  readonly ended?: { readonly how: 'lost' | 'replaced'; readonly at: Instant };
};

export type PaperCodes = {
  /** Keeps it and ends the person's former one as replaced: of several made at once the newest stays. */
  add(code: PaperCode): Promise<void>;
  get(paperCodeId: string): Promise<PaperCode | undefined>;
  /** Newest first. */
  listOf(personId: PersonId): Promise<readonly PaperCode[]>;
  /** Ends it now; one that has ended before stays as it was. `undefined`: there is none. */
  end(paperCodeId: string, ended: NonNullable<PaperCode['ended']>): Promise<PaperCode | undefined>;
};
