import type { FieldProblem, ProblemCode } from '../../cloud-functions/contract/problem-codes';

/** Why a call gave nothing, ready to be told: a problem of the contract, that no answer came at all, or that this device cannot do it. */
export type ProblemShown = {
  readonly code: ProblemCode | 'unreachable' | 'took-too-long' | 'answer-not-readable' | 'device-not-able';
  readonly fields: readonly { readonly path: string; readonly problem: FieldProblem }[];
  readonly retryAfterSeconds: number | null;
};

export const problemOf = (code: ProblemShown['code']): ProblemShown => ({ code, fields: [], retryAfterSeconds: null });
