import { createHash } from 'node:crypto';
import type { Instant } from '../../domain/time';

/** A UUIDv7 of that moment whose tail comes from `name`, so that a demo city built twice is the same city. */
export function uuidAt(at: Instant, name: string): string {
  const time = at.toString(16).padStart(12, '0');
  const tail = createHash('sha256').update(name).digest('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${tail.slice(0, 3)}-8${tail.slice(3, 6)}-${tail.slice(6, 18)}`;
}
