/** One line per sample: its report where there is one, otherwise that it is on its way. Pure. */
import type { FactShown } from '../../../text/fact-words';

export type SampleShown = {
  readonly id: string;
  readonly sampledAt: string;
  readonly reportedAt: string | null;
  readonly result: string;
  readonly evidence: string | null;
  readonly withdrawnAt: string | null;
};

/** Newest first. A sample and its report have the same instant of sampling; several reports of one stay, each on its own. */
export function samplesOf(facts: readonly FactShown[]): readonly SampleShown[] {
  const reports = facts.filter(({ kind }) => kind === 'test.result').map(reportOf);
  const reported = new Set(reports.filter(({ withdrawnAt }) => withdrawnAt === null).map(({ sampledAt }) => sampledAt));
  const waiting = facts
    .filter(({ kind, withdrawnAt }) => kind === 'test.sampled' && withdrawnAt === null)
    .map((fact): SampleShown => ({ ...reportOf(fact), result: 'pending', reportedAt: null }))
    .filter(({ sampledAt }) => !reported.has(sampledAt));
  return [...reports, ...waiting].sort((one, other) => Date.parse(other.sampledAt) - Date.parse(one.sampledAt));
}

export const dosesOf = (facts: readonly FactShown[]): readonly FactShown[] => facts.filter(({ kind }) => kind === 'vaccination.dose');

function reportOf({ id, at, details, evidence, withdrawnAt }: FactShown): SampleShown {
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return {
    id,
    sampledAt: text(details.sampledAt) ?? at,
    reportedAt: text(details.reportedAt) ?? at,
    result: text(details.result) ?? 'pending',
    evidence,
    withdrawnAt,
  };
}
