/** The audit record over the whole product: sealed by the hour, told to the auditor, proved to the person it is about. */
import { makeWholeAuditRecord } from '../../cloud-functions/adapters/dynamodb/whole-audit-record';
import { isSignedRoot } from '../../cloud-functions/domain/audit/audit-root';
import { checkEntryProof } from '../../cloud-functions/domain/audit/entry-proof';
import { readShownProof, readShownRoot, type ShownProof, type ShownRoot } from '../../cloud-functions/domain/audit/shown-proof';
import { instant } from '../../cloud-functions/domain/time';
import { verifyAuditRecord } from '../../cloud-functions/use-cases/audit/verify-audit-record';
import type { AProduct } from './a-product';
import type { Ask } from './casework-story';

const day = { from: '2022-09-01', to: '2022-09-06' };
const listIn = (body: object, name: string): readonly Record<string, unknown>[] => [Reflect.get(body, name)].flat();

/** Somebody has read the visits of the retired teacher before. */
export async function sealTheRecord(product: AProduct, ask: Ask): Promise<void> {
  const officer = await product.signInAs('officer');
  // Ten tries at a site that is not there.
  const window = {
    from: '2022-09-05T00:00:00+08:00',
    to: '2022-09-06T00:00:00+08:00',
    caseNumber: '150781-2022-0007',
    purpose: '流行病学调查',
  };
  for (let tries = 0; tries < 10; tries += 1) await ask('readSiteVisits', officer, { body: { siteId: '00112233445566ee', ...window } });
  const teacher = await product.signInAs('retired-teacher');
  const [read] = listIn((await ask('listReadsOfMyRecord', teacher, { query: {} })).body, 'reads');
  const auditId = String(read?.auditId);
  const waiting = (await ask('proveReadOfMyRecord', teacher, { params: { auditId } })).body;
  expect(Reflect.get(Object(Reflect.get(waiting, 'proof')), 'closed')).toBeNull();

  product.moveClock(61 * 60_000);
  expect(await product.publishAuditRoot()).toMatchObject({ completed: 0 });
  expect((await product.publishAuditRoot()).roots).toBe(0);
  const auditor = await product.signInAs('auditor');
  await proveIt({ ask, teacher: await product.signInAs('retired-teacher'), auditor, auditId });
  await dealWithAlerts(ask, { auditor, administrator: await product.signInAs('administrator') });

  const found = (await ask('searchAuditEntries', auditor, { body: { ...day, refusedOnly: true, operation: 'readSiteVisits' } })).body;
  expect(listIn(found, 'entries').length).toBeGreaterThanOrEqual(10);
  const verified = await verifyAuditRecord({ record: makeWholeAuditRecord(product.access), keptSince: instant(0) });
  expect(verified).toMatchObject({ findings: [], incomplete: 0, beforeChains: 0 });
}

type Prove = { readonly ask: Ask; readonly teacher: string; readonly auditor: string; readonly auditId: string };

async function proveIt({ ask, teacher, auditor, auditId }: Prove): Promise<void> {
  const { roots } = (await ask('listAuditRoots', undefined, { query: {} })).body as unknown as { roots: ShownRoot[] };
  expect(roots.every((root) => isSignedRoot(readShownRoot(root)))).toBe(true);
  expect((await ask('getAuditRoot', undefined, { params: { number: '1' } })).body).toEqual(roots.at(-1));
  expect((await ask('getAuditRoot', undefined, { params: { number: '999' } })).body.code).toBe('not-found');
  const mine = (await ask('proveReadOfMyRecord', teacher, { params: { auditId } })).body as unknown as {
    personId: string;
    proof: ShownProof;
  };
  expect(checkEntryProof(readShownProof(mine.proof), mine.personId)).toBe('verified');
  expect(checkEntryProof(readShownProof(mine.proof), '0'.repeat(32))).toBe('entry-differs');
  expect([mine.proof.actor, mine.proof.target]).toEqual([null, null]);
  const theirs = (await ask('proveAuditEntry', auditor, { params: { auditId } })).body as unknown as ShownProof;
  expect(checkEntryProof(readShownProof(theirs))).toBe('verified');
  expect((await ask('proveReadOfMyRecord', auditor, { params: { auditId } })).body.code).toBe('not-found');
}

async function dealWithAlerts(
  ask: Ask,
  { auditor, administrator }: { readonly auditor: string; readonly administrator: string },
): Promise<void> {
  const counted = (await ask('listAuditAlerts', administrator, { query: {} })).body;
  expect(counted).toMatchObject({ alerts: [], open: expect.arrayContaining([{ kind: 'refused-often', count: expect.any(Number) }]) });
  const open = listIn((await ask('listAuditAlerts', auditor, { query: {} })).body, 'alerts');
  const alert = open.find(({ kind }) => kind === 'refused-often');
  const params = { alertId: String(alert?.alertId) };
  const body = { note: '已核实：演练时输错场所编号' };
  expect((await ask('closeAuditAlert', auditor, { params, body })).body).toMatchObject({ closed: { note: body.note } });
  expect((await ask('closeAuditAlert', auditor, { params, body })).body.code).toBe('already-reviewed');
  const closed = listIn((await ask('listAuditAlerts', auditor, { query: { state: 'closed' } })).body, 'alerts');
  expect(closed.map(({ alertId }) => alertId)).toContain(params.alertId);
}
