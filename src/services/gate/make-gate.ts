/** A gate at work: syncs, keeps its lists fresh, uploads, and tells its pages when something has changed. */

import type { Result } from '../../../cloud-functions/domain/result';
import type { ProblemShown } from '../../text/problem-shown';
import type { AnswerOf } from '../operations';
import type { GateActions } from './gate-actions';
import { makeGateActions } from './gate-actions';
import { keepLastSync, makeGateCore, openGateCore } from './gate-core';
import type { GateNeeds } from './gate-needs';
import { type GateShown, showGate } from './gate-shown';
import { takeListsTurn, takeSyncTurn } from './gate-turns';
import { keepPack } from './kept-enrolment';
import { makeRepeating, turnDone } from './repeating';

const syncEveryMs = 60_000;
/** With several gates at a site, what the others have seen has to be known within a slot. */
const syncOftenMs = 8_000;
const listsEveryMs = 15_000;
const uploadsEveryMs = 30_000;
/** While somebody looks: ages on the strip, the clock, midnight. */
const tickMs = 5_000;

export type Gate = {
  /** The same object until something has changed. */
  shown(): GateShown;
  watch(listener: () => void): () => void;
  /** Starts working, or goes on; returns how to stop when the last page has gone. */
  run(): () => void;
  readonly actions: GateActions;
  /** For a door screen: who came since the mark `after`, without names. */
  watchDoor(after: string | undefined): Promise<Result<DoorEvents, ProblemShown>>;
};

export type DoorEvents = AnswerOf<'watchDoor'>;

export function makeGate(needs: GateNeeds): Gate {
  const listeners = new Set<() => void>();
  const onChange = () => {
    shown = undefined;
    for (const listener of listeners) listener();
  };
  const core = makeGateCore(needs, onChange);
  let shown: GateShown | undefined;
  let ticking: ReturnType<typeof setInterval> | undefined;
  const isActive = () => core.enrolment !== undefined && !core.enrolment.revoked;
  const checksPeople = () => isActive() && core.enrolment?.device.kind !== 'door-screen';

  const sync = makeRepeating({
    random: needs.random,
    everyMs: () => ((core.pack?.gatesOfSite ?? 1) > 1 ? syncOftenMs : syncEveryMs),
    work: async () => (isActive() ? await takeSyncTurn(syncNeeds) : turnDone),
  });
  const lists = makeRepeating({
    random: needs.random,
    everyMs: () => listsEveryMs,
    work: async () => (checksPeople() ? await takeListsTurn(core) : turnDone),
  });
  const uploads = makeRepeating({
    random: needs.random,
    everyMs: () => uploadsEveryMs,
    work: async () => (checksPeople() ? await core.queue.upload() : turnDone),
  });
  const syncNeeds = {
    call: core.call,
    clock: core.clock,
    seen: { usedElsewhere: (...told: Parameters<typeof core.seen.usedElsewhere>) => core.seen.usedElsewhere(...told) },
    packId: () => core.pack?.packId ?? null,
    report: async () => ({
      version: needs.version,
      battery: await needs.battery(),
      clockOffMs: core.clock.offMs(),
      queued: core.queue.waiting(),
      bridge: [...core.bridge],
    }),
    async onPack(pack: NonNullable<typeof core.pack>) {
      core.pack = pack;
      await keepPack(needs.vault, pack);
    },
    onSynced(problem: typeof core.problem) {
      core.problem = problem;
      if (problem === null) {
        keepLastSync(core, needs);
        if (core.queue.waiting() > 0) uploads.soon();
      }
      onChange();
    },
  };

  let opening: Promise<void> | undefined;
  const opened = (): Promise<void> => {
    opening ??= openGateCore(core, needs).then(onChange);
    return opening;
  };
  const loops = [sync, lists, uploads];
  const actions = makeGateActions(core, {
    needs,
    opened,
    onChange,
    refresh: async () => void (await Promise.all([sync.now(), lists.now()])),
    // Without the cloud they wait for their turn: a queue at the gate must not become one request a person.
    uploadNow: () => void (core.online && uploads.now()),
  });

  let pages = 0;
  let stop: (() => void) | undefined;
  const start = (): (() => void) => {
    // Without a steady clock only regular looks tell a jump, and none were made while no page was there.
    if (needs.reading().steady === null) core.clock.wasOutOfSight();
    const stops = [
      needs.onServerTime(core.clock.learn),
      needs.onOutOfSight(core.clock.wasOutOfSight),
      needs.onNetworkChange((connected) => {
        if (connected) for (const loop of loops) loop.soon();
      }),
    ];
    void opened().then(() => {
      if (pages > 0) for (const loop of loops) loop.start();
    });
    return () => {
      for (const loop of loops) loop.stop();
      for (const end of stops) end();
    };
  };
  return {
    shown: () => (shown ??= showGate(core)),
    watch(listener) {
      // Nobody has looked for a while: what was drawn up then has aged.
      if (listeners.size === 0) shown = undefined;
      listeners.add(listener);
      ticking ??= setInterval(onChange, tickMs);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearInterval(ticking);
        ticking = undefined;
      };
    },
    run() {
      pages += 1;
      stop ??= start();
      let gone = false;
      return () => {
        if (gone) return;
        gone = true;
        pages -= 1;
        if (pages > 0) return;
        stop?.();
        stop = undefined;
      };
    },
    actions,
    watchDoor: (after) => core.call('watchDoor', { query: after === undefined ? {} : { after } }),
  };
}
