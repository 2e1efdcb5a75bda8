import { randomBytes } from 'node:crypto';
import type { Approval } from '../../cloud-functions/domain/approval/approval';
import type { MadeExport } from '../../cloud-functions/domain/export/made-export';
import type { PersonId } from '../../cloud-functions/domain/ids';
import { instant } from '../../cloud-functions/domain/time';
import { newId } from './a-proposal';

const morning = instant(Date.parse('2022-09-06T08:30:00+08:00'));
const somebody = (): PersonId => randomBytes(16).toString('hex') as PersonId;
const twoDays = { from: '2022-09-05T00:00:00+08:00', to: '2022-09-07T00:00:00+08:00' };
const ofSite = { kind: 'site-visits', siteId: '00000000000000a1', ...twoDays } as const;

export function anApproval(rest: Partial<Approval> = {}): Approval {
  const askedAt = rest.askedAt ?? morning;
  return {
    approvalId: newId(askedAt),
    what: ofSite,
    parametersHash: randomBytes(32).toString('hex'),
    division: '150781',
    caseNumber: '150781-2022-0001',
    purpose: '密接排查',
    state: 'waiting',
    askedBy: somebody(),
    askedByName: '周**',
    askedAs: 'tracer',
    askedAt,
    revision: 1,
    ...rest,
  };
}

export function aMadeExport(rest: Partial<MadeExport> = {}): MadeExport {
  const madeAt = rest.madeAt ?? morning;
  return {
    exportId: newId(madeAt),
    what: ofSite,
    format: 'csv',
    language: 'zh-CN',
    division: '150781',
    caseNumber: '150781-2022-0001',
    purpose: '密接排查',
    role: 'tracer',
    madeBy: somebody(),
    madeByName: '周**',
    madeAt,
    marks: [],
    partRows: [],
    complete: false,
    revision: 1,
    ...rest,
  };
}
