import type { PersonId } from '../ids';

/** Of 16 random bytes; nothing about a person can be read from it. */
export const personIdFrom = (bytes: Uint8Array): PersonId =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') as PersonId;
