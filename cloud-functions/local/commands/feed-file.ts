/** What the `feed:` commands of rows do, without the process: a file in, parts out, a summary and a list of refused rows. */
import type { FeedName } from '../../domain/feed/columns';
import type { CommandOutcome } from './decide-case';
import { type ProgressStream, progressLine } from './progress-line';
import type { RefusedFile, RefusedRowTold } from './refused-file';
import { FileNotReadable, type Part, type PartContent, type Stretch } from './rows-of-file';

/** What one part was answered with, whichever way it went. */
export type PartImported = {
  readonly received: number;
  readonly accepted: number;
  readonly alreadyHeld: number;
  readonly waitingForRegistration: number;
  readonly refused: readonly RefusedRowTold[];
  readonly proposalId?: string | null | undefined;
};
/** Hands a part over; a text says why that was not possible. */
export type DeliverPart = (content: PartContent) => Promise<PartImported | string>;

export type FeedFile = {
  readonly feed: FeedName;
  readonly stretches: AsyncIterable<Stretch>;
  readonly deliver: DeliverPart;
  readonly refused: RefusedFile;
  readonly progress: ProgressStream;
};

/** Parts under way at once: while one is read and judged the store writes the other. */
const partsAtOnceMax = 2;

type Totals = { received: number; accepted: number; alreadyHeld: number; waiting: number; refused: number; proposals: string[] };
class PartRefused extends Error {}

/** Exit code 1 when a row, or the file, was refused. What was taken before a fault stays; the same file again takes nothing twice. */
export async function feedFile(file: FeedFile): Promise<CommandOutcome> {
  const totals: Totals = { received: 0, accepted: 0, alreadyHeld: 0, waiting: 0, refused: 0, proposals: [] };
  const line = progressLine(file.progress);
  let fault: string | undefined;
  try {
    let shareBefore = 0;
    for await (const { parts, shareRead } of file.stretches) {
      let sent = 0;
      const show = () => {
        const share = shareBefore + ((shareRead - shareBefore) * ++sent) / parts.length;
        line.show(Math.round(share * 1_000), `${totals.received.toLocaleString('en-US')} rows`);
      };
      file.refused.add(await sendParts(parts, { file, totals, show }));
      shareBefore = shareRead;
    }
  } catch (thrown) {
    if (!(thrown instanceof PartRefused) && !(thrown instanceof FileNotReadable)) throw thrown;
    fault = thrown.message;
  } finally {
    line.end();
  }
  const exitCode = fault === undefined && totals.refused === 0 ? 0 : 1;
  return { exitCode, out: `${summary(file, totals).join('\n')}\n`, err: fault === undefined ? '' : `${stopped(fault, totals)}\n` };
}

type Sending = { readonly file: FeedFile; readonly totals: Totals; readonly show: () => void };

/** The refused rows of all parts, in the order of the file. */
async function sendParts(parts: readonly Part[], { file, totals, show }: Sending): Promise<readonly RefusedRowTold[]> {
  const refused: RefusedRowTold[] = [];
  const left = parts.values();
  const sender = async () => {
    for (const { content, numbers } of left) {
      const answer = await file.deliver(content);
      if (typeof answer === 'string') throw new PartRefused(answer);
      totals.received += answer.received;
      totals.accepted += answer.accepted;
      totals.alreadyHeld += answer.alreadyHeld;
      totals.waiting += answer.waitingForRegistration;
      totals.refused += answer.refused.length;
      if (answer.proposalId) totals.proposals.push(answer.proposalId);
      refused.push(...answer.refused.map((row) => ({ ...row, row: numbers[row.row - 1] ?? 0 })));
      show();
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: partsAtOnceMax }, sender));
  refused.sort((one, other) => one.row - other.row);
  const failed = ended.find((outcome) => outcome.status === 'rejected');
  if (!failed) return refused;
  file.refused.add(refused);
  throw failed.reason;
}

const count = (rows: number): string => rows.toLocaleString('en-US');

const summary = ({ feed, refused }: FeedFile, totals: Totals): readonly string[] => [
  `${feed}: ${count(totals.received)} rows`,
  totals.proposals.length > 0
    ? `proposed      ${count(totals.accepted)}, for a second person to approve: ${totals.proposals.join(', ')}`
    : `accepted      ${count(totals.accepted)}${totals.waiting > 0 ? `, of them ${count(totals.waiting)} kept until their holders register` : ''}`,
  `already held  ${count(totals.alreadyHeld)}`,
  `refused       ${count(totals.refused)}${totals.refused > 0 ? `, each with its reason in ${refused.path}` : ''}`,
];

const stopped = (fault: string, { received }: Totals): string =>
  received === 0
    ? `refused, nothing imported: ${fault}`
    : `stopped after ${count(received)} rows: ${fault}. Feed the same file again when that is mended; nothing is taken twice.`;
