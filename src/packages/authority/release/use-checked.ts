import { useEffect, useRef, useState } from 'react';
import { call } from '../../../services/api';
import type { AnswerOf } from '../../../services/operations';
import { isRecord, type Json } from './json';

type Checked = Pick<AnswerOf<'checkRuleSet'>, 'faults' | 'goldenOutcomes'>;
export type CheckState = { readonly checked: Checked; readonly state: 'checked' | 'checking' | 'unreachable' };

const afterTypingMilliseconds = 400;
const afterFailureMilliseconds = 4_000;

/** The check of what is being edited, a moment after the last change; `changed` undefined: what the cloud said of the saved set. */
export function useChecked(changed: Json | undefined, saved: Checked): CheckState {
  const [last, setLast] = useState<{ readonly of: Json; readonly checked: Checked }>();
  const [failures, setFailures] = useState(0);
  const wanted = useRef(changed);
  wanted.current = changed;
  useEffect(() => {
    if (!isRecord(changed)) return;
    const pause = failures === 0 ? afterTypingMilliseconds : afterFailureMilliseconds;
    const timer = setTimeout(() => {
      void call('checkRuleSet', { body: { ruleSet: changed } }).then((result) => {
        if (wanted.current !== changed) return;
        if (!result.ok) return setFailures((count) => count + 1);
        setFailures(0);
        setLast({ of: changed, checked: result.value });
      });
    }, pause);
    return () => clearTimeout(timer);
  }, [changed, failures]);
  if (changed === undefined) return { checked: saved, state: 'checked' };
  if (last?.of === changed) return { checked: last.checked, state: 'checked' };
  return { checked: last?.checked ?? saved, state: failures > 0 ? 'unreachable' : 'checking' };
}
