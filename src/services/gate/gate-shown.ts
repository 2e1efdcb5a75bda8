/** What pages see of a gate, drawn up from what it holds. */
import type { GateCore } from './gate-core';
import type { GateHere, GateState, GateStrip } from './gate-types';

export type GateShown = Pick<GateHere, 'state' | 'strip' | 'todays'>;

/** After so long without an answer a gate counts as cut off, whatever the last one said: three syncs and a bit. */
const onlineForMs = 200_000;

export const showGate = (core: GateCore): GateShown => ({ state: stateOf(core), strip: stripOf(core), todays: core.queue.todays() });

function stateOf(core: GateCore): GateState {
  const { opened, enrolment, pack, problem } = core;
  if (!opened) return { kind: 'starting', device: null, problem: null };
  if (!enrolment) return { kind: 'not-enrolled' };
  const { device, revoked } = enrolment;
  if (revoked) return { kind: 'revoked', device, waiting: core.queue.waiting() };
  if (!pack) return { kind: 'starting', device, problem };
  const { site, settings, doorSecret, gatesOfSite } = pack;
  return { kind: 'ready', device, site, settings, policy: core.policy(core.clock.now()) ?? null, doorSecret, gatesOfSite };
}

function stripOf({ clock, lists, queue, lastSyncAt, online }: GateCore): GateStrip {
  const now = clock.now();
  return {
    online: online && lastSyncAt !== null && now - lastSyncAt < onlineForMs,
    trustListAgeSeconds: lists.trustListAgeSeconds(now),
    turnedAgeSeconds: lists.turnedAgeSeconds(now),
    queued: queue.waiting(),
    lastSyncAt,
    clockOffMs: clock.offMs(),
    clockWrong: clock.wrong(),
    clockLost: !clock.trusted(),
  };
}
