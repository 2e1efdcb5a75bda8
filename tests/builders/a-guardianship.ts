import { randomBytes } from 'node:crypto';
import type { Guardianship } from '../../cloud-functions/domain/family/guardianship';
import type { PersonId } from '../../cloud-functions/domain/ids';
import { addDays, dayOf, startOfDay } from '../../cloud-functions/domain/time';
import type { PaperCode } from '../../cloud-functions/use-cases/ports/paper-codes';
import { aCheckInId } from './a-check-in-id';
import { at } from './facts';

const morning = at('2022-09-06T08:30:00+08:00');
export const somebodyElse = (): PersonId => randomBytes(16).toString('hex') as PersonId;

/** A grandparent who asks for a grandchild, unless said otherwise. */
export function aGuardianship(rest: Partial<Guardianship> = {}): Guardianship {
  const askedAt = rest.askedAt ?? morning;
  return {
    guardianshipId: aCheckInId(askedAt, randomBytes(6).toString('hex')),
    guardian: somebodyElse(),
    guardianMaskedName: '钱**',
    relation: 'grandchild',
    state: 'waiting',
    division: '150781',
    documentType: 'resident-id',
    maskedName: '钱**',
    maskedDocumentNumber: '1****************X',
    sealedIdentity: 'c2VhbGVk',
    evidence: '户口簿 150781-0042',
    askedAt,
    dueAt: startOfDay(addDays(dayOf(askedAt), 4)),
    revision: 1,
    ...rest,
  };
}

export const aPaperCode = (rest: Partial<PaperCode> = {}): PaperCode => {
  const issuedAt = rest.issuedAt ?? morning;
  const personId = rest.personId ?? somebodyElse();
  return {
    paperCodeId: randomBytes(10).toString('hex'),
    personId,
    because: 'over-60',
    issuedBy: personId,
    issuedAt,
    validUntil: startOfDay(addDays(dayOf(issuedAt), 181)),
    ...rest,
  };
};
