/**
 * What the contract makes of a use case: the types of its input and output. A use case whose result does not
 * fit the response schema of its operation does not compile.
 */
import type * as z from 'zod';
import type { Endpoints } from '../contract/endpoints';
import type { FieldProblem, ProblemCode } from '../contract/problem-codes';
import type { OperationName } from '../contract/routes';
import type { Caller } from '../domain/caller';
import type { DeviceCaller } from '../domain/gate/device';
import type { FieldProblemCode, Refusal, RefusalCode } from '../domain/refusal';
import type { Result } from '../domain/result';
import type { AppKind } from '../domain/staff/sign-in-session';

type ReadOnly<T> = T extends (infer Item)[]
  ? readonly ReadOnly<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: ReadOnly<T[K]> }
    : T;

type PartOf<E, Part extends string> = E extends { readonly [K in Part]: infer S extends z.ZodType }
  ? { readonly [K in Part]: ReadOnly<z.output<S>> }
  : object;
/** Absent where nothing is known of the app. */
type AppOf<E> = E extends { readonly startsSession: true } ? { readonly app?: AppKind } : object;
type CallerOf<E> = E extends { readonly access: { readonly kind: 'roles' } }
  ? { readonly caller: Caller }
  : E extends { readonly access: { readonly kind: 'device' } }
    ? { readonly device: DeviceCaller }
    : object;

/** `{ caller, params, query, body }`, each where the contract has it; `caller` where someone must be signed in, `device` where a device asks. */
export type InputOf<N extends OperationName> = CallerOf<Endpoints[N]> &
  AppOf<Endpoints[N]> &
  PartOf<Endpoints[N], 'params'> &
  PartOf<Endpoints[N], 'query'> &
  PartOf<Endpoints[N], 'body'>;

export type PdfFile = { readonly pdf: Uint8Array; readonly fileName: string };
/** Given as a download; `contentType` says what it is. */
export type DownloadedFile = { readonly file: Uint8Array; readonly fileName: string; readonly contentType: string };
export type Redirect = { readonly location: string };

type AnswerOf<Response> = Response extends z.ZodType
  ? ReadOnly<z.input<Response>>
  : Response extends 'pdf'
    ? PdfFile
    : Response extends 'file'
      ? DownloadedFile
      : Response extends 'redirect'
        ? Redirect
        : object;

export type OutputOf<N extends OperationName> = AnswerOf<Endpoints[N]['response']>;

export type Operation<N extends OperationName> = (input: InputOf<N>) => Promise<Result<OutputOf<N>, Refusal>>;
export type Operations = { readonly [N in OperationName]: Operation<N> };

type IsLocal<E> = E extends { readonly localOnly: true } ? true : false;

/** The operations of one audience; one that is missing, or belongs elsewhere, does not compile. */
export type OperationsOf<Audience extends Endpoints[OperationName]['audience']> = {
  readonly [N in OperationName as [Endpoints[N]['audience'], IsLocal<Endpoints[N]>] extends [Audience, false] ? N : never]: Operation<N>;
};

/** What only the local product has. */
export type LocalOperations = { readonly [N in OperationName as IsLocal<Endpoints[N]> extends true ? N : never]: Operation<N> };

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
/** The domain may not import the contract; here its codes are held against the contract's when this compiles. */
export const refusalsAreProblems: [RefusalCode] extends [ProblemCode] ? true : never = true;
export const fieldProblemsAgree: Same<FieldProblem, FieldProblemCode> = true;
