import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { DeclarationFact, Fact, UnreadableFact } from '../health-code/facts';
import { formatDay, formatInstant, type Instant } from '../time';
import type { TravelCardPlace } from '../travel-card/travel-card';
import type { TravelConflict } from './compare-travel';

/** A place of the card that the person left out and explained; kept sealed with the declaration. */
export type TravelDifference = { readonly factId: string; readonly place: TravelCardPlace; readonly text: string };

export type ExplainedConflict = TravelConflict & { readonly text: string };

export type TravelToJudge = {
  readonly declarationId: string;
  readonly at: Instant;
  readonly known: readonly (Fact | UnreadableFact)[];
  /** When the card compared with was fetched. */
  readonly cardFetchedAt: Instant | undefined;
  readonly explained: readonly ExplainedConflict[];
  /** Of earlier declarations. */
  readonly differences: readonly TravelDifference[];
  readonly isDeclared: (place: TravelCardPlace) => boolean;
};

export type TravelJudged = { readonly facts: readonly DeclarationFact[]; readonly differences: readonly TravelDifference[] };

/**
 * What the comparison leaves on record. A place explained but not declared is a `declaration.mismatch`, once, until it
 * is corrected; a declaration that tells of every such place corrects them all, since the rule ends on one correction.
 * What earlier declarations left open can only be corrected here while those declarations are kept; later the office does.
 */
export function judgeTravel(travel: TravelToJudge): TravelJudged {
  const { declarationId, at, known, cardFetchedAt, explained, differences, isDeclared } = travel;
  const open = openMismatches(known);
  const judged = explained.map(({ placeId, place, text }) => {
    const before = open.find(({ id }) => id.startsWith(mismatchPrefix(placeId)));
    const factId = before?.id ?? `${mismatchPrefix(placeId)}${shortHash(declarationId)}`;
    const evidence = evidenceOf(declarationId, place, cardFetchedAt);
    const fact: DeclarationFact = { id: factId, kind: 'declaration.mismatch', at, source: 'travel-card', evidence };
    return { difference: { factId, place, text }, facts: before ? [] : [fact] };
  });
  const stillOpen = (factId: string) => !differences.some((earlier) => earlier.factId === factId && isDeclared(earlier.place));
  const isCorrected = open.length > 0 && explained.length === 0 && !open.some(({ id }) => stillOpen(id));
  const corrected: DeclarationFact = {
    id: `corrected-${shortHash(declarationId)}`,
    kind: 'declaration.corrected',
    at,
    source: 'travel-card',
    evidence: `declaration ${declarationId}`,
  };
  return {
    facts: [...judged.flatMap(({ facts }) => facts), ...(isCorrected ? [corrected] : [])],
    differences: judged.map(({ difference }) => difference),
  };
}

/** Mismatches that nothing has corrected since. */
export function openMismatches(facts: readonly (Fact | UnreadableFact)[]): readonly DeclarationFact[] {
  const ofKind = (kind: DeclarationFact['kind']) =>
    facts.filter((fact): fact is DeclarationFact => fact.kind === kind && fact.withdrawnAt === undefined);
  const corrections = ofKind('declaration.corrected');
  return ofKind('declaration.mismatch').filter(({ at }) => !corrections.some((correction) => correction.at >= at));
}

const mismatchPrefix = (placeId: string): string => `mismatch-${placeId}-`;

const evidenceOf = (declarationId: string, { name, firstSeen, lastSeen }: TravelCardPlace, fetchedAt: Instant | undefined): string => {
  const card = fetchedAt === undefined ? '' : `, travel card of ${formatInstant(fetchedAt)}`;
  return `declaration ${declarationId}${card}: ${name} ${formatDay(firstSeen)} – ${formatDay(lastSeen)}`;
};

const shortHash = (text: string): string => bytesToHex(sha256(utf8ToBytes(text))).slice(0, 16);
