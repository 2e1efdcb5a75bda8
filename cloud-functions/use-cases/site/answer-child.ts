import type { Caller } from '../../domain/caller';
import { isSiteId } from '../../domain/ids';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import type { Site } from '../../domain/site-code/site';
import type { SiteStore } from '../ports/site-store';
import { ownSite } from './own-site';
import { fitsIn, type SiteTreeShown, showTree, type TreeNeeds } from './site-tree';
import { type WriteSiteNeeds, writeSite } from './write-site';

export type AnswerChildInput = {
  readonly caller: Caller;
  readonly params: { readonly siteId: string; readonly childId: string };
  /** `return`: it does not lie here, or no longer. */
  readonly body: { readonly outcome: 'accept' | 'return' };
};
export type AnswerChildNeeds = WriteSiteNeeds & TreeNeeds & { readonly sites: Pick<SiteStore, 'get' | 'replace'> };

/**
 * Says whether a site lies in the caller's. Refused: one that neither asks nor lies here (`not-found`), a fourth level or a circle that
 * has come about since it asked (`step-not-possible`).
 */
export async function answerChild(
  { caller, params, body }: AnswerChildInput,
  needs: AnswerChildNeeds,
): Promise<Result<SiteTreeShown, Refusal>> {
  const own = await ownSite(caller, params.siteId, needs.sites);
  if (!own.ok) return own;
  const parent = own.value;
  const child = isSiteId(params.childId) ? await needs.sites.get(params.childId) : undefined;
  const isInside = child?.parent === parent.siteId;
  if (!child || !(isInside || child.askedParent === parent.siteId)) return refused({ code: 'not-found' });
  if (!(isInside && body.outcome === 'accept')) {
    const answered = await write({ caller, child, parent, accept: body.outcome === 'accept' }, needs);
    if (!answered.ok) return answered;
  }
  const tree = await showTree(parent, { itemsMax: 50 }, needs);
  return tree ? done(tree) : refused({ code: 'page-mark-not-valid' });
}

type Answer = { readonly caller: Caller; readonly child: Site; readonly parent: Site; readonly accept: boolean };

async function write({ caller, child, parent, accept }: Answer, needs: AnswerChildNeeds): Promise<Result<Site, Refusal>> {
  if (accept && !(await fitsIn(child, parent, needs))) return refused({ code: 'step-not-possible' });
  const { askedParent: _, parent: __, ...alone } = child;
  const what = accept ? `lies in ${parent.siteId}` : `does not lie in ${parent.siteId}`;
  return writeSite(
    {
      caller,
      before: child,
      after: accept ? { ...alone, parent: parent.siteId } : alone,
      act: { operation: 'answerChild', role: 'resident', what, about: [child.owner] },
      event: { kind: accept ? 'parent-accepted' : 'parent-left', by: 'site' },
    },
    needs,
  );
}
