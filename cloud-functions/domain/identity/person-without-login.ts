import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { PersonId } from '../ids';
import { personIdFrom } from './person-id';

/**
 * Somebody who is registered by others and signs in nowhere: a child, an old person at a desk. Their id follows from a keyed hash of
 * their document, so that two desks at once make one person, and so that a document's holder tells by their id whether they have an
 * account. Without the key nothing about the document can be read from it.
 */
export const personWithoutLogin = (keyedHash: string): PersonId =>
  personIdFrom(sha256(utf8ToBytes(`without login ${keyedHash}`)).slice(0, 16));
