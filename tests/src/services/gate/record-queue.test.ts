/** @jest-environment node */
import fc from 'fast-check';
import { instant } from '../../../../cloud-functions/domain/time';
import type { GateRecord } from '../../../../src/services/gate/gate-types';
import { makeRecordQueue, type RecordQueue } from '../../../../src/services/gate/record-queue';
import { recordId } from '../../../../src/services/record-id';
import { problemOf } from '../../../../src/text/problem-shown';
import { at } from '../../../builders/signed-codes';
import { vaultOf } from './a-gate-cloud';

const noon = at('2022-09-06T12:00:00+08:00');
const idOf = (index: number): string =>
  recordId(
    noon + index,
    Uint8Array.from({ length: 10 }, (_, place) => (index >> (8 * (place % 2))) & 0xff),
  );
const aRecord = (index: number): GateRecord => ({
  recordId: idOf(index),
  means: 'code',
  holder: { by: 'nobody' },
  outcome: 'admitted',
  reasons: [],
  colour: 'green',
  people: 1,
  temperatureTenths: null,
  symptoms: [],
  note: null,
  manualReason: null,
  dataAgeSeconds: 3,
  offline: false,
});

/** What can happen to a gate's records, in any order. */
type Event =
  | 'check'
  | 'check at once twice'
  | 'upload'
  | 'answer lost'
  | 'no network'
  | 'half an answer'
  | 'reload'
  | 'vault full'
  | 'vault free';
const events: readonly Event[] = [
  'check',
  'check at once twice',
  'upload',
  'answer lost',
  'no network',
  'half an answer',
  'reload',
  'vault full',
  'vault free',
];

test('whatever happens in between, every record that was kept reaches the cloud, once, and none that was not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...events), { maxLength: 60 }), async (story) => {
      const vaulted = new Map<string, string>();
      const cloud = new Map<string, number>();
      let [full, made, next]: [boolean, number, Event] = [false, 0, 'upload'];
      const promised: string[] = [];
      const open = async (): Promise<RecordQueue> => {
        const queue = makeRecordQueue({
          vault: vaultOf(vaulted, () => full),
          now: () => noon,
          onChange: () => undefined,
          async upload(records) {
            if (next === 'no network') return { ok: false, error: problemOf('unreachable') };
            const arrived = next === 'half an answer' ? records.slice(0, Math.ceil(records.length / 2)) : records;
            const results = arrived.map((record) => {
              const state = cloud.has(record.recordId) ? ('already-there' as const) : ('recorded' as const);
              cloud.set(record.recordId, (cloud.get(record.recordId) ?? 0) + (state === 'recorded' ? 1 : 0));
              return { recordId: record.recordId, state, why: null };
            });
            if (next === 'answer lost') return { ok: false, error: problemOf('took-too-long') };
            return { ok: true, value: { results, serverTime: '2022-09-06T12:00:00+08:00' } };
          },
        });
        await queue.open();
        return queue;
      };
      let queue = await open();
      const check = async () => {
        made += 1;
        const record = aRecord(made);
        if (await queue.add(record, instant(noon))) promised.push(record.recordId);
      };
      for (const event of story) {
        next = event;
        if (event === 'check') await check();
        else if (event === 'check at once twice') await Promise.all([check(), check(), queue.upload()]);
        else if (event === 'reload') queue = await open();
        else if (event === 'vault full' || event === 'vault free') full = event === 'vault full';
        else await queue.upload();
      }
      next = 'upload';
      full = false;
      queue = await open();
      expect(await queue.upload()).toEqual({ kind: 'done' });
      expect([...cloud.keys()].sort()).toEqual([...promised].sort());
      expect([...cloud.values()].every((times) => times === 1)).toBe(true);
      expect(queue.waiting()).toBe(0);
      expect(queue.todays()).toHaveLength(promised.length);
    }),
    { numRuns: 200 },
  );
});

test('what cannot be read of the vault is passed over, and stays there', async () => {
  const vaulted = new Map([
    ['record/x', 'no JSON'],
    ['record/y', '{"kept":{},"record":null}'],
  ]);
  const queue = makeRecordQueue({
    vault: vaultOf(vaulted),
    now: () => noon,
    onChange: () => undefined,
    upload: async () => ({ ok: false, error: problemOf('unreachable') }),
  });
  await queue.open();
  expect([queue.waiting(), queue.todays()]).toEqual([0, []]);
  expect(vaulted.size).toBe(2);
});
