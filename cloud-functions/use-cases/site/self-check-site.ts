import type { Caller } from '../../domain/caller';
import { checkInTime } from '../../domain/check-in/check-in-time';
import { isCheckInId } from '../../domain/ids';
import { specificationOf } from '../../domain/inspection/deployment-specification';
import type { FieldRefusal, Refusal } from '../../domain/refusal';
import type { SelfCheckAnswer, TestScanOutcome } from '../../domain/registry/self-check';
import { done, type Result, refused } from '../../domain/result';
import { deadCode } from '../../domain/site-code/dead-code';
import type { Site } from '../../domain/site-code/site';
import { readScannedSiteCode } from '../../domain/site-code/site-code-link';
import type { Clock } from '../ports/clock';
import type { SiteCodeKeys } from '../ports/keys';
import type { Photos } from '../ports/photos';
import type { SiteRelations } from '../ports/site-relations';
import type { SiteStore } from '../ports/site-store';
import { ownSite } from './own-site';
import { type SelfCheckShown, showSelfCheck } from './show-self-check';

export type SelfCheckSiteInput = {
  readonly caller: Caller;
  readonly params: { readonly siteId: string };
  readonly body: {
    /** A UUIDv7 made by the phone when the check was done: sent twice, kept once. */
    readonly checkId: string;
    readonly items: readonly { readonly item: string; readonly answer: SelfCheckAnswer }[];
    /** Of photos the caller has added before (addSitePhoto). */
    readonly photoIds: readonly string[];
    /** What a scan of the poster on the door gave; absent: nobody tried. */
    readonly scanned?: string;
  };
};
export type SelfCheckSiteNeeds = {
  readonly sites: Pick<SiteStore, 'get'>;
  readonly siteRelations: Pick<SiteRelations, 'addSelfCheck'>;
  readonly photos: Pick<Photos, 'notesOf'>;
  readonly siteCodeKeys: Pick<SiteCodeKeys, 'readSiteCode'>;
  readonly clock: Clock;
};

/**
 * Keeps a self-check of the caller's site and says what there is to mend; inspectors see the last one. Refused: answers that are not
 * those of the class's specification, each once; a photo that is not of this site; a time out of bounds.
 */
export async function selfCheckSite(
  { caller, params, body }: SelfCheckSiteInput,
  needs: SelfCheckSiteNeeds,
): Promise<Result<SelfCheckShown, Refusal>> {
  const own = await ownSite(caller, params.siteId, needs.sites);
  if (!own.ok) return own;
  const site = own.value;
  const { checkId, items, photoIds } = body;
  const at = isCheckInId(checkId) ? checkInTime(checkId, needs.clock.now()) : undefined;
  if (at === undefined) return refused({ code: 'check-in-time-out-of-bounds' });
  const fields = [...faultsOfAnswers(items, site), ...(await faultsOfPhotos(photoIds, site, needs.photos))];
  if (fields.length > 0) return refused({ code: 'request-not-valid', fields });
  const testScan = testScanOf(body.scanned, site, needs.siteCodeKeys);
  const check = { checkId, siteId: site.siteId, at, items, photoIds, testScan };
  await needs.siteRelations.addSelfCheck(check);
  return done(showSelfCheck(check));
}

function faultsOfAnswers(items: SelfCheckSiteInput['body']['items'], site: Site): readonly FieldRefusal[] {
  const specification = specificationOf(site.class);
  const faults: FieldRefusal[] = items.flatMap(({ item, answer }, place) => {
    const asked = specification.find(({ id }) => id === item);
    const isTwice = items.findIndex((other) => other.item === item) < place;
    if (!asked || isTwice) return [{ path: `items.${place}.item`, problem: 'not-one-of' as const }];
    return answer === 'not-here' && !asked.mayNotApply ? [{ path: `items.${place}.answer`, problem: 'not-one-of' as const }] : [];
  });
  const isWhole = specification.every(({ id }) => items.some(({ item }) => item === id));
  return isWhole ? faults : [...faults, { path: 'items', problem: 'required' }];
}

async function faultsOfPhotos(photoIds: readonly string[], site: Site, photos: Pick<Photos, 'notesOf'>): Promise<readonly FieldRefusal[]> {
  const notes = photoIds.length === 0 ? [] : await photos.notesOf(photoIds);
  return photoIds.flatMap((photoId, place) =>
    notes.some((note) => note.photoId === photoId && note.siteId === site.siteId)
      ? []
      : [{ path: `photoIds.${place}`, problem: 'not-one-of' as const }],
  );
}

function testScanOf(scanned: string | undefined, site: Site, siteCodeKeys: Pick<SiteCodeKeys, 'readSiteCode'>): TestScanOutcome {
  if (scanned === undefined) return 'not-tried';
  const code = siteCodeKeys.readSiteCode(readScannedSiteCode(scanned) ?? scanned);
  if (!code) return 'not-genuine';
  if (code.siteId !== site.siteId) return 'another-site';
  return deadCode(site, code) ? 'dead' : 'works';
}
