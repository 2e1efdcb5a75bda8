/** A dry run's report as lines to read. Figures only; every person in it is a count. */
import type { ChangeCounts, DryRunCase, DryRunReport } from '../../domain/dry-run/dry-run';
import { formatInstant } from '../../domain/time';

const divisionsShownMax = 25;

export function dryRunTable(report: DryRunReport, sets: { readonly before: string; readonly after: string }): string {
  const { people, changed, flows, missedTest, byDivision, byRule, sample } = report;
  const lines = [
    `${sets.before} → ${sets.after} at ${formatInstant(report.at)}`,
    `${count(people)} people, ${count(changed)} would change (${share(changed, people)})`,
    '',
    ...table(
      ['colour', 'people', 'share'],
      flows.map((flow) => [
        flow.from === flow.to ? `${flow.from} stays` : `${flow.from} → ${flow.to}`,
        count(flow.people),
        share(flow.people, people),
      ]),
    ),
    '',
    `missed test: ${count(missedTest.newly)} newly, ${count(missedTest.noLonger)} no longer`,
    '',
    ...table(
      ['rule', 'worse', 'better'],
      byRule.map(({ rule, worse, better }) => [rule, count(worse), count(better)]),
    ),
    '',
    ...table(['division', 'people', 'changed', 'worse', 'better'], divisionRows(byDivision)),
    ...(byDivision.length > divisionsShownMax ? [`and ${byDivision.length - divisionsShownMax} more divisions (--json has them all)`] : []),
    ...(sample.length === 0 ? [] : ['', 'cases, without a name:', ...sample.flatMap(caseLines)]),
  ];
  return `${lines.join('\n')}\n`;
}

const divisionRows = (divisions: readonly (ChangeCounts & { readonly division: string | null })[]): readonly string[][] =>
  divisions
    .slice(0, divisionsShownMax)
    .map((row) => [row.division ?? 'not known', count(row.people), count(row.changed), count(row.worse), count(row.better)]);

function caseLines({ from, to, rulesBefore, rulesAfter, facts }: DryRunCase): readonly string[] {
  const rules = (names: readonly string[]) => (names.length === 0 ? 'no rule' : names.join(', '));
  return [
    `  ${from} → ${to}: ${rules(rulesBefore)} → ${rules(rulesAfter)}`,
    ...facts.map(({ kind, hoursAgo, details }) => `    ${hoursAgo} h ago  ${[kind, ...Object.values(details)].join(' ')}`),
  ];
}

/** The first column to the left, figures to the right. */
function table(heads: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const widths = heads.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  return [line(heads), ...rows.map(line)];
}

const count = (people: number): string => people.toLocaleString('en-US');
const share = (part: number, whole: number): string => `${whole === 0 ? '0.00' : ((100 * part) / whole).toFixed(2)} %`;
