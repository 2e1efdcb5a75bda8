import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { type Result, refused } from '../../domain/result';
import { type AuditNeeds, writeAuditEntry } from '../tracing/write-audit-entry';

export type Attempt = {
  readonly operation: string;
  /** `release 0f3a…`; what is tried, without personal data. */
  readonly target: string;
  /** In the words of whoever acts. */
  readonly purpose?: string;
};

/** A step that is written down and then done; `hash` is that of the content it concerns. */
export type Prepared<T> = { readonly target: string; readonly run: () => Promise<Result<T, Refusal>> };

/**
 * Every try leaves a line: a step before it takes effect, a refused one with the reason. If the line cannot be written,
 * nothing happens.
 */
export async function audited<T>(
  caller: Caller,
  { attempt, prepare }: { readonly attempt: Attempt; readonly prepare: () => Promise<Result<Prepared<T>, Refusal>> },
  needs: AuditNeeds,
): Promise<Result<T, Refusal>> {
  const write = (entry: { readonly target: string; readonly refused?: string }) =>
    writeAuditEntry(caller, { operation: attempt.operation, purpose: attempt.purpose, role: 'authority', ...entry, about: [] }, needs);
  const refuse = async (error: Refusal): Promise<Result<never, Refusal>> => {
    await write({ target: `${attempt.target}, refused: ${error.code}`, refused: error.code });
    return refused({ ...error, audited: true });
  };
  const prepared = await prepare();
  if (!prepared.ok) return refuse(prepared.error);
  await write({ target: `${attempt.target}, ${prepared.value.target}` });
  const outcome = await prepared.value.run();
  return outcome.ok ? outcome : refuse(outcome.error);
}
