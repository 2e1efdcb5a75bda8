import type { secureRandomBytes } from '../../platform/random';
import { recordId } from '../record-id';

/** Ids for records, at once: the randomness of the next one is fetched beforehand, for a phone may take a second to give it. */
export function makeRecordIds(randomBytes: typeof secureRandomBytes): (atMilliseconds: number) => string {
  let ready: Uint8Array | undefined;
  const fetch = () => {
    void randomBytes(bytesOfId).then((bytes) => {
      ready = bytes === 'none' ? undefined : bytes;
    });
  };
  fetch();
  return (atMilliseconds) => {
    // Without a secure source plain randomness does: an id must differ, it guards nothing.
    const random = ready ?? Uint8Array.from({ length: bytesOfId }, () => Math.floor(Math.random() * 256));
    ready = undefined;
    fetch();
    return recordId(atMilliseconds, random);
  };
}

const bytesOfId = 10;
