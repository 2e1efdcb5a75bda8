/** What a gate asks the cloud again and again: its pack, the turned codes with the trust list, and to take its records. */
import { readInstant } from '../../../cloud-functions/domain/gate/gate-day';
import type { SeenSlots } from '../../../cloud-functions/domain/gate/seen-slots';
import type { ProblemShown } from '../../text/problem-shown';
import type { DeviceCall, Send } from './device-call';
import type { DeviceReport, GatePack } from './gate-types';
import type { HeldClock } from './held-clock';
import type { HeldLists } from './held-lists';
import { type Turn, turnDone } from './repeating';

/** 250 codes and more a page: no honest list is longer. */
const pagesMax = 200;

export type SyncNeeds = {
  readonly call: DeviceCall;
  readonly clock: Pick<HeldClock, 'now' | 'learnShift'>;
  readonly seen: Pick<SeenSlots, 'usedElsewhere'>;
  readonly report: () => Promise<DeviceReport>;
  readonly packId: () => string | null;
  readonly onPack: (pack: GatePack) => Promise<void>;
  /** The cloud answered, or why it did not. */
  readonly onSynced: (problem: ProblemShown | null) => void;
};

export async function takeSyncTurn({ call, clock, seen, report, packId, onPack, onSynced }: SyncNeeds): Promise<Turn> {
  const answer = await call('syncGate', { body: { report: await report(), packId: packId() } });
  if (!answer.ok) {
    onSynced(answer.error);
    return later(answer.error);
  }
  const { clockShiftMs, pack, seenElsewhere } = answer.value;
  clock.learnShift(clockShiftMs);
  const slots = seenElsewhere.flatMap(({ slot, at }) => {
    const read = readInstant(at);
    return read === undefined ? [] : [{ slot, at: read }];
  });
  seen.usedElsewhere(slots, clock.now());
  if (pack) await onPack(pack);
  onSynced(null);
  return turnDone;
}

export type ListsNeeds = { readonly send: Send; readonly clock: Pick<HeldClock, 'now'>; readonly lists: HeldLists };

/** All pages there are; then the trust list, if the one held is not the newest. */
export async function takeListsTurn({ send, clock, lists }: ListsNeeds): Promise<Turn> {
  let listWanted = false;
  for (let page = 0; page < pagesMax; page += 1) {
    const after = lists.turned().mark();
    const answer = await send({ operation: 'getTurnedCodes', request: { query: after === undefined ? {} : { after } } });
    if (!answer.ok) return later(answer.error);
    listWanted = lists.takeTurned(answer.value, clock.now());
    if (!answer.value.more) break;
  }
  if (!listWanted) return turnDone;
  const answer = await send({ operation: 'getTrustList', request: {} });
  if (!answer.ok) return later(answer.error);
  lists.takeTrustList(answer.value.signed, clock.now());
  return turnDone;
}

const later = ({ retryAfterSeconds }: ProblemShown): Turn => ({ kind: 'later', retryAfterSeconds });
