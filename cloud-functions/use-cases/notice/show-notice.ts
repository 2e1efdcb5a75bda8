import { formatInstant, instant, millisecondsPerHour } from '../../domain/time';
import type { Notice } from '../../domain/tracing/notice';

/** The hour, not the minute: enough to remember where one was, too little to work out who the case is. */
export const showNotice = ({ noticeId, kind, exposedAt, at, readAt }: Notice) => ({
  noticeId,
  kind,
  exposedAround: formatInstant(instant(Math.floor(exposedAt / millisecondsPerHour) * millisecondsPerHour)),
  at: formatInstant(at),
  readAt: readAt === undefined ? null : formatInstant(readAt),
});
export type NoticeShown = ReturnType<typeof showNotice>;
