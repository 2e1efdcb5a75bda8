import * as z from 'zod';
import { riskLevels } from '../health-code/facts';
import { parseDay } from '../time';
import { keptPlaceSchema, showPlace } from '../travel-card/travel-card';
import type { DeclaredStay, SentAnswers } from './answers';
import type { TravelDifference } from './travel-facts';

const riskMatch = z.object({
  level: z.enum(riskLevels),
  areaName: z.string(),
  communities: z.array(z.string()),
  publicationId: z.string(),
  /** ISO instant. */
  publishedAt: z.string(),
});
const stay = z.object({
  division: z.string(),
  town: z.string().optional(),
  community: z.string().optional(),
  from: z.string(),
  to: z.string().optional(),
});
const difference = z.object({ factId: z.string(), place: keptPlaceSchema, text: z.string() });
const kept = z.object({
  answers: z.object({ domesticStays: z.array(stay) }),
  riskMatches: z.array(riskMatch),
  differences: z.array(difference).default([]),
});

/** Which publication and area a stay touched, as it is told. */
export type ToldRiskMatch = Readonly<z.infer<typeof riskMatch>>;

/** What later reviews need of a declaration. */
export type KeptDeclaration = {
  readonly riskMatches: readonly ToldRiskMatch[];
  readonly stays: readonly DeclaredStay[];
  readonly differences: readonly TravelDifference[];
};

type Found = { readonly riskMatches: readonly ToldRiskMatch[]; readonly differences?: readonly TravelDifference[] };

/** What is kept of a declaration beside its facts: the answers as they were sent, and what the review found. */
export const formatKeptDeclaration = (answers: SentAnswers, { riskMatches, differences = [] }: Found): string =>
  JSON.stringify({ answers, riskMatches, differences: differences.map(({ place, ...rest }) => ({ ...rest, place: showPlace(place) })) });

/** Nothing, when it cannot be read any more: the facts it led to are kept apart from it. */
export function readKeptDeclaration(json: string | undefined): KeptDeclaration {
  const read = kept.safeParse(json === undefined ? undefined : parseJson(json));
  if (!read.success) return { riskMatches: [], stays: [], differences: [] };
  const { answers, riskMatches, differences } = read.data;
  const stays = answers.domesticStays.flatMap((sent) => {
    const [from, to] = [parseDay(sent.from), parseDay(sent.to)];
    return from === undefined ? [] : [{ ...sent, from, to }];
  });
  return { riskMatches, stays, differences };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
