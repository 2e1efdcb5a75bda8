import type { Caller, Role } from '../../domain/caller';
import type { DocumentType } from '../../domain/identity/document';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { callerOf } from '../../domain/staff/standing';
import { formatInstant } from '../../domain/time';
import type { Clock } from '../ports/clock';
import type { Page, PageRequest } from '../ports/page';
import type { PeopleStore } from '../ports/people-store';
import type { SiteRelations } from '../ports/site-relations';
import type { SiteStore } from '../ports/site-store';

export type GetMyProfileNeeds = {
  readonly people: Pick<PeopleStore, 'getProfile' | 'getFacts' | 'listDeclarations'>;
  readonly sites: Pick<SiteStore, 'listOfOwner'>;
  readonly siteRelations: Pick<SiteRelations, 'listOfManager'>;
  readonly clock: Clock;
};

export type MyProfile = {
  readonly registered: boolean;
  readonly declared: boolean;
  readonly maskedName: string | null;
  readonly documentType: DocumentType | null;
  readonly maskedDocumentNumber: string | null;
  readonly roles: readonly Role[];
  readonly district: string | null;
  /** Their own and those they manage for somebody else. */
  readonly sites: number;
  readonly latestDeclaration: { readonly declarationId: string; readonly at: string } | null;
};

/** Who the caller is to the system. Refused: the person of this session is gone. */
export async function getMyProfile({ caller }: { readonly caller: Caller }, needs: GetMyProfileNeeds): Promise<Result<MyProfile, Refusal>> {
  const [profile, facts, declarations, own, managed] = await Promise.all([
    needs.people.getProfile(caller.personId),
    needs.people.getFacts(caller.personId, 'newest'),
    needs.people.listDeclarations(caller.personId, needs.clock.now(), { itemsMax: 1 }),
    countSites((page) => needs.sites.listOfOwner(caller.personId, page)),
    countSites((page) => needs.siteRelations.listOfManager(caller.personId, page)),
  ]);
  if (!profile) return refused({ code: 'sign-in-expired' });
  const asking = callerOf(profile, needs.clock.now());
  const latest = declarations?.items[0];
  return done({
    registered: profile.identity !== undefined,
    declared: facts.declaredAt !== undefined,
    maskedName: profile.identity?.maskedName ?? null,
    documentType: profile.identity?.documentType ?? null,
    maskedDocumentNumber: profile.identity?.maskedDocumentNumber ?? null,
    roles: asking.roles,
    district: asking.district ?? null,
    sites: own + managed,
    latestDeclaration: latest ? { declarationId: latest.declarationId, at: formatInstant(latest.at) } : null,
  });
}

const sitesPerPage = 100;
/** Of its own, or managed: nobody has more by hand; a chain with more is told 1,000. */
const pagesMax = 10;

async function countSites(list: (page: PageRequest) => Promise<Page<unknown> | undefined>): Promise<number> {
  let count = 0;
  let after: string | undefined;
  for (let page = 0; page < pagesMax; page += 1) {
    const found = await list({ after, itemsMax: sitesPerPage });
    count += found?.items.length ?? 0;
    after = found?.next;
    if (after === undefined) break;
  }
  return count;
}
