/** What each operation takes and gives, from the contract's schemas: types only, no zod reaches the phone. */
import type * as z from 'zod';
import type { Endpoints } from '../../cloud-functions/contract/endpoints';
import type { OperationName } from '../../cloud-functions/contract/routes';

type Part<Name extends OperationName, Key extends 'params' | 'query' | 'body'> = Endpoints[Name] extends {
  readonly [K in Key]: infer Schema extends z.ZodType;
}
  ? Record<never, never> extends z.input<Schema>
    ? { readonly [K in Key]?: z.input<Schema> }
    : { readonly [K in Key]: z.input<Schema> }
  : unknown;

/** `{ params, query, body }`, as far as the operation has them. */
export type RequestOf<Name extends OperationName> = Part<Name, 'params'> & Part<Name, 'query'> & Part<Name, 'body'>;

/** The answer's JSON, or its bytes where it is a PDF. */
export type AnswerOf<Name extends OperationName> = Endpoints[Name]['response'] extends infer Answer
  ? Answer extends z.ZodType
    ? z.output<Answer>
    : ArrayBuffer
  : never;
