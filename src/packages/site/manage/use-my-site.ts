import { useCallback, useEffect, useState } from 'react';
import { call } from '../../../services/api';
import type { AnswerOf } from '../../../services/operations';
import type { ProblemShown } from '../../../text/problem-shown';

export type MySite = AnswerOf<'listMySites'>['sites'][number];
export type MySiteAnswer =
  | { readonly state: 'loading' }
  | { readonly state: 'gone' }
  | { readonly state: 'refused'; readonly problem: ProblemShown }
  | { readonly state: 'here'; readonly site: MySite };

/** A chain of more sites than this manages them at a desk. */
const pagesMax = 40;

/** One of the person's own sites, found in their list. */
export function useMySite(siteId: string) {
  const [answer, setAnswer] = useState<MySiteAnswer>({ state: 'loading' });
  const reload = useCallback(() => void findMySite(siteId).then(setAnswer), [siteId]);
  useEffect(reload, [reload]);
  return { answer, reload };
}

async function findMySite(siteId: string): Promise<MySiteAnswer> {
  let page: string | undefined;
  for (let read = 0; read < pagesMax; read += 1) {
    const result = await call('listMySites', { query: { page } });
    if (!result.ok) return { state: 'refused', problem: result.error };
    const site = result.value.sites.find((one) => one.siteId === siteId);
    if (site) return { state: 'here', site };
    if (result.value.nextPage === null) return { state: 'gone' };
    page = result.value.nextPage;
  }
  return { state: 'gone' };
}
