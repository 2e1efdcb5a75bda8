import type { AuditEntry } from '../../domain/audit/audit-entry';
import { type ReadingAlert, readingAlerts, startOfHour } from '../../domain/audit/reading-alerts';
import { type Instant, instant, millisecondsPerHour } from '../../domain/time';
import type { AuditAlerts } from '../ports/audit-alerts';
import type { AuditChain } from '../ports/audit-chain';
import type { Clock } from '../ports/clock';

export type TellUnusualReadingNeeds = {
  readonly chain: Pick<AuditChain, 'shards' | 'linksSince'>;
  readonly alerts: Pick<AuditAlerts, 'add'>;
  readonly clock: Clock;
};

/** After a long pause only the last day is looked at for reading: alerts are for somebody who can still ask. */
const lookedBackMilliseconds = 24 * millisecondsPerHour;

/**
 * Alerts of the clock hours that this time touches, as far as they are linked; answers how many there are. An alert that
 * was told before is not told again, so a shorter time than an hour may be looked at several times.
 */
export async function tellUnusualReading(
  { from, to }: { readonly from: Instant; readonly to: Instant },
  { chain, alerts, clock }: TellUnusualReadingNeeds,
): Promise<number> {
  const since = startOfHour(instant(Math.max(from, to - lookedBackMilliseconds)));
  const entries: AuditEntry[] = [];
  for (let shard = 0; shard < chain.shards; shard += 1)
    for await (const { entry, link } of chain.linksSince(shard, since)) if (link.at < to) entries.push(entry);
  const found: readonly ReadingAlert[] = readingAlerts(entries);
  const madeAt = clock.now();
  for (const alert of found) await alerts.add({ ...alert, madeAt, revision: 1 });
  return found.length;
}
