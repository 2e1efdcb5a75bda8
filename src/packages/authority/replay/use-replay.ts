import { useState } from 'react';
import { call } from '../../../services/api';
import type { AnswerOf, RequestOf } from '../../../services/operations';
import type { ProblemShown } from '../../../text/problem-shown';

export type Decision = AnswerOf<'replayDecision'>['decision'];
export type ReplayTyped = { readonly ruleSet: string; readonly at: string; readonly facts: string };
type Wrong = Readonly<Record<keyof ReplayTyped, boolean>>;
type Request = RequestOf<'replayDecision'>['body'];
type Answered = { readonly kind: 'decided'; readonly decision: Decision } | { readonly kind: 'problem'; readonly problem: ProblemShown };

/** What was typed as the request, or which of it cannot be one. */
export function readReplay({ ruleSet, at, facts }: ReplayTyped): { readonly wrong: Wrong; readonly request: Request | undefined } {
  const set = ruleSet.trim();
  const instant = at.trim();
  const list = factsIn(facts);
  const wrong = {
    ruleSet: !/^([0-9a-f]{64}|[1-9]\d{5}@[0-9A-Za-z.-]{1,40})$/.test(set),
    at: !/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(instant),
    facts: list === undefined,
  };
  return { wrong, request: list === undefined || wrong.ruleSet || wrong.at ? undefined : { ruleSet: set, at: instant, facts: list } };
}

function factsIn(text: string): Request['facts'] | undefined {
  try {
    const read: unknown = JSON.parse(text);
    const isRecord = (item: unknown): item is Record<string, unknown> => typeof item === 'object' && item !== null && !Array.isArray(item);
    return Array.isArray(read) && read.every(isRecord) ? read : undefined;
  } catch {
    return undefined;
  }
}

export function useReplay() {
  const [wrong, setWrong] = useState<Wrong>({ ruleSet: false, at: false, facts: false });
  const [answer, setAnswer] = useState<Answered>();
  const [busy, setBusy] = useState(false);
  async function run(typed: ReplayTyped): Promise<void> {
    const read = readReplay(typed);
    setWrong(read.wrong);
    if (!read.request || busy) return;
    setBusy(true);
    const result = await call('replayDecision', { body: read.request });
    setBusy(false);
    setAnswer(result.ok ? { kind: 'decided', decision: result.value.decision } : { kind: 'problem', problem: result.error });
  }
  return { wrong, answer, busy, run };
}
