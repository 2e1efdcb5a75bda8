/**
 * What the product costs, measured: check-ins over HTTP on the embedded store, CPU of the function process alone, store
 * units on the engine that counts them, decisions, a gate's checks, a dry run. Compare figures of one run only; the aims are in the README.
 */
import { cpus } from 'node:os';
import { commission } from './a-large-district';
import { measureCheckIns } from './measure-check-ins';
import { measureDecisions } from './measure-decisions';
import { measureDryRun } from './measure-dry-run';
import { measureGate } from './measure-gate';
import { measureLabImport } from './measure-lab-import';
import { measureStatistics } from './measure-statistics';
import { measureTracing } from './measure-tracing';
import { measureUnits } from './measure-units';
import { measureVisits } from './measure-visits';

const asJson = process.argv.includes('--json');
const say = (line: string) => {
  if (!asJson) console.log(line);
};

say(`${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`);
const decisions = measureDecisions();
say(
  `decisions            ${decisions.perSecond.toLocaleString('en')} a second on one core (${decisions.factsEach} facts each, aim 300,000)`,
);
say(
  `  under 2 holds      ${decisions.burdenedPerSecond.toLocaleString('en')} a second: nine facts with two holds and two duties to explain`,
);
const gate = await measureGate();
say(
  `gate checks          ${gate.millisecondsEach} ms of processor each without the cloud, over ${gate.checks}, ${gate.turnedHeld.toLocaleString('en')} turned codes held (aim: frame to verdict 100 ms)`,
);
const dryRun = await measureDryRun(1_000_000);
say(
  `dry run              ${dryRun.people.toLocaleString('en')} people in ${dryRun.seconds} s (aim: under a minute on 2 processors), at most ${dryRun.megabytesMax} MB`,
);
const labImport = await measureLabImport({ rows: 100_000, people: 20_000 });
const secondsOf = (figure: { readonly seconds: number }) => figure.seconds.toFixed(1);
say(
  `lab results          100,000 rows in ${secondsOf(labImport.waiting.first)} s about people not registered, ${secondsOf(labImport.registered.first)} s about 20,000 registered (aim: under 60 s)`,
);
say(
  `  sent again         ${secondsOf(labImport.waiting.again)} s and ${secondsOf(labImport.registered.again)} s, ${labImport.waiting.again.accepted + labImport.registered.again.accepted} rows changed anything`,
);
const tracing = await measureTracing({ visits: 60, coVisitors: 40_000 });
say(
  `tracing              ${tracing.visits} visits × ${tracing.coVisitors.toLocaleString('en')} co-visitors ranked in ${tracing.seconds} s (aim 10; ${tracing.processorSeconds} s of it the function’s own), the longest day ${tracing.longestCallSeconds} s, ${tracing.listed.toLocaleString('en')} listed, ${tracing.megabytesMore} MB more memory`,
);
const statistics = await measureStatistics(commission);
const asked = (requests: Readonly<Record<string, number>>) =>
  Object.entries(requests)
    .map(([name, times]) => `${times.toLocaleString('en')} ${name}`)
    .join(', ');
say(
  `roll-up              ${statistics.first.sites.toLocaleString('en')} site codes and ${statistics.first.visits.toLocaleString('en')} check-ins in ${statistics.first.seconds.toFixed(1)} s (${statistics.first.processorSeconds.toFixed(1)} s of it its own), at most ${statistics.megabytesMax} MB`,
);
say(`  requests           ${asked(statistics.first.asked)}`);
say(`  again              ${statistics.again.seconds.toFixed(1)} s: ${asked(statistics.again.asked)}`);
say(
  `  dashboard          ${Math.round(statistics.numbers.milliseconds)} ms and ${statistics.numbers.bytes.toLocaleString('en')} bytes for 31 days, ${Math.round(statistics.list.milliseconds)} ms and ${statistics.list.bytes.toLocaleString('en')} bytes for a page of a list`,
);
const siteDay = await measureVisits(100_000);
say(
  `visits of one day    ${siteDay.visits.toLocaleString('en')} at one site: first page in ${siteDay.firstPageMilliseconds} ms, then ${siteDay.warmPageMilliseconds} ms; exported in ${siteDay.exportSeconds} s (${siteDay.parts} parts, the longest ${siteDay.longestPartSeconds} s), each row once: ${siteDay.rowsOnce === siteDay.visits && siteDay.rows === siteDay.visits ? 'yes' : `NO, ${siteDay.rows} rows, ${siteDay.rowsOnce} different`}`,
);
say(`  memory of the desk ${siteDay.megabytesMax} MB at most (aim: under 300)`);
const units = await measureUnits();
say(
  units === 'engine-not-installed'
    ? 'store units          not measured: the counting engine (@dynoxide/linux-x64) is not installed'
    : `store units          ${units.writeUnitsEach} write (aim 2) and ${units.readUnitsEach} read (aim ≤ 1) a check-in, over ${units.checkIns}`,
);
const checkIns = await measureCheckIns();
say(`check-ins            ${checkIns.perSecond} a second over HTTP, client, function and store on these processors (aim 1,500)`);
say(
  `  answered in        ${checkIns.p50Milliseconds} ms (p50), ${checkIns.p99Milliseconds} ms (p99) with ${checkIns.connections} connections`,
);
say(`  CPU of function    ${checkIns.functionMillisecondsEach} ms a check-in (aim 0.6)`);
say(`  CPU of store       ${checkIns.storeMillisecondsEach} ms a check-in; of the client ${checkIns.clientMillisecondsEach} ms`);
say(`  kept               ${checkIns.kept} visits of ${checkIns.acknowledged} acknowledged, ${checkIns.failed} failed`);
if (asJson)
  console.log(
    JSON.stringify({
      node: process.version,
      processors: cpus().length,
      decisions,
      gate,
      dryRun,
      labImport,
      tracing,
      statistics,
      siteDay,
      units,
      checkIns,
    }),
  );
const isWhole = siteDay.rows === siteDay.visits && siteDay.rowsOnce === siteDay.visits && siteDay.megabytesMax < 300;
process.exit(checkIns.kept < checkIns.acknowledged || checkIns.failed > 0 || !isWhole ? 1 : 0);
