/** A gate at work in a test: made, enrolled, reloaded, and shown codes signed this very moment. */
import { anchorOf, slotValueOf } from '../../../../cloud-functions/domain/personal-code/chain';
import { type CodePayload, encodeCodePayload } from '../../../../cloud-functions/domain/personal-code/code-payload';
import { writeCode } from '../../../../cloud-functions/domain/personal-code/code-text';
import { addMilliseconds, type Instant, instant } from '../../../../cloud-functions/domain/time';
import { type Checked, type GatePack, nothingRead } from '../../../../src/services/gate/gate-types';
import { type Gate, makeGate } from '../../../../src/services/gate/make-gate';
import { aCodeSigner, aPayload, issuedAt, seed } from '../../../builders/signed-codes';
import { aDevice, aGateCloud, type GateCloud } from './a-gate-cloud';

export const aPolicy = (change: Partial<GatePack['policies'][number]> = {}): GatePack['policies'][number] => ({
  from: '2022-06-28T00:00:00+08:00',
  until: null,
  asks: 'green-and-test',
  testWithinHours: 72,
  separateDoor: null,
  basis: { 'zh-CN': '依据', en: 'basis' },
  ...change,
});
export const aPack = (change: Partial<GatePack> = {}): GatePack => ({
  packId: 'pack 1',
  site: { siteId: '0123456789abcdef', name: '口岸超市', class: 'mall', address: '一道街 1 号', state: 'active' },
  policies: [aPolicy()],
  settings: { readOut: 'short' },
  doorSecret: 'A'.repeat(43),
  gatesOfSite: 1,
  ...change,
});

export const signer = aCodeSigner();
/** Time passes, by the device's clocks and the cloud's. */
export const pass = (seconds: number) => jest.advanceTimersByTimeAsync(seconds * 1000);

export type GateAtWork = {
  readonly cloud: GateCloud;
  readonly device: ReturnType<typeof aDevice>;
  gate: Gate;
  /** The app is killed and opened again. */
  reload(): Promise<void>;
  stop(): void;
  /** Signed this moment for somebody, shown in its first slot. */
  codeNow(who?: number, change?: Partial<CodePayload>): string;
  checkAndRecord(
    text: string,
    temperatureTenths?: number | null,
  ): Promise<{ checked: Checked; kept: Awaited<ReturnType<Gate['actions']['record']>> }>;
};

export type Beginning = { readonly pack?: GatePack; readonly trustDays?: number };

/** Not enrolled yet. */
export async function aGateAtWork({ pack = aPack(), trustDays = 3 }: Beginning = {}): Promise<GateAtWork> {
  const trustList = { ...signer.trustList, validUntil: addMilliseconds(issuedAt, trustDays * 86_400_000) };
  const cloud = aGateCloud({ startsAt: issuedAt, trustList, pack });
  const device = aDevice();
  const gate = makeGate(device.needs());
  let stop = gate.run();
  const atWork: GateAtWork = {
    cloud,
    device,
    gate,
    async reload() {
      stop();
      atWork.gate = makeGate(device.needs());
      stop = atWork.gate.run();
      await pass(0);
    },
    stop: () => stop(),
    codeNow: (who = 1, change = {}) => codeAt(cloud.now(), who, change),
    async checkAndRecord(text, temperatureTenths = null) {
      const checked = await atWork.gate.actions.checkText(text);
      return { checked, kept: await atWork.gate.actions.record(checked, { ...nothingRead, temperatureTenths }) };
    },
  };
  await pass(0);
  return atWork;
}

export async function anEnrolledGate(beginning?: Beginning): Promise<GateAtWork> {
  const atWork = await aGateAtWork(beginning);
  expect(await atWork.gate.actions.enrol('AAAAA AAAAA', 'sentry')).toMatchObject({ ok: true });
  await pass(1);
  return atWork;
}

/** Covered subject of the person of this number. */
export const subjectOf = (who: number): Uint8Array => Uint8Array.from({ length: 16 }, (_, place) => (who >> (8 * (place % 4))) & 0xff);

function codeAt(now: Instant, who: number, change: Partial<CodePayload>): string {
  const signedAt = instant(Math.floor(now / 1000) * 1000);
  const subject = subjectOf(who);
  const chainSeed = seed.map((byte, place) => byte ^ (subject[place] ?? 0));
  const payload = aPayload({ issuedAt: signedAt, subject, anchor: anchorOf(chainSeed), testAgeMinutes: 600, ...change });
  return writeCode(signer.signBytes(encodeCodePayload(payload)), slotValueOf(chainSeed, 0));
}

/** Timers and `Date` are the test's; what makes promises settle is not. */
export const useGateTime = (): void =>
  void jest.useFakeTimers({ now: issuedAt, doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
