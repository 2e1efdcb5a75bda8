import { useEffect, useState } from 'react';
import { call } from '../../../services/api';
import type { AnswerOf } from '../../../services/operations';
import { usePages } from '../../../services/use-pages';
import type { ProblemShown } from '../../../text/problem-shown';

type Answer = AnswerOf<'listAuditAlerts'>;
export type AuditAlert = Answer['alerts'][number];
export type AlertState = 'open' | 'closed';
type Told = { readonly kind: 'closed' } | { readonly kind: 'problem'; readonly problem: ProblemShown };

/** Alerts in a state, how many are open by kind, and the one somebody is about to close. */
export function useAlerts() {
  const [state, setState] = useState<AlertState>('open');
  const [open, setOpen] = useState<Answer['open']>([]);
  const [chosen, setChosen] = useState<AuditAlert>();
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<Told>();
  const pages = usePages<AuditAlert>(async (page) => {
    const result = await call('listAuditAlerts', { query: { state, ...(page !== undefined && { page }) } });
    if (!result.ok) return result;
    setOpen(result.value.open);
    return { ok: true, value: { items: result.value.alerts, nextPage: result.value.nextPage } };
  }, state);
  const { reload } = pages;
  // A tab that mounts later never hears of the page being shown.
  useEffect(reload, [reload]);

  async function close({ alertId }: AuditAlert, note: string): Promise<void> {
    if (busy) return;
    setBusy(true);
    const result = await call('closeAuditAlert', { params: { alertId }, body: { note } });
    setBusy(false);
    setTold(result.ok ? { kind: 'closed' } : { kind: 'problem', problem: result.error });
    if (result.ok) setChosen(undefined);
    pages.reload();
  }
  const choose = (alert: AuditAlert | undefined) => {
    setChosen(alert);
    setTold(undefined);
  };
  return { ...pages, state, setState, open, chosen, choose, busy, close, told };
}
export type Alerts = ReturnType<typeof useAlerts>;
