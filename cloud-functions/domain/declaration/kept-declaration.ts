import * as z from 'zod';
import { riskLevels } from '../health-code/facts';
import type { SentAnswers } from './answers';

const riskMatch = z.object({
  level: z.enum(riskLevels),
  areaName: z.string(),
  communities: z.array(z.string()),
  publicationId: z.string(),
  /** ISO instant. */
  publishedAt: z.string(),
});
const kept = z.object({ riskMatches: z.array(riskMatch) });

/** Which publication and area a stay touched, as it is told. */
export type ToldRiskMatch = Readonly<z.infer<typeof riskMatch>>;

/** What is kept of a declaration beside its facts: the answers as they were sent, and what the review matched. */
export const formatKeptDeclaration = (answers: SentAnswers, riskMatches: readonly ToldRiskMatch[]): string =>
  JSON.stringify({ answers, riskMatches });

/** What the review matched then. Nothing, when it cannot be read any more: the facts say it too. */
export function riskMatchesOfKept(json: string | undefined): readonly ToldRiskMatch[] {
  if (json === undefined) return [];
  try {
    const read = kept.safeParse(JSON.parse(json));
    return read.success ? read.data.riskMatches : [];
  } catch {
    return [];
  }
}
