import { storage } from '../../../platform/storage';
import { call } from '../../../services/api';
import type { AnswerOf } from '../../../services/operations';
import { useSession } from '../../../services/session-store';
import { usePages } from '../../../services/use-pages';

export type Inspection = AnswerOf<'listInspectionTasks'>['inspections'][number];
export type Force = 'both' | Inspection['force'];

/** Tasks as they were read last stand in while nothing answers (`old`). */
export function useMyInspections(list: 'open' | 'closed', force: Force) {
  const key = `my-inspections/${useSession()?.account}/${list}/${force}`;
  const pages = usePages<Inspection>(async (page) => {
    const result = await call('listInspectionTasks', { query: { list, ...(force !== 'both' && { force }), page } });
    if (!result.ok) return result;
    if (page === undefined) storage.write(key, JSON.stringify(result.value.inspections));
    return { ok: true, value: { items: result.value.inspections, nextPage: result.value.nextPage } };
  }, key);
  const noAnswer = pages.problem?.code === 'unreachable' || pages.problem?.code === 'took-too-long';
  const kept = pages.items.length === 0 && noAnswer ? readKept(storage.read(key)) : [];
  return kept.length > 0 ? { ...pages, items: kept, old: true } : { ...pages, old: false };
}

/** Written above alone. */
function readKept(text: string | undefined): readonly Inspection[] {
  try {
    const kept: Inspection[] = JSON.parse(text ?? '[]');
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}
