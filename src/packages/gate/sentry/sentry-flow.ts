/**
 * What a sentry does with what is read: one person at a time, from the code to the open gate. It decides nothing about
 * anybody: that is the gate's (services/gate). Instants are those of `performance.now()`.
 */
import { readingFreshForMs } from '../../../../cloud-functions/domain/gate/device-bridge';
import type { Bridge, GateOpening, TakenReading } from '../../../platform/device-bridge';
import { type Checked, type GateHere, nothingRead } from '../../../services/gate/gate-types';
import { notThePerson, personOf } from '../guard/person-here';
import { freshAt, type HeldReadings, holdReading } from './held-readings';

export type SentryVerdict = {
  readonly checked: Checked;
  readonly temperatureTenths: number | null;
  /** The camera says the face is another: a person compares by eye; it changes nothing here and is kept nowhere. */
  readonly compareByEye: boolean;
  readonly alarm: boolean;
  /** False: the device could not write it down, so the gate stays shut. */
  readonly kept: boolean;
  readonly gate: GateOpening | 'shut' | 'opening';
  /** When the frame it was read from came; null: not from the camera. */
  readonly frameAt: number | null;
};

export type SentryShown =
  | { readonly kind: 'scanning'; readonly held: HeldReadings }
  /** A paper code or a document is asked of the cloud. */
  | { readonly kind: 'checking' }
  /** Admitted so far; the thermometer has the last word. */
  | { readonly kind: 'measuring'; readonly checked: Checked }
  /** A paper code may be borrowed: a guard compares name and age with who holds it before the gate opens. */
  | { readonly kind: 'comparing'; readonly checked: Checked }
  | { readonly kind: 'verdict'; readonly verdict: SentryVerdict };

type Surroundings = {
  readonly gate: () => Pick<GateHere, 'state' | 'checkText' | 'checkDocument' | 'record' | 'withReading'>;
  readonly bridge: () => Pick<Bridge, 'openGate' | 'alarm' | 'light'>;
  readonly hasThermometer: () => boolean;
  readonly now: () => number;
  readonly show: (shown: SentryShown) => void;
};

export const verdictForMs = 2_000;
export const alarmForMs = 5_000;
/** Long enough to read what to do. */
export const feverForMs = 10_000;
/** Then nobody has come: nobody was let in and nothing is written. */
export const compareWithinMs = 60_000;

export type SentryFlow = {
  readText(text: string, frameAt: number | null): Promise<void>;
  takeReading(reading: TakenReading): Promise<void>;
  /** A thermometer that has gone keeps nobody waiting. */
  thermometerGone(): void;
  /** The guard has seen the verdict: back to the next person at once. */
  seen(): void;
  /** The guard has compared. */
  compared(isThePerson: boolean): Promise<void>;
  end(): void;
};

export function aSentryFlow(around: Surroundings): SentryFlow {
  const desk: Desk = {
    ...around,
    at: { kind: 'scanning', held: {} },
    held: {},
    timer: undefined,
    frameAt: null,
    last: undefined,
    ended: false,
  };
  return {
    readText: (text, frameAt) => readText(desk, text, frameAt),
    async takeReading(reading) {
      if (reading.type === 'scanned') return readText(desk, reading.text, null);
      if (reading.type === 'id-card') return readCard(desk, reading);
      desk.held = holdReading(freshAt(desk.held, desk.now()), reading);
      if (desk.at.kind === 'measuring' && reading.type === 'temperature') return conclude(desk, desk.at.checked);
      if (desk.at.kind === 'scanning') backToScanning(desk);
    },
    thermometerGone() {
      if (desk.at.kind === 'measuring') void conclude(desk, desk.at.checked);
    },
    seen() {
      if (desk.at.kind === 'verdict') backToScanning(desk);
    },
    async compared(isThePerson) {
      if (desk.at.kind !== 'comparing') return;
      const { checked } = desk.at;
      if (isThePerson) await measure(desk, checked);
      else await conclude(desk, notThePerson(personOf(checked)).checked);
    },
    end() {
      desk.ended = true;
      clearTimeout(desk.timer);
    },
  };
}

type Desk = Surroundings & {
  at: SentryShown;
  held: HeldReadings;
  timer: ReturnType<typeof setTimeout> | undefined;
  frameAt: number | null;
  /** Of whoever was checked before. */
  last: SentryVerdict | undefined;
  ended: boolean;
};

/**
 * The next person may come as soon as the one before is through; nobody silences an alarm by holding another code before the
 * lens, and nobody is judged while somebody else is.
 */
function isFree({ at }: Desk): boolean {
  return at.kind === 'scanning' || (at.kind === 'verdict' && !at.verdict.alarm && at.verdict.gate !== 'opening');
}

async function readText(desk: Desk, text: string, frameAt: number | null): Promise<void> {
  if (!isFree(desk)) return;
  desk.frameAt = frameAt;
  go(desk, { kind: 'checking' });
  await judge(desk, await desk.gate().checkText(text));
}

async function readCard(desk: Desk, { documentType, documentNumber, nationality }: Extract<TakenReading, { type: 'id-card' }>) {
  if (!isFree(desk)) return;
  desk.frameAt = null;
  go(desk, { kind: 'checking' });
  await judge(
    desk,
    await desk.gate().checkDocument({ documentType, documentNumber, means: 'id-card', ...(nationality && { nationality }) }),
  );
}

async function judge(desk: Desk, checked: Checked): Promise<void> {
  if (checked.again) return showAgain(desk, checked);
  if (checked.means !== 'paper' || checked.outcome === 'refused') return measure(desk, checked);
  go(desk, { kind: 'comparing', checked });
  desk.timer = setTimeout(() => backToScanning(desk), compareWithinMs);
}

async function measure(desk: Desk, checked: Checked): Promise<void> {
  const { state } = desk.gate();
  const asksAnything = state.kind === 'ready' && state.policy?.asks !== 'not-checked';
  const measured = freshAt(desk.held, desk.now()).temperature !== undefined;
  const waits = checked.outcome === 'admitted' && asksAnything && desk.hasThermometer() && !measured;
  if (!waits) return conclude(desk, checked);
  go(desk, { kind: 'measuring', checked });
  // Devices fail: a gate that cannot measure goes on without, says so, and the record says so too.
  desk.timer = setTimeout(() => void conclude(desk, checked), readingFreshForMs);
}

/** A code that stays before the lens: what was said of it, fever and all, without a sound, a record or another opening. */
function showAgain(desk: Desk, checked: Checked): void {
  const { last, frameAt } = desk;
  const same = last !== undefined && last.checked.recordId === checked.recordId;
  const told = same ? { ...last, checked: { ...last.checked, again: true } } : { ...unread, checked };
  showVerdict(desk, { ...told, alarm: false, gate: 'shut', frameAt });
}

const unread = { temperatureTenths: null, compareByEye: false, kept: true } as const;

/** With what was read beside the code: shown, written down, and only then let through. */
async function conclude(desk: Desk, checked: Checked): Promise<void> {
  const { temperature, face } = freshAt(desk.held, desk.now());
  desk.held = {};
  const temperatureTenths = temperature?.tenths ?? null;
  const whole = desk.gate().withReading(checked, { temperatureTenths });
  const verdict: SentryVerdict = {
    checked: whole,
    temperatureTenths,
    compareByEye: face?.result === 'not-matched',
    alarm: isAbnormal(whole),
    kept: true,
    gate: 'shut',
    frameAt: desk.frameAt,
  };
  desk.last = verdict;
  showVerdict(desk, verdict);
  const kept = await desk.gate().record(whole, { ...nothingRead, temperatureTenths });
  if (kept.ok) await release(desk, verdict);
  // Held before the camera again while it was being written: it has been written.
  else if (kept.error === 'not-kept') amend(desk, verdict, { kept: false });
}

/** Quick release: a gate that does not answer is shown, and keeps nobody from the next code. */
async function release(desk: Desk, verdict: SentryVerdict): Promise<void> {
  if (verdict.checked.outcome !== 'admitted') return;
  const opening = desk.bridge().openGate();
  amend(desk, verdict, { gate: 'opening' });
  amend(desk, verdict, { gate: await opening });
}

/** Unless somebody else is shown by now. */
function amend(desk: Desk, { checked }: SentryVerdict, change: Partial<SentryVerdict>): void {
  if (desk.at.kind !== 'verdict' || desk.at.verdict.checked !== checked || desk.ended) return;
  desk.at = { kind: 'verdict', verdict: { ...desk.at.verdict, ...change } };
  desk.show(desk.at);
}

function showVerdict(desk: Desk, verdict: SentryVerdict): void {
  go(desk, { kind: 'verdict', verdict });
  const fever = verdict.checked.reasons.includes('fever');
  desk.bridge().light(verdict.checked.outcome === 'admitted' ? 'green' : fever ? 'yellow' : 'red');
  if (verdict.alarm) desk.bridge().alarm(true);
  const forMs = fever ? feverForMs : verdict.alarm ? alarmForMs : verdictForMs;
  desk.timer = setTimeout(() => backToScanning(desk), forMs);
}

function backToScanning(desk: Desk): void {
  const before = desk.at;
  desk.held = freshAt(desk.held, desk.now());
  go(desk, { kind: 'scanning', held: desk.held });
  if (before.kind !== 'verdict') return;
  desk.bridge().light('off');
  if (before.verdict.alarm) desk.bridge().alarm(false);
}

function go(desk: Desk, shown: SentryShown): void {
  clearTimeout(desk.timer);
  if (desk.ended) return;
  desk.at = shown;
  desk.show(shown);
}

/** Any refusal calls somebody, but for a picture on a shirt or a code half seen; so does what the gate itself is alarmed by. */
function isAbnormal({ outcome, reasons, alarm }: Checked): boolean {
  return alarm || (outcome === 'refused' && !reasons.every((reason) => reason === 'code-not-ours' || reason === 'code-damaged'));
}
