import type { Refusal } from '../../domain/refusal';
import { done, type Result } from '../../domain/result';
import { formatInstant } from '../../domain/time';
import type { Clock } from '../ports/clock';
import type { RiskAreaStore } from '../ports/risk-area-store';

export type GetHealthNeeds = {
  readonly riskAreas: Pick<RiskAreaStore, 'listHeaders'>;
  readonly clock: Clock;
  /** Of the deployed product. */
  readonly version: string;
};
export type Health = {
  readonly status: 'ok' | 'failing';
  readonly store: 'ok' | 'unreachable';
  readonly version: string;
  readonly time: string;
};

/** Whether the service answers, and whether its store does: told, not refused, so that the two can be told apart. */
export async function getHealth(_input: object, { riskAreas, clock, version }: GetHealthNeeds): Promise<Result<Health, Refusal>> {
  const now = clock.now();
  const reachable = await riskAreas.listHeaders(now, 1).then(
    () => true,
    () => false,
  );
  return done({ status: reachable ? 'ok' : 'failing', store: reachable ? 'ok' : 'unreachable', version, time: formatInstant(now) });
}
