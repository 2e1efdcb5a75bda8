import type { Caller } from '../../domain/caller';
import { loadDivisions } from '../../domain/divisions/load-divisions';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { type PublicationFault, type ReadPublication, readPublication } from '../../domain/risk-areas/read-publication';
import { formatInstant } from '../../domain/time';
import type { Clock } from '../ports/clock';
import type { RiskAreaStore } from '../ports/risk-area-store';

export type ImportRiskAreasInput = { readonly caller: Caller; readonly body: unknown };
export type ImportRiskAreasNeeds = { readonly riskAreas: Pick<RiskAreaStore, 'getHeader' | 'save'>; readonly clock: Clock };

/**
 * Takes in a national publication, whole or not at all. The same one again changes nothing (`already-held`). An older
 * one than is held is taken in as well: a stay is judged by what was in force at its time (decision 0008).
 */
export async function importRiskAreas({ body }: ImportRiskAreasInput, needs: ImportRiskAreasNeeds) {
  const read = readPublication(body, await loadDivisions());
  return read.ok ? done(await holdPublication(read.value, needs)) : refusePublication(read.error);
}

export async function holdPublication({ publication, withoutDivision }: ReadPublication, { riskAreas, clock }: ImportRiskAreasNeeds) {
  const { publicationId, publishedAt, counts } = publication;
  const held = await riskAreas.getHeader(publicationId);
  if (!held) await riskAreas.save(publication, clock.now());
  return {
    publicationId,
    publishedAt: formatInstant(publishedAt),
    state: held ? ('already-held' as const) : ('imported' as const),
    counts,
    withoutDivision,
  };
}

const refusePublication = ({ path, reason }: PublicationFault): Result<never, Refusal> =>
  refused({ code: 'publication-not-readable', detail: `${path}: ${reason}` });
