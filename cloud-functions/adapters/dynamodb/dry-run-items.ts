/** Dry runs: each under its id, and those not finished in a list of their jurisdiction. */
import * as z from 'zod';
import type { DryRun } from '../../domain/dry-run/dry-run';
import { addMilliseconds } from '../../domain/time';
import type { ReleaseStore } from '../../use-cases/ports/release-store';
import { readNewestItem } from './item-reader';
import { bodyOf, type Item, isKept, jsonItem, storedInstant, textOf } from './items';
import { dryRunKey, openDryRunKey, openDryRunsOf } from './keys';
import { endOfKeys, queryItems, startOfKeys } from './lists';
import { dryRunKeptUntil } from './retention';
import type { StoreAccess } from './store-access';
import { putIf } from './writes';

const count = z.int().min(0);
const colour = z.enum(['green', 'yellow', 'red', 'unverifiable']);
const counts = { people: count, changed: count, worse: count, better: count };
const reportSchema = z.object({
  at: storedInstant,
  people: count,
  changed: count,
  flows: z.array(z.object({ from: colour, to: colour, people: count })),
  missedTest: z.object({ newly: count, noLonger: count }),
  byDivision: z.array(z.object({ division: z.string().nullable(), ...counts })),
  byRule: z.array(z.object({ rule: z.string(), worse: count, better: count })),
  sample: z.array(
    z.object({
      from: colour,
      to: colour,
      rulesBefore: z.array(z.string()),
      rulesAfter: z.array(z.string()),
      facts: z.array(
        z.object({ kind: z.string(), hoursAgo: z.number(), details: z.record(z.string(), z.union([z.string(), z.number()])) }),
      ),
    }),
  ),
});
const dryRunSchema = z.object({
  dryRunId: z.string(),
  releaseId: z.string(),
  jurisdiction: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'failed']),
  ruleSetHash: z.string(),
  requestedAt: storedInstant,
  finishedAt: storedInstant.optional(),
  donePerMille: count,
  peopleDone: count,
  report: reportSchema.optional(),
});

const isOpen = ({ state }: DryRun): boolean => state === 'waiting' || state === 'running';

export function makeDryRunItems(access: StoreAccess): Pick<ReleaseStore, 'saveDryRun' | 'getDryRun' | 'listOpenDryRuns'> {
  const { client, tables, clock } = access;
  const get = async (dryRunId: string): Promise<DryRun | undefined> => {
    const item = await readNewestItem(access, tables.registry, dryRunKey(dryRunId));
    return isKept(item, clock.now()) ? bodyOf('dry run', dryRunSchema, item) : undefined;
  };
  const line = (run: DryRun): Item => ({
    ...jsonItem(
      openDryRunKey(run.jurisdiction, run.requestedAt, run.dryRunId),
      {},
      // A finished run leaves the list by expiring, so that nobody here needs the right to delete.
      isOpen(run) ? dryRunKeptUntil(run.requestedAt) : addMilliseconds(clock.now(), -1_000),
    ),
    dryRunId: { S: run.dryRunId },
  });
  const saveItem = (run: DryRun) =>
    putIf(client, tables.registry, jsonItem(dryRunKey(run.dryRunId), run, dryRunKeptUntil(run.requestedAt)));
  const saveLine = (run: DryRun) => putIf(client, tables.registry, line(run));
  return {
    saveDryRun: async (run) => {
      // Open: found before it is there, and passed over. Finished: there before it leaves the list.
      if (isOpen(run)) await saveLine(run);
      await saveItem(run);
      if (!isOpen(run)) await saveLine(run);
    },
    getDryRun: get,
    listOpenDryRuns: async (jurisdiction) => {
      const ids: string[] = [];
      const lines = queryItems(access, {
        tableName: tables.registry,
        partition: openDryRunsOf(jurisdiction),
        from: startOfKeys,
        to: endOfKeys,
        order: 'oldest-first',
        now: clock.now(),
      });
      for await (const item of lines) ids.push(textOf(item, 'dryRunId'));
      const runs = await Promise.all(ids.map(get));
      return runs.filter((run) => run !== undefined).filter(isOpen);
    },
  };
}
