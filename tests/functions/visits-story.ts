/** Somebody comes and leaves; a tracer wants more than one may read alone, a second person agrees, and it is taken away. */
import type { OperationName } from '../../cloud-functions/contract/routes';
import { addMilliseconds } from '../../cloud-functions/domain/time';
import { uuidAt } from '../../cloud-functions/local/demo-city/uuid-at';
import { type AProduct, productNow } from './a-product';
import type { SampleRequest } from './sample-requests';

type Json = Readonly<Record<string, unknown>>;
type Answer = { readonly status: number; readonly body: Json; readonly bytes: Buffer };
export type Ask = (name: OperationName, token: string | undefined, sample?: SampleRequest) => Promise<Answer>;

const idAt = (minutes: number, name: string) => uuidAt(addMilliseconds(productNow, minutes * 60_000), name);
const aCase = { caseNumber: '150781-2022-0012', purpose: '密接排查' };
const threeDays = { from: '2022-09-04T00:00:00+08:00', to: '2022-09-07T00:00:00+08:00' };

export async function liveThroughVisits(product: AProduct, ask: Ask): Promise<void> {
  const [tracer, approver, guest] = await Promise.all(['tracer', 'approver', 'rule-author'].map((key) => product.signInAs(key)));
  const sites = [(await ask('listMySites', await product.signInAs('shop-owner'))).body.sites].flat().map((site): Json => Object(site));
  const shop = sites.find(({ name }) => name === '口岸便民超市');
  const { siteId, siteCode } = shop ?? {};
  const scan = { siteCode, channel: 'scanner' };
  await ask('checkInToSite', guest, { body: { ...scan, checkInId: idAt(-30, 'a visit with an end') } });
  const left = await ask('checkInToSite', guest, { body: { ...scan, checkInId: idAt(-10, 'the end of it'), leaving: true } });
  expect(left.body).toMatchObject({ colour: null, leaving: { keptUntil: expect.any(String) } });
  const mine = [(await ask('listMyVisits', guest)).body.visits].flat();
  expect(mine).toContainEqual(
    expect.objectContaining({ at: '2022-09-06T08:00:00+08:00', exitAt: '2022-09-06T08:20:00+08:00', endedBy: 'scan' }),
  );

  // Three days of a site are more than one may read alone.
  const question = { kind: 'site-visits', siteId, ...threeDays };
  const body = { siteId, ...threeDays, ...aCase };
  expect((await ask('readSiteVisits', tracer, { body })).body.code).toBe('approval-needed');
  const agreed = async (what: Json, name: string): Promise<string> => {
    const approvalId = idAt(1, name);
    await ask('askForApproval', tracer, { body: { approvalId, what, ...aCase } });
    const review = { params: { approvalId }, body: { outcome: 'approve', note: '同意，仅限本案' } };
    const { body: waiting } = await ask('listApprovals', approver, { query: { list: 'waiting' } });
    expect(waiting.approvals).toContainEqual(expect.objectContaining({ approvalId, mine: false }));
    expect((await ask('reviewApproval', approver, review)).body.code).toBe('step-up-needed');
    const proven = String((await ask('stepUpAsDemoPerson', approver)).body.token);
    expect((await ask('reviewApproval', proven, review)).body.state).toBe('approved');
    return approvalId;
  };
  const approvalId = await agreed(question, 'an approval of a reading');
  const read = await ask('readSiteVisits', tracer, { body: { ...body, approvalId } });
  const ended = { at: '2022-09-06T08:00:00+08:00', endedBy: 'scan', overlapMinutes: 20 };
  expect(read.body.visits).toContainEqual(expect.objectContaining(ended));

  // And to take away: the reading's approval does not cover it.
  const exported = { exportId: idAt(2, 'an export'), what: question, format: 'xlsx', language: 'zh-CN', ...aCase };
  expect((await ask('makeExport', tracer, { body: { ...exported, approvalId } })).body.code).toBe('approval-needed');
  const forExport = await agreed({ kind: 'export', what: question }, 'an approval of an export');
  await ask('makeExport', tracer, { body: { ...exported, approvalId: forExport } });
  const { exportId } = exported;
  const file = await ask('downloadExport', tracer, { params: { exportId }, body: { part: 1 } });
  expect(file.bytes.subarray(0, 2).toString()).toBe('PK');
  const { exports } = (await ask('listExports', tracer)).body;
  expect(exports).toContainEqual(expect.objectContaining({ exportId, complete: true, partRows: [expect.any(Number)] }));
  const reads = [(await ask('listReadsOfMyRecord', guest)).body.reads].flat();
  expect(reads).toContainEqual(expect.objectContaining({ what: 'downloadExport', ...aCase }));
}
