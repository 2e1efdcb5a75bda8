import { useRef, useState } from 'react';
import type { ProblemShown } from '../../../text/problem-shown';
import type { FeedFile, FeedName } from './feed-file';
import { type FeedHead, nothingImported, type PartImported, sendPart, withPart } from './send-part';

export type Import = {
  readonly file: FeedFile;
  readonly feed: FeedName;
  readonly head: FeedHead;
  readonly partsDone: number;
  readonly rowsDone: number;
  readonly imported: PartImported;
  /** `stopped`: `problem` says why; what was sent is kept and the rest can be. */
  readonly state: 'sending' | 'stopped' | 'done';
  readonly problem?: ProblemShown;
};

/** Sends a file part by part and adds up what came of it. Any part may be sent twice: the cloud knows its rows again. */
export function useImport() {
  const [now, setNow] = useState<Import>();
  const turn = useRef(0);

  async function go(from: Import): Promise<void> {
    const mine = ++turn.current;
    let at: Import = { ...from, state: 'sending', problem: undefined };
    setNow(at);
    for (const part of at.file.parts.slice(at.partsDone)) {
      const result = await sendPart(at.feed, part, at.head);
      if (turn.current !== mine) return;
      if (!result.ok) return setNow({ ...at, state: 'stopped', problem: result.error });
      at = {
        ...at,
        partsDone: at.partsDone + 1,
        rowsDone: at.rowsDone + part.rows,
        imported: withPart(at.imported, result.value, at.rowsDone),
      };
      setNow(at);
    }
    setNow({ ...at, state: 'done' });
  }

  return {
    now,
    start: (feed: FeedName, file: FeedFile, head: FeedHead) =>
      go({ feed, file, head, partsDone: 0, rowsDone: 0, imported: nothingImported, state: 'sending' }),
    goOn: () => now && go(now),
    clear: () => {
      turn.current += 1;
      setNow(undefined);
    },
  };
}

export type ImportInUse = ReturnType<typeof useImport>;
