import type { Refusal } from '../../domain/refusal';
import { done, type Result } from '../../domain/result';
import { formatInstant } from '../../domain/time';
import type { Clock } from '../ports/clock';
import type { TrustListSource } from '../ports/keys';
import type { TurnedCodes, TurnedSince } from '../ports/live-codes';
import { rememberReads } from '../remember-reads';

export type GetTurnedCodesInput = { readonly query: { readonly after?: string } };
export type GetTurnedCodesNeeds = {
  readonly turnedCodes: Pick<TurnedCodes, 'since'>;
  readonly trustListSource: Pick<TrustListSource, 'current' | 'revokedKids'>;
  readonly clock: Clock;
};

export type TurnedCodesTold = {
  readonly codes: readonly { readonly code: string; readonly until: string }[];
  readonly next: string;
  readonly more: boolean;
  readonly startsOver: boolean;
  readonly revokedKeys: readonly string[];
  readonly trustListIssuedAt: string;
  readonly asOf: string;
};

/**
 * Codes whose holder is no longer green, announced after the mark; without a mark that is still held, all of them. With it
 * goes what is newer than the next trust list: keys that were taken back.
 */
export async function getTurnedCodes(
  { query }: GetTurnedCodesInput,
  { turnedCodes, trustListSource, clock }: GetTurnedCodesNeeds,
): Promise<Result<TurnedCodesTold, Refusal>> {
  const now = clock.now();
  const [told, list, revokedKeys] = await Promise.all([
    turnedCodes.since(query.after, now),
    trustListSource.current(),
    trustListSource.revokedKids(),
  ]);
  return done({
    codes: told.codes.map(({ code, until }) => ({ code, until: formatInstant(until) })),
    next: told.next,
    more: told.more,
    startsOver: told.startsOver,
    revokedKeys,
    trustListIssuedAt: formatInstant(list.issuedAt),
    asOf: formatInstant(told.asOf),
  });
}

/** Two gates that come within this long with the same mark are given the same answer. */
export const turnedFreshForSeconds = 3;
/** Marks are cut to five seconds and gates ask every fifteen: a handful of marks is asked for again and again. */
const answersHeldMax = 64;

export function rememberTurnedCodes(turnedCodes: Pick<TurnedCodes, 'since'>, clock: Clock): Pick<TurnedCodes, 'since'> {
  const readNow = (mark: string) => turnedCodes.since(mark === '' ? undefined : mark, clock.now());
  const read = rememberReads<string, TurnedSince>({
    read: readNow,
    clock,
    secondsMax: turnedFreshForSeconds,
    entriesMax: answersHeldMax,
  });
  return { since: async (mark = '') => (await read(mark)) ?? readNow(mark) };
}
