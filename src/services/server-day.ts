import { serverNow } from './server-clock';

const shanghaiOffsetMilliseconds = 8 * 3_600_000;
const dayMilliseconds = 86_400_000;

/**
 * The calendar day it is in Asia/Shanghai by the server's clock, `2022-09-06`; `daysBack` earlier.
 * Only for what a form offers; the cloud judges days itself.
 */
export function serverDay(daysBack = 0): string {
  return new Date(serverNow() + shanghaiOffsetMilliseconds - daysBack * dayMilliseconds).toISOString().slice(0, 10);
}
