import { useRef, useState } from 'react';
import type { ProblemShown } from '../../../text/problem-shown';
import { currentCase } from '../desk/case-store';
import { type Asked, readVisits, type Visit, type VisitsRead } from './read-visits';
import type { ReadWindow } from './window';

export type Reading = {
  readonly id: number;
  readonly asked: Asked;
  readonly window: ReadWindow;
  /** Under which it may be read, where it is more than one may read alone. */
  readonly approvalId?: string;
  readonly busy: boolean;
  /** Undefined before the first answer. */
  readonly visits?: readonly Visit[];
  readonly nextPage: string | null;
  /** One per answer, the newest last. */
  readonly receipts: readonly VisitsRead['audit'][];
  readonly problem?: ProblemShown;
};

/**
 * What has been read under the case, the newest on top: following a person lies over the site it started from, and going
 * back needs no second read (each is audited). Nothing is read on its own, not even again.
 */
export function useReadings() {
  const [readings, setReadings] = useState<readonly Reading[]>([]);
  const lastId = useRef(0);
  const change = (id: number, changed: (before: Reading) => Reading) =>
    setReadings((before) => before.map((reading) => (reading.id === id ? changed(reading) : reading)));

  async function ask(reading: Reading): Promise<boolean> {
    const named = currentCase();
    if (!named) return false;
    const result = await readVisits({ ...reading, named, page: reading.nextPage ?? undefined });
    change(reading.id, (before) => (result.ok ? withAnswer(before, result.value) : { ...before, busy: false, problem: result.error }));
    return result.ok;
  }
  /** Over the earlier ones with `follow`, else in their place. True when it was answered. */
  const read = (asked: Asked, window: ReadWindow, follow = false): Promise<boolean> => {
    const reading: Reading = { id: ++lastId.current, asked, window, busy: true, nextPage: null, receipts: [] };
    setReadings((before) => (follow ? [...before, reading] : [reading]));
    return ask(reading);
  };
  /** What was refused for want of a second person, asked once more with their approval. */
  const readApproved = (reading: Reading, approvalId: string) => {
    const approved: Reading = { ...reading, approvalId, busy: true, problem: undefined };
    change(reading.id, () => approved);
    void ask(approved);
  };
  const more = (reading: Reading) => {
    if (reading.busy || reading.nextPage === null) return;
    change(reading.id, (before) => ({ ...before, busy: true, problem: undefined }));
    void ask(reading);
  };
  return {
    current: readings.at(-1),
    below: readings.at(-2),
    read,
    readApproved,
    more,
    back: () => setReadings((before) => before.slice(0, -1)),
    /** Another case: what was read under this one goes away. */
    clear: () => setReadings([]),
  };
}

export type Readings = ReturnType<typeof useReadings>;

const withAnswer = (before: Reading, { visits, nextPage, audit }: VisitsRead): Reading => ({
  ...before,
  busy: false,
  problem: undefined,
  visits: [...(before.visits ?? []), ...visits],
  nextPage,
  receipts: [...before.receipts, audit],
});
