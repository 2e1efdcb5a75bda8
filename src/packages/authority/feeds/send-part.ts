/** One part of a file to the feed it is for; what came back, in the same words for all feeds. */
import type { Result } from '../../../../cloud-functions/domain/result';
import { call } from '../../../services/api';
import type { AnswerOf, RequestOf } from '../../../services/operations';
import { type ProblemShown, problemOf } from '../../../text/problem-shown';
import type { FeedName, FeedPart } from './feed-file';

export type FeedHead = { readonly sender: string; readonly division: string; readonly ground: string };
export type RefusedRow = AnswerOf<'importLabResults'>['refused'][number];
export type Publication = AnswerOf<'importRiskAreas'>;
export type PartImported = {
  readonly received: number;
  readonly accepted: number;
  readonly alreadyHeld: number;
  readonly waitingForRegistration: number;
  readonly refused: readonly RefusedRow[];
  /** Lists handed in for a second person. */
  readonly proposals: readonly string[];
  readonly publication?: Publication;
};
type Sent = Promise<Result<PartImported, ProblemShown>>;

const nothing: PartImported = { received: 0, accepted: 0, alreadyHeld: 0, waitingForRegistration: 0, refused: [], proposals: [] };
export const nothingImported = nothing;

export function sendPart(feed: FeedName, part: FeedPart, head: FeedHead): Sent {
  switch (part.format) {
    case 'publication':
      return sendPublication(part.publication);
    case 'fhir':
      return imported(call('importLabResults', { body: { format: 'fhir', sender: head.sender, bundle: { ...part.bundle } } }));
    default:
      return sendRows(feed, part, head);
  }
}

function sendRows(feed: FeedName, part: Extract<FeedPart, { format: 'csv' | 'rows' }>, { sender, division, ground }: FeedHead): Sent {
  const body: RequestOf<'importDutyGroups'>['body'] =
    part.format === 'csv' ? { format: 'csv', sender, text: part.text } : { format: 'rows', sender, rows: [...part.items] };
  switch (feed) {
    case 'importLabResults':
      return imported(call('importLabResults', { body }));
    case 'importDutyGroups':
      return imported(call('importDutyGroups', { body }));
    case 'importVaccinations':
      return imported(call('importVaccinations', { body }));
    case 'importMedicinePurchases':
      return imported(call('importMedicinePurchases', { body }));
    case 'importMassTestRounds':
      return imported(call('importMassTestRounds', { body }));
    case 'importControlList':
      return imported(call('importControlList', { body: { ...body, division, ground } }));
    case 'importRiskAreas':
      // Its files are read as one publication, never as rows.
      return Promise.resolve({ ok: false, error: problemOf('publication-not-readable') });
    default:
      return feed satisfies never;
  }
}

type Answered = AnswerOf<'importLabResults'> & { readonly proposalId?: string | null };

async function imported(answer: Promise<Result<Answered, ProblemShown>>): Sent {
  const result = await answer;
  if (!result.ok) return result;
  const { proposalId, ...counts } = result.value;
  return { ok: true, value: { ...counts, proposals: proposalId ? [proposalId] : [] } };
}

async function sendPublication(publication: Readonly<Record<string, unknown>>): Sent {
  const result = await call('importRiskAreas', { body: { ...publication } });
  if (!result.ok) return result;
  const { state } = result.value;
  return {
    ok: true,
    value: {
      ...nothing,
      received: 1,
      accepted: state === 'imported' ? 1 : 0,
      alreadyHeld: state === 'imported' ? 0 : 1,
      publication: result.value,
    },
  };
}

/** `rowsBefore`: rows of the file sent before this part, so that a refused row is named by its place in the file. */
export const withPart = (before: PartImported, part: PartImported, rowsBefore: number): PartImported => ({
  received: before.received + part.received,
  accepted: before.accepted + part.accepted,
  alreadyHeld: before.alreadyHeld + part.alreadyHeld,
  waitingForRegistration: before.waitingForRegistration + part.waitingForRegistration,
  refused: [...before.refused, ...part.refused.map((row) => ({ ...row, row: row.row + rowsBefore }))],
  proposals: [...before.proposals, ...part.proposals],
  publication: part.publication ?? before.publication,
});
