/**
 * One roll-up in a process of its own, so that its memory is its own: `roll-up-process <store endpoint> <now, ms>`. Counts the
 * requests it makes, by kind; runs twice, because the second meets what the first has made final.
 */
import { makeStoreClient } from '../../cloud-functions/adapters/dynamodb/client';
import { tableNames } from '../../cloud-functions/adapters/dynamodb/tables';
import { instant } from '../../cloud-functions/domain/time';
import { rollUp } from '../../cloud-functions/functions/roll-up';
import { wireRollUp } from '../../cloud-functions/functions/wiring';

const [endpoint = '', now = '0'] = process.argv.slice(2);
const client = makeStoreClient({ region: 'local', endpoint, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } });
const requests: Record<string, number> = {};
client.middlewareStack.add(
  (next, { commandName = '' }) =>
    (given) => {
      const name = commandName.replace(/Command$/, '');
      requests[name] = (requests[name] ?? 0) + 1;
      return next(given);
    },
  { step: 'initialize', name: 'count' },
);
const needs = wireRollUp({ client, tables: tableNames('tongma-local'), clock: { now: () => instant(Number(now)) } });

async function once() {
  for (const name of Object.keys(requests)) delete requests[name];
  const [startedAt, cpu] = [performance.now(), process.cpuUsage()];
  const summary = await rollUp(['150781'], needs);
  const { user, system } = process.cpuUsage(cpu);
  const seconds = (performance.now() - startedAt) / 1_000;
  return { ...summary, seconds, processorSeconds: (user + system) / 1e6, asked: { ...requests } };
}

const first = await once();
const again = await once();
process.send?.({ first, again, megabytesMax: Math.round(process.resourceUsage().maxRSS / 1_024) });
process.disconnect?.();
client.destroy();
