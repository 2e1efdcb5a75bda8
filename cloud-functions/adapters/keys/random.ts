import { randomBytes } from 'node:crypto';
import type { Random } from '../../use-cases/ports/keys';

export const systemRandom: Random = { bytes: (length) => new Uint8Array(randomBytes(length)) };
