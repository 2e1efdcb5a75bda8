/** Turns what zod found wrong into the contract's closed list of field problems, so that the phone can say it. */
import type * as z from 'zod';
import type { FieldRefusal } from '../domain/refusal';

type Issue = z.core.$ZodIssue;

/** More than a form has; the rest would only repeat what is wrong. */
const fieldsMax = 20;
/** A name made up by the sender is cut before it is sent back. */
const nameLengthMax = 60;

/** `sent` is what was parsed: an absent value and a wrong one are told apart by looking there. */
export function fieldRefusals(issues: readonly Issue[], sent: unknown): FieldRefusal[] {
  return issues.flatMap((issue) => refusalsOf(issue, sent)).slice(0, fieldsMax);
}

function refusalsOf(issue: Issue, sent: unknown): FieldRefusal[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: pathOf([...issue.path, key]), problem: 'unknown-field' }));
  }
  return [{ path: pathOf(issue.path), problem: problemOf(issue, valueAt(sent, issue.path)) }];
}

function problemOf(issue: Issue, value: unknown): FieldRefusal['problem'] {
  if (issue.code === 'invalid_value' && issue.values.length === 1 && issue.values[0] === true) return 'undertaking-needed';
  if (value === undefined || (issue.code === 'too_small' && value === '')) return 'required';
  switch (issue.code) {
    case 'invalid_type':
      return 'wrong-type';
    case 'too_small':
      return hasLength(issue.origin) ? 'too-short' : 'out-of-range';
    case 'too_big':
      return hasLength(issue.origin) ? 'too-long' : 'out-of-range';
    case 'invalid_value':
      return 'not-one-of';
    case 'invalid_union':
      return issue.path.length > 0 && typeof value === 'string' ? 'not-one-of' : 'wrong-type';
    case 'not_multiple_of':
      return 'out-of-range';
    default:
      return 'wrong-format';
  }
}

const hasLength = (origin: string): boolean => origin === 'string' || origin === 'array' || origin === 'set' || origin === 'file';

const pathOf = (path: readonly PropertyKey[]): string => path.map((step) => String(step).slice(0, nameLengthMax)).join('.');

function valueAt(sent: unknown, path: readonly PropertyKey[]): unknown {
  let value = sent;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}
