import { secureRandomBytes } from '../platform/random';
import { recordId } from './record-id';
import { serverNow } from './server-clock';

/** For `checkInId`, `declarationId`, `applicationId`. Make it once per thing, keep it for every try. */
export async function newRecordId(): Promise<string> {
  const secure = await secureRandomBytes(10);
  // Without a secure source plain randomness does: an id must differ, it guards nothing.
  return recordId(serverNow(), secure === 'none' ? Uint8Array.from({ length: 10 }, () => Math.floor(Math.random() * 256)) : secure);
}
