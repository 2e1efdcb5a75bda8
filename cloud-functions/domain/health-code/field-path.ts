import type * as z from 'zod';

/** `rules[3].phases[0].colour`; empty for the whole. */
export function fieldPath(path: readonly PropertyKey[]): string {
  let text = '';
  for (const step of path) text += typeof step === 'number' ? `[${step}]` : `${text === '' ? '' : '.'}${String(step)}`;
  return text;
}

export type FieldFault = { readonly place: string; readonly problem: string };

/** One line per fault of a zod refusal; an unknown field is named itself, not the object it stands in. */
export function fieldFaults(error: z.ZodError): readonly FieldFault[] {
  return error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ place: fieldPath([...issue.path, key]), problem: 'unknown field' }))
      : [{ place: fieldPath(issue.path), problem: issue.message.endsWith('received undefined') ? 'is missing' : issue.message }],
  );
}
