/** Tells a store or key service that does not answer (try again shortly) from a mistake of ours (nobody should retry). */

/** Names the AWS SDK and Node give to "not now": nothing came back, or the far side asked to slow down. */
const passing = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'TimeoutError',
  'NetworkingError',
  'InternalServerError',
  'InternalFailure',
  'ServiceUnavailable',
  'KMSInternalException',
  'DependencyTimeoutException',
  'RequestLimitExceeded',
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'LimitExceededException',
  'StoreUnreachable',
  'NoCodeKey',
  'NoTrustList',
]);

export function isPassing(fault: unknown, depth = 0): boolean {
  if (!(fault instanceof Error) || depth > 4) return false;
  const code: unknown = Reflect.get(fault, 'code');
  if (passing.has(fault.name) || (typeof code === 'string' && passing.has(code))) return true;
  if (fault instanceof AggregateError) return fault.errors.some((inner) => isPassing(inner, depth + 1));
  return isPassing(fault.cause, depth + 1);
}
