import type { Caller } from '../../domain/caller';
import type { Guardianship } from '../../domain/family/guardianship';
import type { PersonId } from '../../domain/ids';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { actingAs } from '../../domain/tracing/district-scope';
import type { Guardianships } from '../ports/guardianships';
import type { IdentitySeal } from '../ports/keys';
import { type AuditNeeds, writeAuditEntry } from '../tracing/write-audit-entry';
import { type Holder, type HolderNeeds, holderOf } from './register-without-login';
import { type GuardianshipShown, identityAsked, showGuardianship } from './show-guardianship';

export type ListGuardianshipsInput = {
  readonly caller: Caller;
  readonly query: { readonly state: 'waiting' | 'reviewed'; readonly page?: string };
};
export type ListGuardianshipsNeeds = AuditNeeds &
  HolderNeeds & {
    readonly guardianships: Pick<Guardianships, 'listOfDivision'>;
    readonly identitySeal: Pick<IdentitySeal, 'open'>;
  };

const guardianshipsPerPage = 20;

/**
 * Relations of the officer's district to verify, the oldest first, or those reviewed. The whole number is shown, for comparing with
 * the paper; so the reading is on record for the guardian who asked and for the person asked for, if they are registered.
 */
export async function listGuardianships(
  { caller, query }: ListGuardianshipsInput,
  needs: ListGuardianshipsNeeds,
): Promise<Result<{ readonly guardianships: readonly GuardianshipShown[]; readonly nextPage: string | null }, Refusal>> {
  const acting = actingAs(['officer', 'reviewer'], caller);
  if (!acting.ok) return acting;
  const { district, role } = acting.value;
  const page = await needs.guardianships.listOfDivision(district, query.state, { after: query.page, itemsMax: guardianshipsPerPage });
  if (!page) return refused({ code: 'page-mark-not-valid' });
  const opened = await Promise.all(page.items.map((asked) => open(asked, needs)));
  const about = [...new Set(opened.flatMap(({ people }) => people))];
  if (about.length > 0) {
    const target = `${page.items.length} guardianships, ${query.state}`;
    await writeAuditEntry(caller, { operation: 'listGuardianships', role, target, about }, needs);
  }
  return done({ guardianships: opened.map(({ shown }) => shown), nextPage: page.next ?? null });
}

async function open(
  asked: Guardianship,
  needs: ListGuardianshipsNeeds,
): Promise<{ readonly shown: GuardianshipShown; readonly people: readonly PersonId[] }> {
  const identity = identityAsked(asked, needs.identitySeal);
  const holder: Holder | undefined = identity && (await holderOf(identity, needs));
  const dependant = asked.dependant ?? holder?.personId;
  return {
    shown: showGuardianship(asked, identity, holder),
    people: [asked.guardian, ...(dependant === undefined ? [] : [dependant])],
  };
}
