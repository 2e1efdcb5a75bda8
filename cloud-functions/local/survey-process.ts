/**
 * The survey of the local product, in a process of its own so that judging everybody keeps no request waiting:
 * `survey-process <store endpoint> <data directory> <demo|real> <jurisdiction>`. What somebody waits for at a screen is
 * looked for every second, the rest every minute, the district's numbers included. It ends with its parent.
 */
import { setPriority } from 'node:os';
import { systemClock } from '../adapters/clock';
import { makeStoreClient } from '../adapters/dynamodb/client';
import { tableNames } from '../adapters/dynamodb/tables';
import { rollUp } from '../functions/roll-up';
import { survey, surveyAtOnce } from '../functions/survey';
import { wireRollUp, wireSurvey } from '../functions/wiring';
import { demoClock } from './demo-clock';

const [endpoint, dataDir, clockKind, jurisdiction] = process.argv.slice(2);
if (endpoint === undefined || dataDir === undefined || jurisdiction === undefined)
  throw new Error('survey-process needs an endpoint, a data directory, a clock and a jurisdiction');

const pauseMilliseconds = 1_000;
const everythingEveryMilliseconds = 60_000;
/** Whoever waits for an answer goes first. */
const niceness = 10;

process.on('disconnect', () => process.exit(0));
process.on('SIGTERM', () => process.exit(0));
// Ctrl-C reaches the whole group; the parent decides.
process.on('SIGINT', () => {});
setPriority(niceness);

const access = {
  client: makeStoreClient({ region: 'local', endpoint, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }),
  tables: tableNames('tongma-local'),
  clock: clockKind === 'real' ? systemClock : demoClock(dataDir),
};
const needs = wireSurvey(access, { jurisdiction, listsEveryMinutes: 1 });
const needsToCount = wireRollUp(access);

let everythingAt = 0;
for (;;) {
  try {
    if (performance.now() >= everythingAt) {
      everythingAt = performance.now() + everythingEveryMilliseconds;
      await survey(needs);
      await rollUp([jurisdiction], needsToCount);
    } else await surveyAtOnce(needs);
  } catch (fault) {
    // The store may be starting again; whatever was broken off is begun anew.
    console.error('survey:', fault instanceof AggregateError ? fault.errors : fault);
  }
  await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds));
}
