import { useState } from 'react';
import type { Result } from '../../../../cloud-functions/domain/result';
import { movedFrom } from '../../../components/use-row-cursor';
import type { usePages } from '../../../services/use-pages';
import type { ProblemShown } from '../../../text/problem-shown';

type Pages<Item> = ReturnType<typeof usePages<Item>>;
type Deciding<Outcome extends string> = { readonly id: string; readonly outcome: Outcome };
export type QueueTold<Item, Outcome extends string> =
  | { readonly kind: 'done'; readonly outcome: Outcome; readonly item: Item }
  /** Somebody else was faster; the list has been read again. */
  | { readonly kind: 'changed'; readonly item: Item }
  | { readonly kind: 'problem'; readonly problem: ProblemShown };

const someoneWasFaster: readonly ProblemShown['code'][] = ['already-reviewed', 'changed-meanwhile', 'not-found'];

/** A queue of entries, the one that is open, and what became of the last one that was decided. */
export function useQueue<Item, Outcome extends string>(pages: Pages<Item>, idOf: (item: Item) => string) {
  const [decided, setDecided] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<string>();
  const [deciding, setDeciding] = useState<Deciding<Outcome>>();
  const [told, setTold] = useState<QueueTold<Item, Outcome>>();
  const items = pages.items.filter((item) => !decided.includes(idOf(item)));
  const ids = items.map(idOf);
  const open = items.find((item) => idOf(item) === chosen);
  const choose = (id: string | undefined) => {
    setChosen(id);
    setTold((before) => (before?.kind === 'problem' ? undefined : before));
  };
  async function decide(item: Item, outcome: Outcome, send: () => Promise<Result<unknown, ProblemShown>>): Promise<void> {
    if (deciding) return;
    const id = idOf(item);
    setDeciding({ id, outcome });
    setTold(undefined);
    const result = await send();
    setDeciding(undefined);
    if (!result.ok && !someoneWasFaster.includes(result.error.code)) return setTold({ kind: 'problem', problem: result.error });
    setChosen(nextAfter(ids, id));
    if (result.ok) {
      setDecided((before) => [...before, id]);
      setTold({ kind: 'done', outcome, item });
    } else {
      setTold({ kind: 'changed', item });
      pages.reload();
    }
  }
  return {
    ...pages,
    items,
    open,
    told,
    deciding: deciding?.outcome,
    choose,
    move: (step: 1 | -1) => choose(movedFrom(ids, open && idOf(open), step)),
    decide,
  };
}

/** The one below, or above where there is none below. */
export const nextAfter = (ids: readonly string[], id: string): string | undefined => ids[ids.indexOf(id) + 1] ?? ids[ids.indexOf(id) - 1];

export type QueueInUse<Item, Outcome extends string> = ReturnType<typeof useQueue<Item, Outcome>>;
