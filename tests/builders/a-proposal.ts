import { randomBytes } from 'node:crypto';
import { type Claim, claimDueAt } from '../../cloud-functions/domain/claim/claim';
import { type FactProposal, type ProposedRow, proposalDueAt } from '../../cloud-functions/domain/grounds/fact-proposal';
import type { PersonId } from '../../cloud-functions/domain/ids';
import { addMilliseconds, type Instant, instant } from '../../cloud-functions/domain/time';
import { uuidAt } from '../../cloud-functions/local/demo-city/uuid-at';

const submitted = instant(Date.parse('2022-09-06T08:30:00+08:00'));
const somebody = (): PersonId => randomBytes(16).toString('hex') as PersonId;
export const newId = (at: Instant = submitted): string => uuidAt(at, randomBytes(8).toString('hex'));

export function aProposal(rest: Partial<FactProposal> = {}): FactProposal {
  const submittedAt = rest.submittedAt ?? submitted;
  return {
    proposalId: newId(submittedAt),
    act: 'add',
    state: 'waiting',
    division: '150781',
    ground: 'close-contact',
    caseNumber: '150781-2022-0001',
    purpose: '密接排查',
    sender: '150781-2022-0001',
    submittedBy: somebody(),
    submittedByName: '周**',
    submittedAt,
    dueAt: proposalDueAt(submittedAt),
    rowCount: 1,
    revision: 1,
    ...rest,
  };
}

export const aProposedRow = (rest: Partial<ProposedRow> = {}): ProposedRow => ({
  who: { by: 'document', documentKey: randomBytes(32).toString('base64url'), maskedDocumentNumber: '1****************X' },
  kind: 'contact.close',
  at: addMilliseconds(submitted, -3_600_000),
  until: addMilliseconds(submitted, 9 * 86_400_000),
  evidence: '流调报告 2022-0906-17',
  factId: `disease-control-${randomBytes(12).toString('hex')}`,
  details: {},
  ...rest,
});

export function aClaim(rest: Partial<Claim> = {}): Claim {
  const filedAt = rest.filedAt ?? submitted;
  return {
    claimId: newId(filedAt),
    personId: somebody(),
    division: '150781',
    rule: 'contact-close',
    factIds: ['fact-1'],
    text: '那天我不在满洲里',
    state: 'waiting',
    filedAt,
    dueAt: claimDueAt(filedAt),
    revision: 1,
    ...rest,
  };
}
