/** A personal code held before this gate: judged here, without the cloud, in a few milliseconds. */
import { isAlarm } from '../../../cloud-functions/domain/gate/gate-alarm';
import { type GateVerdict, gateVerdict } from '../../../cloud-functions/domain/gate/gate-verdict';
import { makeInSight } from '../../../cloud-functions/domain/gate/in-sight';
import type { SeenSlots } from '../../../cloud-functions/domain/gate/seen-slots';
import type { VerifySignature } from '../../../cloud-functions/domain/personal-code/verify-code';
import type { Instant } from '../../../cloud-functions/domain/time';
import type { Checked, GatePolicy } from './gate-types';
import type { HeldClock } from './held-clock';
import type { HeldLists } from './held-lists';

export type CheckCodeNeeds = {
  readonly clock: Pick<HeldClock, 'now' | 'trusted'>;
  readonly lists: Pick<HeldLists, 'trustList' | 'turned'>;
  readonly seen: Pick<SeenSlots, 'use' | 'usedAt'>;
  readonly verifySignature: VerifySignature;
  readonly policy: (at: Instant) => GatePolicy | undefined;
  readonly newId: (at: Instant) => string;
  readonly online: () => boolean;
  /** Something was used: to be kept over a reload. */
  readonly onUsed: () => void;
};

/** The same text held up for longer is a picture, and has to be judged as one. */
const slotLivesMs = 60_000;

export type CheckCode = {
  check(text: string): Promise<Checked>;
  /** The record of it was made just now: whoever still holds up the phone is still the same check. */
  wrote(checked: Checked): void;
};

export function makeCheckCode(needs: CheckCodeNeeds): CheckCode {
  const inSight = makeInSight<Checked>();
  const namesOf = new Map<string, readonly string[]>();
  const { clock, seen } = needs;

  async function check(text: string): Promise<Checked> {
    const clockTrusted = clock.trusted();
    const now = clock.now();
    const same = inSight.same(text, now);
    if (same && now - same.at < slotLivesMs) return { ...same, again: true };
    const verdict = await gateVerdict({
      text,
      now,
      clockTrusted,
      trustList: needs.lists.trustList(),
      verifySignature: needs.verifySignature,
      policy: needs.policy(now),
      turned: needs.lists.turned(),
      seen,
    });
    const earlier = verdict.read && inSight.same(verdict.read.code, now);
    if (earlier) {
      // The phone has gone on to its next slot meanwhile: that value is used up with the one before.
      if (verdict.read && earlier.outcome === 'admitted') use(verdict.read.used);
      return { ...earlier, again: true };
    }
    if (verdict.read && verdict.outcome === 'admitted') use(verdict.read.used);
    const checked = checkedOf(verdict, { recordId: needs.newId(now), at: now, offline: !needs.online() });
    const names = verdict.read ? [text, verdict.read.code] : [text];
    namesOf.clear();
    namesOf.set(checked.recordId, names);
    inSight.see(names, checked, now);
    return checked;
  }

  function use(slot: Parameters<SeenSlots['use']>[0]): void {
    seen.use(slot);
    needs.onUsed();
  }

  /** One after the other: two looks at the same code must not both be the first. */
  let last: Promise<unknown> = Promise.resolve();
  return {
    check(text) {
      const next = last.then(() => check(text));
      last = next.catch(() => undefined);
      return next;
    },
    wrote(checked) {
      const names = namesOf.get(checked.recordId);
      if (names) inSight.see(names, { ...checked, again: false }, clock.now());
    },
  };
}

function checkedOf(verdict: GateVerdict, made: Pick<Checked, 'recordId' | 'at' | 'offline'>): Checked {
  const { outcome, reasons, says, read, testAgeMinutes } = verdict;
  return {
    ...made,
    outcome,
    reasons,
    colour: says?.colour ?? null,
    missedTest: says?.missedTest ?? false,
    pendingTest: says?.pendingTest ?? false,
    people: says?.people ?? 1,
    testAgeHours: testAgeMinutes === undefined ? null : Math.ceil(testAgeMinutes / 60),
    vaccinationDoses: null,
    maskedName: null,
    maskedDocumentNumber: null,
    age: null,
    means: 'code',
    holder: read ? { by: 'code', subject: read.subject, anchor: read.anchor, slot: read.used.slot, kid: read.kid } : { by: 'nobody' },
    alarm: isAlarm(reasons),
    again: false,
    problem: null,
  };
}
