/** What a page may have a gate do. */
import { instantOf } from '../../../cloud-functions/domain/gate/gate-day';
import { paperCodePrefix } from '../../../cloud-functions/domain/gate/paper-code';
import { type ProblemShown, problemOf } from '../../text/problem-shown';
import { type CheckCode, makeCheckCode } from './check-code';
import { type CheckOnline, makeCheckOnline } from './check-online';
import { forgetCore, type GateCore, keepSeen, warmUp } from './gate-core';
import type { GateNeeds } from './gate-needs';
import type { GateShown } from './gate-shown';
import type { Checked, GateHere } from './gate-types';
import { forgetEnrolment, keepEnrolment } from './kept-enrolment';
import { makeRecord, withReading } from './make-record';
import { makeRecordIds } from './record-ids';

export type GateActions = Omit<GateHere, keyof GateShown>;

export type GateActionNeeds = {
  readonly needs: GateNeeds;
  /** Resolves when what the device kept has been read. */
  readonly opened: () => Promise<void>;
  readonly onChange: () => void;
  /** Sync and lists now. */
  readonly refresh: () => Promise<void>;
  readonly uploadNow: () => void;
};

export function makeGateActions(core: GateCore, { needs, opened, onChange, refresh, uploadNow }: GateActionNeeds): GateActions {
  const newId = makeRecordIds(needs.randomBytes);
  const checks = checksOf(core, needs, newId);
  const written = new Set<string>();
  /** Kept from checking anybody: the cloud has said that this device counts no more. */
  const turnedAway = (checked: Checked): Checked =>
    core.enrolment?.revoked
      ? {
          ...checked,
          outcome: 'refused',
          reasons: ['cloud-needed'],
          colour: null,
          holder: { by: 'nobody' },
          problem: problemOf('device-revoked'),
        }
      : checked;
  return {
    async checkText(text) {
      await opened();
      // A scanner that plays a keyboard ends with a key; blanks are letters of a code.
      const read = text.replace(/[\r\n\t]+$/, '');
      return turnedAway(read.startsWith(paperCodePrefix) ? await checks.online.paper(read) : await checks.code.check(read));
    },
    async checkDocument(read) {
      await opened();
      return turnedAway(await checks.online.document(read));
    },
    async record(checked, reading) {
      if (written.has(checked.recordId)) return { ok: false, error: 'again' };
      if (!core.enrolment || core.enrolment.revoked) return { ok: false, error: 'not-kept' };
      remember(written, checked.recordId);
      const at = instantOf(checked.at);
      const record = makeRecord({ checked, reading, policy: core.policy(at), dataAgeSeconds: dataAgeSeconds(core) });
      const kept = await core.queue.add(record, at);
      if (!kept) {
        written.delete(checked.recordId);
        return { ok: false, error: 'not-kept' };
      }
      checks.code.wrote(checked);
      uploadNow();
      return { ok: true, value: kept };
    },
    withReading: (checked, { temperatureTenths }) => withReading(checked, temperatureTenths, core.policy(core.clock.now())),
    enrol: async (enrolmentCode, kind) => {
      await opened();
      return await enrol(core, { needs, onChange, refresh, enrolmentCode, kind });
    },
    async forget(waiting = 'keep-waiting') {
      await opened();
      if (waiting === 'keep-waiting' && core.queue.waiting() > 0) return 'records-waiting';
      await core.queue.giveUp();
      await forgetEnrolment(needs.vault);
      await needs.keys.forget();
      forgetCore(core, needs);
      onChange();
      return 'forgotten';
    },
    tellBridge(devices) {
      core.bridge = [...new Set(devices)];
    },
    syncNow: refresh,
  };
}

function checksOf(
  core: GateCore,
  needs: GateNeeds,
  newId: (at: number) => string,
): { readonly code: CheckCode; readonly online: CheckOnline } {
  const { clock, lists, call, policy } = core;
  const code = makeCheckCode({
    clock,
    lists,
    seen: { use: (slot) => core.seen.use(slot), usedAt: (slot, now) => core.seen.usedAt(slot, now) },
    verifySignature: needs.verifySignature,
    policy,
    newId,
    online: () => core.online,
    onUsed: () => keepSeen(core, needs),
  });
  return { code, online: makeCheckOnline({ call, now: clock.now, policy, newId }) };
}

/** A gate may run for months; a check is written down within a minute or not at all. */
function remember(written: Set<string>, recordId: string): void {
  written.add(recordId);
  const [oldest] = written;
  if (written.size > 1_000 && oldest !== undefined) written.delete(oldest);
}

function dataAgeSeconds({ lists, clock }: GateCore): number | null {
  const now = clock.now();
  const [trust, turned] = [lists.trustListAgeSeconds(now), lists.turnedAgeSeconds(now)];
  return trust === null || turned === null ? null : Math.max(trust, turned);
}

type Enrolling = Pick<GateActionNeeds, 'needs' | 'onChange' | 'refresh'> & {
  readonly enrolmentCode: string;
  readonly kind: Parameters<GateHere['enrol']>[1];
};

/** The key is kept before the cloud is asked: a device that never hears the answer tries again as the same one. */
async function enrol(core: GateCore, { needs, onChange, refresh, enrolmentCode, kind }: Enrolling): ReturnType<GateHere['enrol']> {
  if (core.enrolment) return failed('step-not-possible');
  const key = (await needs.keys.open()) ?? (await needs.keys.make());
  // A vault that does not keep this would keep no record either.
  if (!key || !(await needs.vault.put(trial, 'kept'))) return failed('device-not-able');
  await needs.vault.remove(trial);
  const body = { enrolmentCode, publicKey: key.publicKey, version: needs.version };
  const answer = kind === 'guard' ? await needs.enrolAsGuard({ body }) : await core.send({ operation: 'enrolDevice', request: { body } });
  if (!answer.ok) return answer;
  const enrolment = { device: answer.value, revoked: false };
  if (!(await keepEnrolment(needs.vault, enrolment))) return failed('device-not-able');
  core.key = key;
  core.enrolment = enrolment;
  onChange();
  await refresh();
  warmUp(core, needs);
  return answer;
}

const trial = 'trial';
const failed = (code: ProblemShown['code']) => ({ ok: false, error: problemOf(code) }) as const;
