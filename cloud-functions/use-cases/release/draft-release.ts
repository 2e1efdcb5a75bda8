import type { Caller } from '../../domain/caller';
import { contentHash } from '../../domain/health-code/canonical-json';
import type { RuleSet } from '../../domain/health-code/rule-set';
import type { Refusal } from '../../domain/refusal';
import { type Release, type ReleaseAct, type ReleaseId, releaseIdOf, releaseIdRandomBytes } from '../../domain/release/release';
import type { Timetable } from '../../domain/release/timetable';
import { done, type Result, refused } from '../../domain/result';
import { addDays, dayOf, formatDay, formatInstant, type Instant, startOfDay } from '../../domain/time';
import type { Random } from '../ports/keys';
import type { ReleaseStore } from '../ports/release-store';
import type { AuditNeeds } from '../tracing/write-audit-entry';
import { audited, type Prepared } from './audited';
import { type OpenReleaseNeeds, opened, type ReleaseOpened } from './open-release';
import { jurisdictionFor, type ReleaseAskedNeeds, readTimetable } from './release-asked';
import { type SigningNeeds, signedBy } from './signed-by';

export type DraftReleaseInput = { readonly caller: Caller; readonly body: { readonly basedOn: string } };
export type DraftReleaseNeeds = AuditNeeds &
  SigningNeeds &
  OpenReleaseNeeds &
  ReleaseAskedNeeds & { readonly releases: Pick<ReleaseStore, 'add'>; readonly random: Random };

/**
 * Copies a published set of the caller's jurisdiction, rules, texts and golden cases, under a new version; nothing is
 * proposed yet. Refused: no such set.
 */
export const draftRelease = ({ caller, body }: DraftReleaseInput, needs: DraftReleaseNeeds): Promise<Result<ReleaseOpened, Refusal>> =>
  audited(
    caller,
    { attempt: { operation: 'draftRelease', target: `copy of ${body.basedOn}` }, prepare: () => prepare(caller, body.basedOn, needs) },
    needs,
  );

async function prepare(caller: Caller, basedOn: string, needs: DraftReleaseNeeds): Promise<Result<Prepared<ReleaseOpened>, Refusal>> {
  const jurisdiction = jurisdictionFor(caller);
  if (!jurisdiction.ok) return jurisdiction;
  const base = await needs.ruleSets.find(basedOn);
  if (base?.jurisdiction !== jurisdiction.value) return refused({ code: 'not-found' });
  const now = needs.clock.now();
  const timetable = await readTimetable(jurisdiction.value, needs.releases);
  const drafted = await signedBy(caller.personId, { act: 'drafted' }, needs);
  const release = newRelease(base, {
    releaseId: releaseIdOf(needs.random.bytes(releaseIdRandomBytes)),
    drafted,
    ruleSet: copyOf(base, timetable, now),
  });
  return done({
    target: `release ${release.releaseId}`,
    run: async () => {
      await needs.releases.add(release);
      return opened({ release, timetable }, { caller, now }, needs);
    },
  });
}

type Copy = { readonly releaseId: ReleaseId; readonly drafted: ReleaseAct; readonly ruleSet: RuleSet };

const newRelease = (base: RuleSet, { releaseId, drafted, ruleSet }: Copy): Release => ({
  releaseId,
  jurisdiction: base.jurisdiction,
  state: 'draft',
  ruleSet,
  hash: contentHash(ruleSet),
  basedOn: { ruleSetId: base.id, hash: contentHash(base) },
  history: [drafted],
  watches: [],
  revision: 1,
});

/** Of today, in force from tomorrow; both are the author's to change. */
function copyOf(base: RuleSet, timetable: Timetable, now: Instant): RuleSet {
  const today = dayOf(now);
  const version = freeVersion(formatDay(today), (wanted) =>
    timetable.entries.some(({ ruleSetId }) => ruleSetId === `${base.jurisdiction}@${wanted}`),
  );
  return {
    ...base,
    id: `${base.jurisdiction}@${version}`,
    version,
    effectiveFrom: formatInstant(startOfDay(addDays(today, 1))),
    effectiveUntil: null,
  };
}

function freeVersion(day: string, isTaken: (version: string) => boolean): string {
  if (!isTaken(day)) return day;
  let number = 2;
  while (isTaken(`${day}.${number}`)) number += 1;
  return `${day}.${number}`;
}
