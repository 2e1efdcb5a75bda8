/** From what somebody proposes to the fact it would become. */
import { contentHash } from '../health-code/canonical-json';
import { parseFact } from '../health-code/fact-json';
import type { Fact, FactKind } from '../health-code/facts';
import type { FieldRefusal } from '../refusal';
import { done, type Result, refused } from '../result';
import { formatInstant, type Instant } from '../time';
import type { ProposedRow } from './fact-proposal';

export type FactDetails = Readonly<Record<string, string | number | boolean | null>>;

export type FactToBe = {
  readonly id: string;
  readonly kind: FactKind;
  readonly source: string;
  readonly at: Instant;
  readonly until: Instant | undefined;
  readonly evidence: string;
  readonly details: FactDetails;
};

/** What every fact has, and a detail may not smuggle in. */
const reserved = ['id', 'kind', 'source', 'at', 'until', 'evidence', 'withdrawnAt', 'recordedAt'];

/** The fact in full. Refused: a detail this kind does not have, or lacks, or that cannot be; the field is named. */
export function makeFact({ id, kind, source, at, until, evidence, details }: FactToBe): Result<Fact, FieldRefusal> {
  const smuggled = Object.keys(details).find((field) => reserved.includes(field));
  if (smuggled !== undefined) return refused({ path: `details.${smuggled}`, problem: 'unknown-field' });
  const json = {
    ...details,
    id,
    kind,
    source,
    evidence,
    at: formatInstant(at),
    ...(until !== undefined && { until: formatInstant(until) }),
  };
  const fact = parseFact(json);
  if (fact.kind !== 'unreadable') return done(fact);
  const own = !reserved.includes(fact.field);
  return refused({
    path: own && fact.field !== '' ? `details.${fact.field}` : fact.field || 'details',
    problem: faultOf(fact.field, details),
  });
}

const faultOf = (field: string, details: FactDetails): FieldRefusal['problem'] =>
  field !== '' && details[field] === undefined && !reserved.includes(field) ? 'required' : 'wrong-format';

/**
 * The id of a fact that a proposal adds. Made of what it says, and of `within`: the proposal for an officer's, whose two
 * proposals are two decisions; the ground for a list's, so that the same list sent again adds nothing and a fact
 * that was withdrawn does not come back with it.
 */
export function proposedFactId(within: string, fact: Omit<FactToBe, 'id'>): string {
  const { kind, source, at, until, evidence, details } = fact;
  return `${source}-${contentHash([within, kind, at, until ?? null, evidence, details]).slice(0, 24)}`;
}

/** The fact an approved row becomes. Its content was read when it was proposed, so a row that cannot be read is a fault. */
export function factOfRow(row: ProposedRow, source: string, recordedAt: Instant): Fact {
  if (row.kind === 'mass-test-round' || row.kind === 'unreadable') throw new Error('only a fact can be added');
  const made = makeFact({ ...row, kind: row.kind, id: row.factId, source, until: row.until });
  if (!made.ok) throw new Error(`an approved row cannot be read: ${made.error.path}`);
  return { ...made.value, recordedAt };
}
