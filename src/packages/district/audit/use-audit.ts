import { useEffect, useRef, useState } from 'react';
import { call } from '../../../services/api';
import type { AnswerOf } from '../../../services/operations';
import { usePages } from '../../../services/use-pages';

export type AuditEntry = AnswerOf<'listAuditEntries'>['entries'][number];

/** The record of `day` (`2022-09-06`); without one the cloud chooses: an auditor's today, an officer's every day. */
export function useAudit(dayAtFirst: string) {
  const [day, setDay] = useState(dayAtFirst);
  const pages = usePages<AuditEntry>(async (page) => {
    const result = await call('listAuditEntries', { query: { page, ...(day === '' ? {} : { day }) } });
    return result.ok ? { ok: true, value: { items: result.value.entries, nextPage: result.value.nextPage } } : result;
  });
  const { reload } = pages;
  const read = useRef(day);
  useEffect(() => {
    // The first day is read when the page is shown.
    if (read.current === day) return;
    read.current = day;
    reload();
  }, [day, reload]);
  return { ...pages, day, setDay };
}
