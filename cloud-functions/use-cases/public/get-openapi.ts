import type { Refusal } from '../../domain/refusal';
import { done, type Result } from '../../domain/result';

/** `openapi` is made from the contract, which a use case does not know. */
export async function getOpenapi(_input: object, { openapi }: { readonly openapi: object }): Promise<Result<object, Refusal>> {
  return done(openapi);
}
