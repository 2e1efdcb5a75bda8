import type * as everywhere from './random';

export const secureRandomBytes: typeof everywhere.secureRandomBytes = async (count) =>
  typeof crypto !== 'undefined' && 'getRandomValues' in crypto ? crypto.getRandomValues(new Uint8Array(count)) : 'none';
