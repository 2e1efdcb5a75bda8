import { call } from '../../../services/api';
import type { AnswerOf } from '../../../services/operations';
import { usePages } from '../../../services/use-pages';
import type { QueueState } from '../desk/queue-states';
import { useQueue } from '../desk/use-queue';

export type Selection = AnswerOf<'listSelections'>['selections'][number];

/** Chosen contacts of the district, the selection that is open, and the second person's word on it. */
export function useSelections(state: QueueState) {
  const pages = usePages<Selection>(async (page) => {
    const result = await call('listSelections', { query: { state, page } });
    return result.ok ? { ok: true, value: { items: result.value.selections, nextPage: result.value.nextPage } } : result;
  }, state);
  const queue = useQueue<Selection, 'approve' | 'return'>(pages, ({ selectionId }) => selectionId);
  const review = (
    selection: Selection,
    said: { readonly outcome: 'approve' | 'return'; readonly note: string; readonly purpose: string },
  ) => queue.decide(selection, said.outcome, () => call('reviewSelection', { params: { selectionId: selection.selectionId }, body: said }));
  return { ...queue, review };
}

export type Selections = ReturnType<typeof useSelections>;
