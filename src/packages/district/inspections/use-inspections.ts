import { call } from '../../../services/api';
import type { AnswerOf } from '../../../services/operations';
import { usePages } from '../../../services/use-pages';
import { useQueue } from '../desk/use-queue';

export type Inspection = AnswerOf<'listInspectionTasks'>['inspections'][number];
export type Force = 'both' | Inspection['force'];

/** Inspections of the district, and the one that is open. */
export function useInspections(list: 'open' | 'closed', force: Force) {
  const pages = usePages<Inspection>(async (page) => {
    const result = await call('listInspectionTasks', { query: { list, ...(force !== 'both' && { force }), page } });
    return result.ok ? { ok: true, value: { items: result.value.inspections, nextPage: result.value.nextPage } } : result;
  }, `${list}/${force}`);
  return useQueue<Inspection, 'seen'>(pages, ({ inspectionId }) => inspectionId);
}
export type Inspections = ReturnType<typeof useInspections>;
