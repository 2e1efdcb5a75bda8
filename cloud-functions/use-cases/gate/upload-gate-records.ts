import { checkInTime } from '../../domain/check-in/check-in-time';
import type { DeviceCaller } from '../../domain/gate/device';
import { type CheckInId, isCheckInId } from '../../domain/ids';
import type { Refusal } from '../../domain/refusal';
import { done, type Result } from '../../domain/result';
import { formatInstant, type Instant } from '../../domain/time';
import { severalAtOnce } from '../several-at-once';
import { type KeepRecordNeeds, keepRecord, type RecordState } from './keep-record';
import { type ResolveHolderNeeds, resolveHolder } from './resolve-holder';
import type { GateRecord } from './sent-record';

export type UploadGateRecordsInput = { readonly device: DeviceCaller; readonly body: { readonly records: readonly GateRecord[] } };
export type UploadGateRecordsNeeds = ResolveHolderNeeds & KeepRecordNeeds;

export type RecordResult = {
  readonly recordId: string;
  readonly state: RecordState['state'];
  readonly why: 'time-out-of-bounds' | 'holder-not-known' | 'used-by-another' | null;
};

/** Each takes a handful of requests to the store. */
const recordsAtOnceMax = 10;

/**
 * Takes in what a gate checked while it was on its own, or a moment ago: each record becomes a visit of whoever it was at the
 * device's site, at the time in its id, exactly once however often it is sent. A group's code makes a visit for each member;
 * what is nobody's visit is kept without a person; a fever becomes a fact. Each record has its own result; one that met a fault
 * has none and is sent again, so that it holds up no other. Where all did, that is the fault of the request.
 */
export async function uploadGateRecords(
  { device, body }: UploadGateRecordsInput,
  needs: UploadGateRecordsNeeds,
): Promise<Result<{ readonly results: readonly RecordResult[]; readonly serverTime: string }, Refusal>> {
  const taken = await severalAtOnce(recordsAtOnceMax, body.records, async (record): Promise<RecordResult | Fault> => {
    try {
      const { state, why } = await take(record, device, needs);
      return { recordId: record.recordId, state, why };
    } catch (fault) {
      return { fault };
    }
  });
  const results = taken.flatMap((each) => ('fault' in each ? [] : [each]));
  const [failed] = taken.flatMap((each) => ('fault' in each ? [each] : []));
  if (failed && results.length === 0) throw failed.fault;
  return done({ results, serverTime: formatInstant(needs.clock.now()) });
}

type Fault = { readonly fault: unknown };

async function take(record: GateRecord, device: DeviceCaller, needs: UploadGateRecordsNeeds): Promise<RecordState> {
  const now = needs.clock.now();
  const timed = timeOf(record.recordId, now);
  if (!timed) return { state: 'refused', why: 'time-out-of-bounds' };
  const holder = await resolveHolder({ device, record, at: timed.at, now }, needs);
  return keepRecord({ ...timed, record, device, holder, now }, needs);
}

function timeOf(recordId: string, now: Instant): { readonly recordId: CheckInId; readonly at: Instant } | undefined {
  const at = isCheckInId(recordId) ? checkInTime(recordId, now) : undefined;
  return isCheckInId(recordId) && at !== undefined ? { recordId, at } : undefined;
}
