import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { actingAs } from '../../domain/tracing/district-scope';
import type { Posts } from '../ports/posts';
import { type AuditNeeds, writeAuditEntry } from '../tracing/write-audit-entry';
import { type PostShown, showPost } from './show-post';

export type ListStaffInput = {
  readonly caller: Caller;
  readonly query: { readonly state: 'present' | 'ended'; readonly page?: string };
};
export type ListStaffNeeds = AuditNeeds & { readonly posts: Pick<Posts, 'listOfDistrict'> };

const postsPerPage = 50;

/** Who works for the district, as what and until when, or did; for its administrators and auditors. */
export async function listStaff(
  { caller, query }: ListStaffInput,
  needs: ListStaffNeeds,
): Promise<Result<{ readonly posts: readonly PostShown[]; readonly nextPage: string | null }, Refusal>> {
  const acting = actingAs(['administrator', 'auditor'], caller);
  if (!acting.ok) return acting;
  const { district, role } = acting.value;
  const page = await needs.posts.listOfDistrict(district, query.state, { after: query.page, itemsMax: postsPerPage });
  if (!page) return refused({ code: 'page-mark-not-valid' });
  await writeAuditEntry(caller, { operation: 'listStaff', role, target: `${page.items.length} posts, ${query.state}`, about: [] }, needs);
  const now = needs.clock.now();
  return done({ posts: page.items.map((post) => showPost(post, caller, now)), nextPage: page.next ?? null });
}
