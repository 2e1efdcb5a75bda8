import type { Caller } from '../../../cloud-functions/domain/caller';
import { type AskForApprovalInput, askForApproval } from '../../../cloud-functions/use-cases/approval/ask-for-approval';
import { type ReviewApprovalInput, reviewApproval } from '../../../cloud-functions/use-cases/approval/review-approval';
import { type DownloadExportInput, downloadExport } from '../../../cloud-functions/use-cases/export/download-export';
import { type MakeExportInput, makeExport } from '../../../cloud-functions/use-cases/export/make-export';
import { newId } from '../../builders/a-proposal';
import { aPersonId } from '../../builders/a-site';
import { fakeMadeExports } from '../../fakes/fake-approvals';
import { fakeStatisticsStore } from '../../fakes/fake-statistics-store';
import { aCase, aDistrict, noodleShop } from '../tracing/a-district';

export const tracer: Caller = { personId: aPersonId(0xd1), roles: ['tracer'], district: '150781' };
export const approver: Caller = { personId: aPersonId(0xd2), roles: ['approver'], district: '150781' };
export const threeDays = { from: '2022-09-04T00:00:00+08:00', to: '2022-09-07T00:00:00+08:00' };
export const fortnight = { from: '2022-08-24T00:00:00+08:00', to: '2022-09-07T00:00:00+08:00' };
export const ofShop = { kind: 'site-visits', siteId: noodleShop.siteId, ...threeDays } as const;

/** A district with somebody who asks, somebody who approves, and a record of exports. */
export function anApprovedDistrict() {
  const district = aDistrict();
  const names = new Map([
    [tracer.personId, '周**'],
    [approver.personId, '吴**'],
  ]);
  const people = {
    ...district.needs.people,
    getFacts: async (personId: Caller['personId']) => ({ facts: [], revision: 0, maskedName: names.get(personId) }),
  };
  const { clock } = district.needs;
  const needs = { ...district.needs, people, exports: fakeMadeExports(clock), statistics: fakeStatisticsStore(clock) };
  const ask = (body: Partial<AskForApprovalInput['body']> = {}, caller = tracer) =>
    askForApproval({ caller, body: { approvalId: newId(), what: ofShop, ...aCase, ...body } }, needs);
  const review = (approvalId: string, body: Partial<ReviewApprovalInput['body']> = {}, caller = approver) =>
    reviewApproval({ caller, params: { approvalId }, body: { outcome: 'approve', note: '同意', ...body } }, needs);
  /** Asked and approved: the id of the approval. */
  const approved = async (what: AskForApprovalInput['body']['what'] = ofShop): Promise<string> => {
    const asked = await ask({ what });
    if (!asked.ok) throw new Error(asked.error.code);
    const reviewed = await review(asked.value.approvalId);
    if (!reviewed.ok) throw new Error(reviewed.error.code);
    return asked.value.approvalId;
  };
  const make = (body: Partial<MakeExportInput['body']> = {}, caller = tracer) =>
    makeExport({ caller, body: { exportId: newId(), what: ofShop, format: 'csv', language: 'zh-CN', ...aCase, ...body } }, needs);
  const download = (exportId: string, part: DownloadExportInput['body']['part'] = 1, caller = tracer) =>
    downloadExport({ caller, params: { exportId }, body: { part } }, needs);
  return { ...district, needs, ask, review, approved, make, download };
}
