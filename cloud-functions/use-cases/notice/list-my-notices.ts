import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { Notices } from '../ports/notices';
import { type NoticeShown, showNotice } from './show-notice';

export type ListMyNoticesInput = { readonly caller: Caller; readonly query: { readonly page?: string } };
export type ListMyNoticesNeeds = { readonly notices: Pick<Notices, 'listOfPerson'> };

const noticesPerPage = 20;

/** What the caller has been told, newest first, read or not. */
export async function listMyNotices(
  { caller, query }: ListMyNoticesInput,
  { notices }: ListMyNoticesNeeds,
): Promise<Result<{ readonly notices: readonly NoticeShown[]; readonly nextPage: string | null }, Refusal>> {
  const page = await notices.listOfPerson(caller.personId, { after: query.page, itemsMax: noticesPerPage });
  if (!page) return refused({ code: 'page-mark-not-valid' });
  return done({ notices: page.items.map(showNotice), nextPage: page.next ?? null });
}
