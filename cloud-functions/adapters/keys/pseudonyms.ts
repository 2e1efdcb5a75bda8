import { createHmac, hkdfSync } from 'node:crypto';
import type { Subject } from '../../domain/ids';
import { type Day, formatDay } from '../../domain/time';
import type { Pseudonyms } from '../../use-cases/ports/keys';
import type { Secret } from './key-ring';

/** Visits are kept 14 days; a person's visits are looked up under each. */
const dayKeysMax = 64;

/** HMAC-SHA256 cut to 16 bytes, under a key derived for the day: two days of one person do not link without the key. */
export function makePseudonyms(secret: Secret): Pseudonyms {
  const key = Buffer.from(secret, 'base64url');
  const dayKeys = new Map<Day, Buffer>();
  const keyOn = (day: Day): Buffer => {
    const known = dayKeys.get(day);
    if (known) return known;
    const made = Buffer.from(hkdfSync('sha256', key, '', `tongma pseudonym ${formatDay(day)}`, 32));
    if (dayKeys.size >= dayKeysMax) dayKeys.clear();
    dayKeys.set(day, made);
    return made;
  };
  return {
    subjectOn: (day, personId) => createHmac('sha256', keyOn(day)).update(personId).digest('hex').slice(0, 32) as Subject,
  };
}
