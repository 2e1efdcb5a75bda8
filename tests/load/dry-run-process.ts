/** A dry run over synthetic people in a process of its own, so that its memory is its own: `dry-run-process <people>`. */
import { dirname, join } from 'node:path';
import { publishedRuleSetsOf } from '../../cloud-functions/domain/health-code/rule-sets/published';
import { parseInstant } from '../../cloud-functions/domain/time';
import { compareSyntheticPeople } from '../../cloud-functions/local/commands/compare-synthetic-people';

const people = Number(process.argv[2]);
const [before, after] = publishedRuleSetsOf('150781').filter(({ version }) => version === '2022-06-28' || version === '2022-11-11');
const at = parseInstant('2022-11-11T00:00:00+08:00');
if (!before || !after || at === undefined) throw new Error('no two sets to compare');

const program = join(dirname(process.argv[1] ?? ''), 'commands-dry-run-worker.mjs');
const startedAt = performance.now();
const { changed } = await compareSyntheticPeople({ people, seed: 1, at, before, after }, { program });
const seconds = Math.round((performance.now() - startedAt) / 100) / 10;
process.send?.({ people, changed, seconds, megabytesMax: Math.round(process.resourceUsage().maxRSS / 1_024) });
process.disconnect?.();
