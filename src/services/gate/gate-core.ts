/** What a gate holds in hand while it runs. The actions and turns change it; `gate-shown` draws it up for the pages. */

import { isDeviceId } from '../../../cloud-functions/domain/gate/device';
import { instantOf, readInstant } from '../../../cloud-functions/domain/gate/gate-day';
import { policyAt } from '../../../cloud-functions/domain/gate/policy-at';
import { makeSeenSlots, type SeenSlot, type SeenSlots } from '../../../cloud-functions/domain/gate/seen-slots';
import type { Instant } from '../../../cloud-functions/domain/time';
import type { DeviceKey } from '../../platform/device-key';
import type { ProblemShown } from '../../text/problem-shown';
import { type DeviceCall, makeDeviceCall, type Send } from './device-call';
import type { GateNeeds } from './gate-needs';
import type { BridgeDevice, GatePack, GatePolicy } from './gate-types';
import { type HeldClock, makeHeldClock } from './held-clock';
import { type HeldLists, makeHeldLists } from './held-lists';
import { type Enrolment, forgetPack, keepEnrolment, readEnrolment, readPack } from './kept-enrolment';
import { fieldsOf, readJson } from './read-json';
import { makeRecordQueue, type RecordQueue } from './record-queue';

const seenKey = 'gate/seen';
const syncedKey = 'gate/synced';

export type GateCore = {
  opened: boolean;
  enrolment: Enrolment | undefined;
  key: DeviceKey | undefined;
  pack: GatePack | undefined;
  /** Why the last sync did not come. */
  problem: ProblemShown | null;
  lastSyncAt: Instant | null;
  /** Whether the last request was answered. */
  online: boolean;
  bridge: readonly BridgeDevice[];
  readonly clock: HeldClock;
  readonly lists: HeldLists;
  seen: SeenSlots;
  readonly queue: RecordQueue;
  readonly send: Send;
  readonly call: DeviceCall;
  policy(at: Instant): GatePolicy | undefined;
};

export function makeGateCore(needs: GateNeeds, onChange: () => void): GateCore {
  const { storage, vault } = needs;
  const clock = makeHeldClock(needs);
  const send: Send = async (call) => {
    const answer = await needs.send(call);
    core.online = answer.ok || !isSilence(answer.error);
    return answer;
  };
  const call = makeDeviceCall({
    send,
    now: clock.now,
    signer() {
      const deviceId = core.enrolment?.device.deviceId;
      return core.key && isDeviceId(deviceId) && !core.enrolment?.revoked ? { deviceId, key: core.key } : undefined;
    },
    onRevoked() {
      if (!core.enrolment || core.enrolment.revoked) return;
      core.enrolment = { ...core.enrolment, revoked: true };
      core.pack = undefined;
      void keepEnrolment(vault, core.enrolment);
      // It holds the secret of the site's door.
      void forgetPack(vault);
      onChange();
    },
  });
  const core: GateCore = {
    opened: false,
    enrolment: undefined,
    key: undefined,
    pack: undefined,
    problem: null,
    lastSyncAt: readInstant(storage.read(syncedKey)) ?? null,
    online: false,
    bridge: [],
    clock,
    lists: makeHeldLists(storage, () => core.enrolment?.device.trustRoots ?? []),
    seen: makeSeenSlots(readSeen(storage.read(seenKey))),
    queue: makeRecordQueue({
      vault,
      now: clock.now,
      onChange,
      upload: (records) => call('uploadGateRecords', { body: { records } }),
    }),
    send,
    call,
    policy: (at) => core.pack && policyAt(core.pack.policies, at),
  };
  return core;
}

/** Reads what the device kept; to be done once, before anything else. */
export async function openGateCore(core: GateCore, needs: GateNeeds): Promise<void> {
  const [enrolment, key, pack] = [await readEnrolment(needs.vault), await needs.keys.open(), await readPack(needs.vault)];
  // Without its key it is no device any more, whatever else was kept.
  core.enrolment = key && enrolment;
  core.key = key;
  core.pack = core.enrolment && !core.enrolment.revoked ? pack : undefined;
  core.lists.open();
  await core.queue.open();
  core.opened = true;
  warmUp(core, needs);
}

/** A curve's first multiplication takes twenty times as long as its later ones: not while somebody waits at the gate. */
export function warmUp({ lists }: GateCore, { verifySignature }: GateNeeds): void {
  const key = lists.trustList()?.keys.find(({ revokedAt }) => revokedAt === undefined);
  // r and s are 1: a signature of the right form, which holds for nothing.
  const signature = Uint8Array.from({ length: 64 }, (_, place) => (place % 32 === 31 ? 1 : 0));
  if (key) void verifySignature(key, new Uint8Array(1), signature);
}

export const keepSeen = ({ seen, clock }: GateCore, { storage }: GateNeeds): void => {
  storage.write(seenKey, JSON.stringify(seen.used(clock.now())));
};

export const keepLastSync = (core: GateCore, { storage }: GateNeeds): void => {
  core.lastSyncAt = core.clock.now();
  storage.write(syncedKey, new Date(core.lastSyncAt).toISOString());
};

export function forgetCore(core: GateCore, { storage }: GateNeeds): void {
  for (const key of [seenKey, syncedKey]) storage.remove(key);
  core.lists.forget();
  Object.assign(core, { enrolment: undefined, key: undefined, pack: undefined, problem: null, lastSyncAt: null, seen: makeSeenSlots() });
}

/** No answer, or none of the cloud's own: a captive portal, a proxy, a cloud that is down. */
const isSilence = ({ code }: ProblemShown): boolean =>
  code === 'unreachable' || code === 'took-too-long' || code === 'answer-not-readable' || code === 'unavailable' || code === 'fault';

function readSeen(text: string | undefined): readonly SeenSlot[] {
  const kept = readJson(text);
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((entry: unknown) => {
    const { slot, deadAt } = fieldsOf(entry);
    return typeof slot === 'string' && typeof deadAt === 'number' ? [{ slot, deadAt: instantOf(deadAt) }] : [];
  });
}
