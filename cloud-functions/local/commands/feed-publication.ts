/** What `feed:risk-areas` does, without the file and the process: a publication in, lines to read out. */
import type { Divisions } from '../../domain/divisions/divisions';
import { type PublicationFault, readPublicationText } from '../../domain/risk-areas/read-publication';
import type { CommandOutcome } from './decide-case';

/** What an import answers, whichever way the publication went. */
export type PublicationImported = {
  readonly publicationId: string;
  readonly publishedAt: string;
  readonly state: 'imported' | 'already-held';
  readonly counts: { readonly high: number; readonly medium: number; readonly low: number };
  readonly withoutDivision: readonly string[];
};
/** Hands a publication over; a text says why that was not possible. */
export type Deliver = (content: unknown) => Promise<PublicationImported | string>;

/** A damaged publication is not even sent: one line names the place, nothing is imported. */
export async function feedPublication(text: string, divisions: Divisions, deliver: Deliver): Promise<CommandOutcome> {
  const read = readPublicationText(text, divisions);
  if (!read.ok) return failed(`refused, nothing imported: ${describeFault(read.error)}`);
  const answer = await deliver(JSON.parse(text.replace(/^\uFEFF/, '')));
  return typeof answer === 'string' ? failed(answer) : { exitCode: 0, out: `${describeImport(answer).join('\n')}\n`, err: '' };
}

const failed = (line: string): CommandOutcome => ({ exitCode: 1, out: '', err: `${line.replace(/\s+/g, ' ')}\n` });

const describeFault = ({ path, reason }: PublicationFault): string => `${path}: ${reason}`;

function describeImport({ publicationId, publishedAt, state, counts, withoutDivision }: PublicationImported): readonly string[] {
  const count = (communities: number) => communities.toLocaleString('en-US');
  return [
    `${state === 'imported' ? 'imported' : 'already held'} ${publicationId}, in force from ${publishedAt}`,
    `communities: ${count(counts.high)} high-risk, ${count(counts.medium)} medium-risk, ${count(counts.low)} low-risk`,
    ...(withoutDivision.length === 0 ? [] : [`${withoutDivision.length} areas in no county of GB/T 2260, matched by name:`]),
    ...withoutDivision.map((areaName) => `  ${areaName}`),
  ];
}
