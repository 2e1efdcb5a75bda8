import { useRef, useState } from 'react';
import { saveFile } from '../../../platform/save-file';
import { call } from '../../../services/api';
import type { ProblemShown } from '../../../text/problem-shown';
import type { MadeExport } from './what-words';

const contentTypes: Readonly<Record<MadeExport['format'], string>> = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export type Downloading = { readonly exportId: string; readonly part: number };

/** By export. The cloud counts a part as taken once it has sent it, also where it is lost on the way: only this page knows. */
type Missing = Readonly<Record<string, readonly number[]>>;

/** Parts on their way to the disk, one after the other; `onPart` runs after each, for the list knows then whether there is another. */
export function useDownloads(onPart: () => Promise<readonly MadeExport[]>) {
  const [downloading, setDownloading] = useState<Downloading>();
  const [problem, setProblem] = useState<ProblemShown>();
  const [saved, setSaved] = useState<string>();
  const [cannotSave, setCannotSave] = useState(false);
  const [missing, setMissing] = useState<Missing>({});
  const stopped = useRef(false);
  /** Parts of an export that were asked for and did not reach the disk. */
  const missingOf = ({ exportId }: Pick<MadeExport, 'exportId'>): readonly number[] => missing[exportId] ?? [];

  async function one({ exportId, what, format }: MadeExport, part: number): Promise<boolean> {
    setDownloading({ exportId, part });
    setProblem(undefined);
    const result = await call('downloadExport', { params: { exportId }, body: { part } });
    setDownloading(undefined);
    if (!result.ok) {
      setProblem(result.error);
      setMissing((before) => withPart(before, { exportId, part }));
      // Whether there is such a part, and time left for it.
      void onPart();
      return false;
    }
    const fileName = `tongma-${what.kind}-${exportId.slice(0, 8)}-${part}.${format}`;
    const isSaved = await saveFile(result.value, fileName, contentTypes[format]);
    setCannotSave(!isSaved);
    setMissing((before) => (isSaved ? withoutPart : withPart)(before, { exportId, part }));
    if (isSaved) setSaved(fileName);
    return isSaved;
  }

  /** From `part` on to the last, each as the one before has told that it is there. */
  async function all(made: MadeExport, part: number): Promise<void> {
    stopped.current = false;
    let current: MadeExport | undefined = made;
    for (let next = part; current && !stopped.current; next += 1) {
      if (!(await one(current, next))) return;
      current = (await onPart()).find(
        ({ exportId, complete, partRows }) => exportId === made.exportId && !(complete && partRows.length <= next),
      );
    }
  }
  /** First what did not arrive, then what nobody has asked for yet. */
  async function goOn(made: MadeExport): Promise<void> {
    stopped.current = false;
    for (const part of missingOf(made)) if (stopped.current || !(await one(made, part))) return;
    const now = (await onPart()).find(({ exportId }) => exportId === made.exportId);
    if (now && !now.complete && !stopped.current) await all(now, now.partRows.length + 1);
  }
  const part = async (made: MadeExport, number: number) => {
    if (await one(made, number)) await onPart();
  };
  const stop = () => {
    stopped.current = true;
  };
  return { downloading, problem, saved, cannotSave, missingOf, part, all, goOn, stop };
}
export type Downloads = ReturnType<typeof useDownloads>;

const withoutPart = (missing: Missing, { exportId, part }: Downloading): Missing => ({
  ...missing,
  [exportId]: (missing[exportId] ?? []).filter((one) => one !== part),
});
const withPart = (missing: Missing, lost: Downloading): Missing => ({
  ...missing,
  [lost.exportId]: [...(withoutPart(missing, lost)[lost.exportId] ?? []), lost.part].sort((one, other) => one - other),
});
