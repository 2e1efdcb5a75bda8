import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { Clock } from '../ports/clock';
import type { Notices } from '../ports/notices';
import { type NoticeShown, showNotice } from './show-notice';

export type MarkNoticeReadInput = { readonly caller: Caller; readonly params: { readonly noticeId: string } };
export type MarkNoticeReadNeeds = { readonly notices: Pick<Notices, 'get' | 'replace'>; readonly clock: Clock };

/** Notes when the caller first read a notice of theirs; somebody else's is not there. Told again it stays as it is. */
export async function markNoticeRead(
  { caller, params }: MarkNoticeReadInput,
  { notices, clock }: MarkNoticeReadNeeds,
): Promise<Result<NoticeShown, Refusal>> {
  const notice = await notices.get(params.noticeId);
  if (notice?.personId !== caller.personId) return refused({ code: 'not-found' });
  if (notice.readAt !== undefined) return done(showNotice(notice));
  const read = await notices.replace({ ...notice, readAt: clock.now() }, notice.revision);
  const held = read ?? (await notices.get(params.noticeId));
  return held ? done(showNotice(held)) : refused({ code: 'not-found' });
}
