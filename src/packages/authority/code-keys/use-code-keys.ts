import { useEffect, useState } from 'react';
import { usePageShown } from '../../../platform/page-shown';
import { call } from '../../../services/api';
import type { AnswerOf } from '../../../services/operations';
import { useAnswer } from '../../../services/use-answer';
import type { ProblemShown } from '../../../text/problem-shown';

export type CodeKey = AnswerOf<'listCodeKeys'>['keys'][number];
type Told = { readonly kind: 'revoked'; readonly kid: string } | { readonly kind: 'problem'; readonly problem: ProblemShown };

/** The longest life of a code: a key that signs no more is worth taking back until its last code has ended. */
const codeLifeMilliseconds = 6 * 3_600_000;

/** What can still be taken back at `now`, server time in milliseconds. */
export const mayRevoke = ({ state, notAfter }: CodeKey, now: number): boolean =>
  state !== 'revoked' && now < Date.parse(notAfter) + codeLifeMilliseconds;

/** The keys, read again whenever the page comes into view; the one somebody is about to revoke, and what came of it. */
export function useCodeKeys() {
  const { answer, reload } = useAnswer('listCodeKeys', {});
  const { times } = usePageShown();
  const [chosen, setChosen] = useState<CodeKey>();
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<Told>();
  useEffect(() => {
    if (times > 1) reload();
  }, [times, reload]);

  function choose(key: CodeKey | undefined): void {
    setChosen(key);
    setTold(undefined);
  }

  async function revoke({ kid }: CodeKey, reason: string): Promise<void> {
    if (busy) return;
    setBusy(true);
    const result = await call('revokeCodeKey', { params: { kid }, body: { reason } });
    setBusy(false);
    setTold(result.ok ? { kind: 'revoked', kid } : { kind: 'problem', problem: result.error });
    if (result.ok) setChosen(undefined);
    reload();
  }
  return { answer, reload, chosen, choose, busy, revoke, told };
}

export type CodeKeysInUse = ReturnType<typeof useCodeKeys>;
