/**
 * Records of checks on their way to the cloud. Each is in the vault before its verdict is left, and stays there until the
 * cloud has answered for it; its `recordId` makes a second arrival the same record. What the cloud has keeps its outcome
 * here until midnight, without whoever it was about.
 */
import { gateDayStart } from '../../../cloud-functions/domain/gate/gate-day';
import type { Result } from '../../../cloud-functions/domain/result';
import type { Instant } from '../../../cloud-functions/domain/time';
import type { Vault } from '../../platform/device-vault';
import type { ProblemShown } from '../../text/problem-shown';
import type { AnswerOf } from '../operations';
import type { GateRecord, KeptRecord } from './gate-types';
import { fieldsOf, readJson } from './read-json';
import { type Turn, turnDone } from './repeating';

const prefix = 'record/';
const batchMax = 50;

type Entry = { readonly kept: KeptRecord; readonly record: GateRecord | null };
type Uploaded = AnswerOf<'uploadGateRecords'>;

export type RecordQueueNeeds = {
  readonly vault: Vault;
  readonly upload: (records: GateRecord[]) => Promise<Result<Uploaded, ProblemShown>>;
  readonly now: () => Instant;
  readonly onChange: () => void;
};

export type RecordQueue = {
  /** Reads what the device kept; records of former days that the cloud has are let go of. */
  open(): Promise<void>;
  /** `undefined`: the vault did not keep it, so it is not queued either. */
  add(record: GateRecord, at: Instant): Promise<KeptRecord | undefined>;
  /** Oldest first, fifty at a time, until nothing waits or no answer comes. */
  upload(): Promise<Turn>;
  waiting(): number;
  /** Of today, newest first. */
  todays(): readonly KeptRecord[];
  /** Every record is let go of, uploaded or not. */
  giveUp(): Promise<void>;
};

export function makeRecordQueue({ vault, upload, now, onChange }: RecordQueueNeeds): RecordQueue {
  const entries = new Map<string, Entry>();
  /** Smaller after a batch that was refused as a whole: to find the one record that is at fault. */
  let batch = batchMax;

  const waiting = (): readonly GateRecord[] =>
    [...entries.values()].flatMap(({ record }) => (record ? [record] : [])).sort((one, other) => (one.recordId < other.recordId ? -1 : 1));

  async function settle(recordId: string, uploaded: KeptRecord['uploaded']): Promise<void> {
    const entry = entries.get(recordId);
    if (!entry) return;
    const settled: Entry = { kept: { ...entry.kept, uploaded }, record: null };
    entries.set(recordId, settled);
    if (settled.kept.at < gateDayStart(now())) await letGo(recordId);
    // A vault that is full keeps the whole record: it is told once more after a reload, and is there once all the same.
    else await vault.put(prefix + recordId, JSON.stringify(settled));
  }

  async function letGo(recordId: string): Promise<void> {
    entries.delete(recordId);
    await vault.remove(prefix + recordId);
  }

  async function uploadBatch(records: GateRecord[]): Promise<Turn | 'go-on'> {
    const answer = await upload(records);
    if (answer.ok) {
      const told = answer.value.results.filter(({ recordId }) => entries.has(recordId));
      for (const { recordId, state, why } of told) {
        await settle(recordId, state === 'refused' ? { state, why: why ?? 'not-valid' } : { state: 'recorded' });
      }
      batch = batchMax;
      // An answer that is about none of what was sent would be asked for again without end.
      return told.length > 0 ? 'go-on' : { kind: 'later', retryAfterSeconds: null };
    }
    const [first] = records;
    if (!first || !isAboutTheRecords(answer.error)) return { kind: 'later', retryAfterSeconds: answer.error.retryAfterSeconds };
    if (records.length > 1) batch = Math.ceil(records.length / 2);
    else await settle(first.recordId, { state: 'refused', why: 'not-valid' });
    return 'go-on';
  }

  async function forgetYesterday(): Promise<void> {
    const midnight = gateDayStart(now());
    for (const { kept, record } of entries.values()) if (record === null && kept.at < midnight) await letGo(kept.recordId);
  }

  return {
    async open() {
      for (const { name, text } of await vault.entries(prefix)) {
        const entry = readEntry(text);
        if (entry) entries.set(name.slice(prefix.length), entry);
      }
      await forgetYesterday();
      onChange();
    },
    async add(record, at) {
      const kept = keptOf(record, at);
      if (!(await vault.put(prefix + record.recordId, JSON.stringify({ kept, record })))) return undefined;
      entries.set(record.recordId, { kept, record });
      onChange();
      return kept;
    },
    async upload() {
      await forgetYesterday();
      for (;;) {
        const records = waiting().slice(0, batch);
        if (records.length === 0) return turnDone;
        const outcome = await uploadBatch(records);
        onChange();
        if (outcome !== 'go-on') return outcome;
      }
    },
    waiting: () => [...entries.values()].filter(({ record }) => record !== null).length,
    todays() {
      const midnight = gateDayStart(now());
      const kept = [...entries.values()].map((entry) => entry.kept).filter(({ at }) => at >= midnight);
      return kept.sort((one, other) => other.at - one.at);
    },
    async giveUp() {
      for (const recordId of [...entries.keys()]) await letGo(recordId);
      onChange();
    },
  };
}

const isAboutTheRecords = ({ code }: ProblemShown): boolean =>
  code === 'request-not-valid' || code === 'request-not-readable' || code === 'request-too-large';

const keptOf = (record: GateRecord, at: Instant): KeptRecord => ({
  recordId: record.recordId,
  at,
  outcome: record.outcome,
  reasons: record.reasons,
  colour: record.colour,
  means: record.means,
  people: record.people,
  temperatureTenths: record.temperatureTenths,
  uploaded: { state: 'waiting' },
});

/** The parser of what `add` and `settle` wrote: nobody else can, for it was encrypted by this device. */
function readEntry(text: string): Entry | undefined {
  const entry = readJson(text);
  const { kept, record } = fieldsOf(entry);
  const { recordId, at } = fieldsOf(kept);
  const isWhole =
    typeof recordId === 'string' && typeof at === 'number' && (record === null || typeof fieldsOf(record).recordId === 'string');
  return isWhole ? (entry as Entry) : undefined;
}
