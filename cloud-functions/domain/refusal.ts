/**
 * A negative outcome of a use case, as a value. `code` is one of the contract's problem codes;
 * the domain may not import the contract, so `functions/http.ts` checks the match when it compiles.
 */
export type RefusalCode =
  | 'request-not-valid'
  | 'sign-in-refused'
  | 'sign-in-expired'
  | 'sign-in-code-wrong'
  | 'sign-in-code-too-soon'
  | 'sign-in-provider-unreachable'
  | 'not-allowed'
  | 'not-found'
  | 'identity-needed'
  | 'declaration-needed'
  | 'identity-locked'
  | 'document-already-registered'
  | 'check-in-time-out-of-bounds'
  | 'check-in-already-used'
  | 'site-code-not-genuine'
  | 'site-code-replaced'
  | 'site-suspended'
  | 'site-revoked'
  | 'enrolment-code-wrong'
  | 'device-not-known'
  | 'device-revoked'
  | 'device-clock-wrong'
  | 'paper-code-not-genuine'
  | 'paper-code-dead'
  | 'paper-code-not-for-them'
  | 'consent-code-wrong'
  | 'consent-needed'
  | 'too-many-dependants'
  | 'site-not-approved'
  | 'already-reviewed'
  | 'changed-meanwhile'
  | 'publication-not-readable'
  | 'step-not-possible'
  | 'rule-set-not-ready'
  | 'dry-run-needed'
  | 'announced-too-few'
  | 'second-person-needed'
  | 'invitation-wrong'
  | 'not-same-person'
  | 'approval-needed'
  | 'ground-not-published'
  | 'already-withdrawn'
  | 'rows-not-readable'
  | 'travel-card-code-wrong'
  | 'travel-card-unreachable'
  | 'site-door-closed'
  | 'export-expired'
  | 'manager-code-wrong'
  | 'window-too-large'
  | 'page-mark-not-valid'
  | 'too-many-requests';

export type FieldRefusal = { readonly path: string; readonly problem: FieldProblemCode };

export type FieldProblemCode =
  | 'required'
  | 'wrong-type'
  | 'too-short'
  | 'too-long'
  | 'out-of-range'
  | 'not-one-of'
  | 'wrong-format'
  | 'unknown-field'
  | 'checksum-wrong'
  | 'in-the-future'
  | 'too-long-ago'
  | 'end-before-start'
  | 'undertaking-needed'
  | 'not-a-place';

export type Refusal = {
  readonly code: RefusalCode;
  /** The answers at fault, for `request-not-valid`. */
  readonly fields?: readonly FieldRefusal[];
  /** A place or reason in technical words (a row, a path in a file); never personal data. */
  readonly detail?: string;
  readonly retryAfterSeconds?: number;
  /** The attempt is in the audit record already; never sent. */
  readonly audited?: true;
};
