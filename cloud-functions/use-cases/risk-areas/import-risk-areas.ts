import type { Caller } from '../../domain/caller';
import { loadDivisions } from '../../domain/divisions/load-divisions';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { type PublicationFault, type ReadPublication, readPublication } from '../../domain/risk-areas/read-publication';
import { formatInstant } from '../../domain/time';
import type { RiskAreaStore } from '../ports/risk-area-store';
import { type AuditNeeds, writeAuditEntry } from '../tracing/write-audit-entry';

export type ImportRiskAreasInput = { readonly caller: Caller; readonly body: unknown };
export type ImportRiskAreasNeeds = AuditNeeds & { readonly riskAreas: Pick<RiskAreaStore, 'getHeader' | 'save'> };

/**
 * Takes in a national publication, whole or not at all. The same one again changes nothing (`already-held`). An older
 * one than is held is taken in as well: a stay is judged by what was in force at its time (decision 0008). It colours
 * whoever stayed there, so who sent it is on record before it counts.
 */
export async function importRiskAreas({ caller, body }: ImportRiskAreasInput, needs: ImportRiskAreasNeeds) {
  const read = readPublication(body, await loadDivisions());
  return read.ok ? done(await holdPublication(read.value, caller, needs)) : refusePublication(read.error);
}

async function holdPublication({ publication, withoutDivision }: ReadPublication, caller: Caller, needs: ImportRiskAreasNeeds) {
  const { riskAreas, clock } = needs;
  const { publicationId, publishedAt, counts } = publication;
  const held = await riskAreas.getHeader(publicationId);
  const { high, medium, low } = counts;
  const target = `publication ${publicationId}, ${held ? 'already held' : `${high} high, ${medium} medium, ${low} low`}`;
  await writeAuditEntry(caller, { operation: 'importRiskAreas', role: 'feed', target, about: [] }, needs);
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
