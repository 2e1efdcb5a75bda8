import { useState } from 'react';
import { call } from '../../../services/api';
import { newRecordId } from '../../../services/new-record-id';
import type { AnswerOf, RequestOf } from '../../../services/operations';
import type { ProblemShown } from '../../../text/problem-shown';
import { currentCase } from '../desk/case-store';

/** By the document of the case file, or by an entry in the register of positives. */
export type PersonNamed = RequestOf<'readPersonFacts'>['body']['person'];
export type PersonFacts = AnswerOf<'readPersonFacts'>;
export type Fact = PersonFacts['facts'][number];
type Proposing = Omit<RequestOf<'proposeFact'>['body'], 'proposalId' | 'person' | 'caseNumber' | 'purpose'>;

/** What was read about one person under the case, and what is proposed about them. Nothing is read on its own. */
export function usePersonFacts() {
  const [person, setPerson] = useState<PersonNamed>();
  const [read, setRead] = useState<PersonFacts>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemShown>();
  /** What was proposed last: it is told where it was asked for. */
  const [sent, setSent] = useState<'fact' | 'withdrawal'>();

  async function under<Value>(
    send: (named: NonNullable<ReturnType<typeof currentCase>>) => Promise<Answer<Value>>,
  ): Promise<Value | undefined> {
    const named = currentCase();
    if (!named || busy) return undefined;
    setBusy(true);
    setProblem(undefined);
    const result = await send(named);
    setBusy(false);
    if (result.ok) return result.value;
    setProblem(result.error);
    return undefined;
  }
  const open = async (named: PersonNamed): Promise<boolean> => {
    setSent(undefined);
    const value = await under((underCase) => call('readPersonFacts', { body: { person: named, ...underCase } }));
    if (!value) return false;
    setPerson(named);
    setRead(value);
    return true;
  };
  const propose = async (proposing: Proposing): Promise<boolean> => {
    if (!person) return false;
    const proposalId = await newRecordId();
    const done = await under((named) => call('proposeFact', { body: { proposalId, person, ...named, ...proposing } }));
    setSent(done && 'fact');
    return done !== undefined;
  };
  const withdraw = async (factId: string, evidence: string): Promise<boolean> => {
    if (!person) return false;
    const proposalId = await newRecordId();
    const done = await under((named) => call('proposeWithdrawal', { body: { proposalId, person, ...named, factId, evidence } }));
    setSent(done && 'withdrawal');
    return done !== undefined;
  };
  const clear = () => {
    setPerson(undefined);
    setRead(undefined);
    setProblem(undefined);
    setSent(undefined);
  };
  return { read, busy, problem, sent, open, propose, withdraw, clear };
}

type Answer<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: ProblemShown };
export type PersonFactsDesk = ReturnType<typeof usePersonFacts>;
