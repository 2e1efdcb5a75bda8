/** A guardian, somebody with an account of their own, and the desk of Manzhouli: real rules, stores in memory. */
import { randomBytes } from 'node:crypto';
import { makePaperCodeKeys } from '../../../cloud-functions/adapters/keys/paper-code-keys';
import { endpoints } from '../../../cloud-functions/contract/endpoints';
import type { Caller } from '../../../cloud-functions/domain/caller';
import type { Relation } from '../../../cloud-functions/domain/family/guardianship';
import { checkCharacterOf } from '../../../cloud-functions/domain/identity/citizen-number';
import { documentKeyTextOf, type Identity } from '../../../cloud-functions/domain/identity/identity';
import type { PersonId } from '../../../cloud-functions/domain/ids';
import { addMilliseconds, instant } from '../../../cloud-functions/domain/time';
import { addDependantByConsent } from '../../../cloud-functions/use-cases/family/add-dependant-by-consent';
import { askForDependant } from '../../../cloud-functions/use-cases/family/ask-for-dependant';
import { listGuardianships } from '../../../cloud-functions/use-cases/family/list-guardianships';
import { listMyFamily } from '../../../cloud-functions/use-cases/family/list-my-family';
import { makeConsentCode } from '../../../cloud-functions/use-cases/family/make-consent-code';
import { reviewGuardianship } from '../../../cloud-functions/use-cases/family/review-guardianship';
import { registerIdentity } from '../../../cloud-functions/use-cases/identity/register-identity';
import type { PaperCodeSheet } from '../../../cloud-functions/use-cases/ports/paper-code-sheets';
import { aCheckInId } from '../../builders/a-check-in-id';
import { aPersonId } from '../../builders/a-site';
import { fakeGuardianships } from '../../fakes/fake-guardianships';
import { fakeLiveCodes } from '../../fakes/fake-live-codes';
import { fakePaperCodes } from '../../fakes/fake-paper-codes';
import { fakePeople } from '../../fakes/fake-people-store';
import { shippedRuleSets } from '../../fakes/fake-rule-sets';
import { fakeSignInCodes } from '../../fakes/fake-sign-in-codes';
import { fakeTravelCardStore } from '../../fakes/fake-travel-card-store';
import { readableKeys } from '../readable-keys';
import { readableSeal } from '../readable-seal';
import { watchedAudit } from '../watched-audit';
import { watchedRiskAreas } from '../watched-risk-areas';

export const noon = instant(Date.parse('2022-09-06T12:00:00+08:00'));
const resident = (personId: PersonId): Caller => ({ personId, roles: ['resident'] });
/** 64 years old. */
export const qian = resident(aPersonId(1));
/** 37 years old, with an account of their own. */
export const zhang = resident(aPersonId(2));
export const zhou: Caller = { personId: aPersonId(0xf1), roles: ['resident', 'officer'], district: '150781' };
export const elsewhere: Caller = { personId: aPersonId(0xf3), roles: ['resident', 'officer'], district: '150702' };

/** `order`: three digits that tell people born on one day apart. */
export const citizenNumber = (born: string, order = '001'): string => {
  const first = `150781${born.replaceAll('-', '')}${order}`;
  return first + checkCharacterOf(first);
};
const identityOf = (name: string, born: string, order?: string): Identity => ({
  documentType: 'resident-id',
  documentNumber: citizenNumber(born, order),
  name,
});
/** Eight years old. */
export const child = identityOf('钱小宝', '2014-05-01');
export const zhangsIdentity = identityOf('张伟', '1985-07-14');
export const newId = (at = noon): string => aCheckInId(at, randomBytes(6).toString('hex'));

export async function aFamily() {
  let now = noon;
  const clock = { now: () => now };
  const people = fakePeople({}, clock);
  const audit = watchedAudit(clock);
  const printed: PaperCodeSheet[] = [];
  const needs = {
    ...readableKeys(),
    random: { bytes: (length: number) => new Uint8Array(randomBytes(length)) },
    clock,
    audit,
    people: people.store,
    identitySeal: readableSeal,
    guardianships: fakeGuardianships(clock),
    paperCodes: fakePaperCodes(clock),
    liveCodes: fakeLiveCodes(clock),
    signInCodes: fakeSignInCodes(),
    travelCardStore: fakeTravelCardStore(clock),
    riskAreas: watchedRiskAreas(),
    ruleSets: shippedRuleSets(),
    paperCodeKeys: makePaperCodeKeys(Buffer.alloc(32, 7).toString('base64url')),
    paperCodeSheets: {
      makeSheet: async (sheet: PaperCodeSheet) => {
        printed.push(sheet);
        return new Uint8Array([37, 80, 68, 70]);
      },
    },
    codeSigner: { sign: async (payload: Uint8Array) => payload },
    codeSubjects: { cover: (personId: string) => Uint8Array.from(Buffer.from(personId, 'hex')).reverse() },
    jurisdiction: '150781',
  };
  const register = async ({ personId, roles }: Caller, body: Identity) => {
    await people.store.findOrCreatePerson(`login of ${personId}`, { personId, roles, createdAt: noon });
    const done = await registerIdentity({ caller: { personId, roles }, body }, needs);
    if (!done.ok) throw new Error(done.error.code);
  };
  await register(qian, identityOf('钱淑芬', '1958-03-02'));
  await register(zhang, zhangsIdentity);
  await register(zhou, identityOf('周敏', '1975-11-11'));
  for (const { personId } of [qian, zhang]) {
    const { revision } = await people.store.getFacts(personId);
    await people.store.appendFacts(personId, { revision, facts: [], declaredAt: noon, division: '150781' });
  }
  const ask = (rest: Partial<Identity & { guardianshipId: string; relation: Relation; evidence: string }> = {}, caller = qian) =>
    askForDependant(
      { caller, body: { guardianshipId: newId(now), relation: 'grandchild', evidence: '户口簿 0042', ...child, ...rest } },
      needs,
    );
  const review = (guardianshipId: string, outcome: 'approve' | 'return' = 'approve', caller = zhou) =>
    reviewGuardianship({ caller, params: { guardianshipId }, body: { outcome, note: '与户口簿一致' } }, needs);
  const consentOf = async (caller: Caller) => {
    const made = await makeConsentCode({ caller }, needs);
    if (!made.ok) throw new Error(made.error.code);
    return endpoints.makeConsentCode.response.parse(made.value).consentCode;
  };
  const add = (consentCode: string, { guardianshipId = newId(now), caller = qian } = {}) =>
    addDependantByConsent({ caller, body: { guardianshipId, consentCode, relation: 'child' } }, needs);
  const familyOf = async (caller: Caller) => {
    const listed = await listMyFamily({ caller }, needs);
    if (!listed.ok) throw new Error(listed.error.code);
    return endpoints.listMyFamily.response.parse(listed.value);
  };
  /** Asked for, approved: whose id and guardianship. */
  const withChild = async (identity: Identity = child) => {
    const asked = await ask(identity);
    if (!asked.ok) throw new Error(asked.error.code);
    const approved = await review(asked.value.guardianshipId);
    if (!approved.ok) throw new Error(approved.error.code);
    const found = await needs.guardianships.find(asked.value.guardianshipId);
    if (!found?.dependant) throw new Error('no dependant');
    return { guardianshipId: found.guardianshipId, dependant: found.dependant };
  };
  return {
    needs,
    people,
    audit,
    printed,
    register,
    ask,
    review,
    consentOf,
    add,
    familyOf,
    withChild,
    waiting: (caller = zhou) => listGuardianships({ caller, query: { state: 'waiting' } }, needs),
    documentKeyOf: (identity: Identity) => needs.lookupKeys.lookupKey('document', documentKeyTextOf(identity)),
    pass: (milliseconds: number) => {
      now = addMilliseconds(now, milliseconds);
    },
  };
}
