/** The wire form of a refusal: an RFC 9457 problem document with its sentence in the reader's language. */
import { type FieldProblem, fieldProblems, type ProblemCode, problemCodes } from '../contract/problem-codes';
import type { FieldRefusal } from '../domain/refusal';

export type Language = 'zh-CN' | 'en';

export type Problem = {
  readonly code: ProblemCode;
  readonly fields?: readonly FieldRefusal[];
  readonly detail?: string;
  readonly retryAfterSeconds?: number;
  /** In the audit record already; never sent. */
  readonly audited?: true;
};

export type ProblemContext = { readonly language: Language; readonly requestId: string };

export const problemMediaType = 'application/problem+json; charset=utf-8';
export const problemStatus = (code: ProblemCode): number => problemCodes[code].status;

export function problemDocument(problem: Problem, { language, requestId }: ProblemContext): object {
  const { status, [language]: title } = problemCodes[problem.code];
  return {
    type: `urn:tongma:problem:${problem.code}`,
    title,
    status,
    code: problem.code,
    detail: problem.detail,
    fields: problem.fields?.map(({ path, problem: said }) => ({ path, problem: said, says: sayField(said, language) })),
    retryAfterSeconds: problem.retryAfterSeconds,
    instance: `urn:tongma:request:${requestId}`,
  };
}

const sayField = (problem: FieldProblem, language: Language): string => fieldProblems[problem][language];

/** The better liked of the two languages we speak; Chinese where the header names neither. */
export function languageOf(acceptLanguage: string | undefined): Language {
  if (acceptLanguage === undefined) return 'zh-CN';
  let best: { language: Language; weight: number } | undefined;
  for (const range of acceptLanguage.slice(0, 200).split(',')) {
    const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
    const language = tag.startsWith('zh') ? 'zh-CN' : tag.startsWith('en') ? 'en' : undefined;
    const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find((text) => text !== undefined);
    const weight = quality === undefined ? 1 : Number(quality);
    if (language !== undefined && weight > 0 && weight > (best?.weight ?? 0)) best = { language, weight };
  }
  return best?.language ?? 'zh-CN';
}
