import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result } from '../../domain/result';
import { wholeDistrict } from '../../domain/statistics/district-count';
import { actingAs } from '../../domain/tracing/district-scope';

/** Who reads a district's numbers. */
export const statisticsReaders = ['officer', 'reviewer', 'tracer', 'inspector', 'administrator'] as const;

export type StatisticsScope = { readonly district: string; readonly subDistrict?: string; readonly scope: string };

/** Whose numbers the caller sees: the district's or, of staff of one sub-district, that one's. */
export function statisticsScope(caller: Caller): Result<StatisticsScope, Refusal> {
  const acting = actingAs(statisticsReaders, caller);
  if (!acting.ok) return acting;
  const { district, subDistrict } = acting.value;
  return done({ district, scope: subDistrict ?? wholeDistrict, ...(subDistrict !== undefined && { subDistrict }) });
}
