import { useState } from 'react';
import { call } from '../../../services/api';
import { serverNow } from '../../../services/server-clock';
import { useAnswer } from '../../../services/use-answer';
import type { ProblemShown } from '../../../text/problem-shown';
import type { TravelCard } from './travel-draft';

/** The cloud compares with a card of the last 24 hours; an older one is fetched anew. */
const freshForHours = 24;

export type CodeAsked = { readonly phone: string; readonly resendAfterSeconds: number };

/** A card fetched earlier today, or a new one by the operators' code. `onCard` gets it. */
export function useTravelCard(onCard: (card: TravelCard) => void) {
  const { answer } = useAnswer('getMyTravelCard', {});
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemShown>();
  const [asked, setAsked] = useState<CodeAsked | null>(null);

  const requestCode = async (phone: string) => {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    const result = await call('requestTravelCardCode', { body: { phone } });
    setBusy(false);
    if (result.ok) setAsked({ phone, ...result.value });
    else setProblem(result.error);
  };
  const fetchCard = async (code: string) => {
    if (busy || !asked) return;
    setBusy(true);
    setProblem(undefined);
    const result = await call('fetchTravelCard', { body: { phone: asked.phone, code } });
    setBusy(false);
    if (result.ok) onCard(result.value);
    else setProblem(result.error);
  };
  const changePhone = () => {
    setAsked(null);
    setProblem(undefined);
  };
  const kept = answer.state === 'here' ? answer.value.card : null;
  const isFresh = kept !== null && serverNow() - Date.parse(kept.fetchedAt) < freshForHours * 3_600_000;
  return { busy, problem, asked, kept: isFresh ? kept : null, requestCode, fetchCard, changePhone };
}

export type CardFetching = ReturnType<typeof useTravelCard>;
