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

/** Parts on their way to the disk, one after the other; `onPart` runs after each, for the list knows then whether there is another. */
export function useDownloads(onPart: () => Promise<readonly MadeExport[]>) {
  const [downloading, setDownloading] = useState<Downloading>();
  const [problem, setProblem] = useState<ProblemShown>();
  const [saved, setSaved] = useState<string>();
  const [cannotSave, setCannotSave] = useState(false);
  const stopped = useRef(false);

  async function one({ exportId, what, format }: MadeExport, part: number): Promise<boolean> {
    setDownloading({ exportId, part });
    setProblem(undefined);
    const result = await call('downloadExport', { params: { exportId }, body: { part } });
    setDownloading(undefined);
    if (!result.ok) {
      setProblem(result.error);
      return false;
    }
    const fileName = `tongma-${what.kind}-${exportId.slice(0, 8)}-${part}.${format}`;
    const isSaved = await saveFile(result.value, fileName, contentTypes[format]);
    setCannotSave(!isSaved);
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
  const part = async (made: MadeExport, number: number) => {
    if (await one(made, number)) await onPart();
  };
  const stop = () => {
    stopped.current = true;
  };
  return { downloading, problem, saved, cannotSave, part, all, stop };
}
export type Downloads = ReturnType<typeof useDownloads>;
