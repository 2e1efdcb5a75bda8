import { useState } from 'react';
import { call } from '../../../services/api';
import type { AnswerOf } from '../../../services/operations';
import { usePages } from '../../../services/use-pages';
import type { ProblemShown } from '../../../text/problem-shown';

export type Gate = AnswerOf<'listSiteDevices'>['devices'][number];
export type GateKind = Gate['kind'];
export type CodeMade = AnswerOf<'makeEnrolmentCode'> & { readonly kind: GateKind; readonly position: string };

/** What the page is about: the list, or a device to be added, or the code for it. */
export type GatesView = { readonly view: 'list' } | { readonly view: 'add' } | { readonly view: 'code'; readonly code: CodeMade };

/** The gates of a site, adding one, revoking one. */
export function useGates(siteId: string) {
  const [shown, setShown] = useState<GatesView>({ view: 'list' });
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemShown | undefined>();
  const [revoked, setRevoked] = useState<string | undefined>();
  const pages = usePages<Gate>(async (page) => {
    const result = await call('listSiteDevices', { params: { siteId }, query: { page } });
    return result.ok ? { ok: true, value: { items: result.value.devices, nextPage: result.value.nextPage } } : result;
  });

  const show = (next: GatesView) => {
    setProblem(undefined);
    setRevoked(undefined);
    setShown(next);
    if (next.view === 'list') pages.reload();
  };
  const makeCode = async (kind: GateKind, position: string) => {
    setBusy(true);
    const made = await call('makeEnrolmentCode', { params: { siteId }, body: { kind, position } });
    setBusy(false);
    if (made.ok) show({ view: 'code', code: { ...made.value, kind, position } });
    else setProblem(made.error);
  };
  const revoke = async ({ deviceId, position }: Gate, reason: string) => {
    setBusy(true);
    const done = await call('revokeSiteDevice', { params: { siteId, deviceId }, body: { reason } });
    setBusy(false);
    setProblem(done.ok ? undefined : done.error);
    setRevoked(done.ok ? position : undefined);
    if (done.ok || done.error.code === 'changed-meanwhile') pages.reload();
    return done.ok;
  };
  return { pages, shown, show, busy, problem, revoked, makeCode, revoke };
}

export type Gates = ReturnType<typeof useGates>;
