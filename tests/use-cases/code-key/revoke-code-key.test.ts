import type { Caller } from '../../../cloud-functions/domain/caller';
import type { PersonId } from '../../../cloud-functions/domain/ids';
import { listCodeKeys } from '../../../cloud-functions/use-cases/code-key/list-code-keys';
import { revokeCodeKey } from '../../../cloud-functions/use-cases/code-key/revoke-code-key';
import type { CodeKeyStore } from '../../../cloud-functions/use-cases/ports/code-key-store';
import { type AKeyService, aKeyService } from '../../builders/a-key-service';
import { at } from '../../builders/signed-codes';
import { fakeAuditLog } from '../../fakes/fake-audit-log';
import { aKeyCabinet } from './a-key-cabinet';

let kms: AKeyService;
beforeAll(async () => {
  kms = await aKeyService();
});
afterAll(() => kms.stop());

const authority = (district = '150781'): Caller => ({ personId: 'c'.repeat(32) as PersonId, roles: ['resident', 'authority'], district });

async function anAuthority() {
  const cabinet = aKeyCabinet(kms.service);
  await cabinet.rotate();
  const audit = fakeAuditLog(cabinet.clock);
  let drawn = 0;
  const random = {
    bytes: (length: number) => {
      drawn += 1;
      return new Uint8Array(length).fill(drawn);
    },
  };
  const needs = { codeKeys: cabinet.codeKeys, audit, random, clock: cabinet.clock };
  const [today, tomorrow] = (await cabinet.codeKeys.getKeys()).keys;
  if (!today || !tomorrow) throw new Error('no keys');
  return {
    cabinet,
    today,
    tomorrow,
    list: (caller = authority()) => listCodeKeys({ caller }, needs),
    revoke: (kid: string, { caller = authority(), codeKeys = cabinet.codeKeys as CodeKeyStore } = {}) =>
      revokeCodeKey({ caller, params: { kid }, body: { reason: '密钥可能外泄' } }, { ...needs, codeKeys }),
    audited: async () => (await audit.listOfActor('c'.repeat(32) as PersonId, { itemsMax: 10 }))?.items ?? [],
  };
}
const statesOf = (answer: Awaited<ReturnType<typeof listCodeKeys>>) =>
  answer.ok ? answer.value.keys.map(({ day, state }) => `${day} ${state}`) : answer.error.code;

describe('keys of codes at the health authority', () => {
  test('are listed by day with what each does, and nothing of their private halves', async () => {
    const { list } = await anAuthority();
    const answer = await list();
    expect(statesOf(answer)).toEqual(['2022-09-08 coming', '2022-09-07 coming', '2022-09-06 signing']);
    expect(JSON.stringify(answer)).not.toContain('wrapped');
    expect(answer).toMatchObject({
      ok: true,
      value: { trustListIssuedAt: '2022-09-06T08:30:00+08:00', trustListValidUntil: '2022-09-09T08:30:00+08:00' },
    });
  });

  test('the day after, the one before is over', async () => {
    const { list, cabinet } = await anAuthority();
    cabinet.setClock(at('2022-09-07T00:00:00+08:00'));
    await cabinet.rotate();
    expect(statesOf(await list())).toEqual(['2022-09-09 coming', '2022-09-08 coming', '2022-09-07 signing', '2022-09-06 over']);
  });

  test('a revoked one signs no more, another does at once, and the reason is told and on record', async () => {
    const { revoke, today, audited } = await anAuthority();
    const answer = await revoke(today.kid);
    expect(statesOf(answer)).toEqual(['2022-09-08 coming', '2022-09-07 signing', '2022-09-06 revoked']);
    expect(answer.ok && answer.value.keys.at(-1)).toMatchObject({ revokedAt: '2022-09-06T08:30:00+08:00', revokedReason: '密钥可能外泄' });
    expect(await audited()).toEqual([
      expect.objectContaining({
        operation: 'revokeCodeKey',
        role: 'authority',
        target: `code key ${today.kid}, of ES256`,
        purpose: '密钥可能外泄',
      }),
    ]);
  });

  test('cannot be revoked twice; the second try is on record as refused', async () => {
    const { revoke, today, audited } = await anAuthority();
    await revoke(today.kid);
    expect(await revoke(today.kid)).toMatchObject({ ok: false, error: { code: 'step-not-possible' } });
    expect((await audited()).map(({ refused }) => refused)).toContain('step-not-possible');
  });

  test('one whose last code has ended is not worth revoking', async () => {
    const { revoke, today, cabinet } = await anAuthority();
    cabinet.setClock(at('2022-09-07T08:00:00+08:00'));
    expect(await revoke(today.kid)).toMatchObject({ ok: false, error: { code: 'step-not-possible', detail: 'over' } });
    const other = await anAuthority();
    other.cabinet.setClock(at('2022-09-07T07:59:59+08:00'));
    expect((await other.revoke(other.today.kid)).ok).toBe(true);
  });

  test('of another jurisdiction, or of none, they are not there', async () => {
    const { revoke, list, today } = await anAuthority();
    expect(await list(authority('310000'))).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(await revoke(today.kid, { caller: authority('310000') })).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(await revoke('AAAAAAAA')).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  test('a rotation in between takes no revocation back, and none is lost', async () => {
    const { revoke, cabinet, today, list } = await anAuthority();
    cabinet.setClock(at('2022-09-07T00:00:00+08:00'));
    let tries = 0;
    const codeKeys: CodeKeyStore = {
      ...cabinet.codeKeys,
      replaceKeys: async (keys, revision) => {
        tries += 1;
        if (tries === 1) await cabinet.rotate();
        return cabinet.codeKeys.replaceKeys(keys, revision);
      },
    };
    expect((await revoke(today.kid, { codeKeys })).ok).toBe(true);
    expect(statesOf(await list())).toEqual(['2022-09-09 coming', '2022-09-08 coming', '2022-09-07 signing', '2022-09-06 revoked']);
  });

  test('tomorrow’s signs on, which gates have known for a day, although another of today is made', async () => {
    const { revoke, today, tomorrow, cabinet, list } = await anAuthority();
    await revoke(today.kid);
    expect(await cabinet.rotate()).toEqual({ keysMade: 1, listSigned: true });
    const answer = await list();
    expect(answer.ok && answer.value.keys.find(({ state }) => state === 'signing')?.kid).toBe(tomorrow.kid);
  });
});
