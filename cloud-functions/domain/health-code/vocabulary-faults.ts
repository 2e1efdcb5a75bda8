/** What the vocabulary refuses, with the codes of the closed list: unknown, missing and impossible fields. */
import type * as z from 'zod';
import { fieldPath } from './field-path';
import { type RuleSetFault, type RuleSetFaultCode, ruleSetFault } from './rule-set-fault';

/** `json` is what was refused: whether a field is missing or only wrong is read there. */
export const vocabularyFaults = (error: z.ZodError, json: unknown): readonly RuleSetFault[] =>
  error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ruleSetFault(fieldPath([...issue.path, key]), 'unknown-field'));
    const place = fieldPath(issue.path);
    const value = valueAt(json, issue.path);
    if (isText(issue.path) && (value === undefined || issue.code === 'invalid_format')) return [ruleSetFault(place, 'text-missing')];
    return [value === undefined ? ruleSetFault(place, 'missing') : wrongValue(place, issue)];
  });

const isText = (path: readonly PropertyKey[]): boolean => path.at(-1) === 'zh-CN' || path.at(-1) === 'en';

const tooBig: Readonly<Record<string, RuleSetFaultCode>> = { array: 'too-many', string: 'too-long' };

function wrongValue(place: string, issue: z.core.$ZodIssue): RuleSetFault {
  switch (issue.code) {
    case 'invalid_type':
      return ruleSetFault(place, 'wrong-type', { expected: issue.expected });
    case 'invalid_value':
      return ruleSetFault(place, 'not-one-of', { allowed: issue.values.map(String).join(', ') });
    case 'invalid_union':
      return ruleSetFault(place, 'not-one-of', {
        allowed: 'options' in issue && Array.isArray(issue.options) ? issue.options.join(', ') : '',
      });
    case 'too_small':
      return ruleSetFault(place, issue.origin === 'array' ? 'too-few' : 'too-small', { least: Number(issue.minimum) });
    case 'too_big':
      return ruleSetFault(place, tooBig[issue.origin] ?? 'too-large', { most: Number(issue.maximum) });
    default:
      return ruleSetFault(place, 'wrong-format', { expected: issue.message });
  }
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  let value = json;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.getOwnPropertyDescriptor(value, step)?.value;
  }
  return value;
}
