import { addMilliseconds, formatInstant, millisecondsPerHour } from '../../cloud-functions/domain/time';
import { aGateTrusting } from '../builders/a-gate-check';
import { aCodeSigner, aPayload, issuedAt } from '../builders/signed-codes';

export type GateFigures = {
  /** Processor time of one check at a gate, plain script as on a phone: signature, slot, policy, lists. */
  readonly millisecondsEach: number;
  readonly checks: number;
  /** Names of turned codes the gate held meanwhile. */
  readonly turnedHeld: number;
};

/** Genuine codes of different people, each in another slot of its life, at a gate that has lost its cloud. */
export async function measureGate(checks = 300, turnedHeld = 10_000): Promise<GateFigures> {
  const signer = aCodeSigner();
  const gate = aGateTrusting(signer.trustList);
  const until = formatInstant(addMilliseconds(issuedAt, 6 * millisecondsPerHour));
  const codes = Array.from({ length: turnedHeld }, (_none, number) => ({ code: number.toString(36).padStart(8, '_'), until }));
  gate.turned.take({ codes, next: '', more: false, startsOver: true, asOf: formatInstant(issuedAt) }, issuedAt);
  const shown = Array.from({ length: checks }, (_none, number) => {
    const subject = Uint8Array.from({ length: 16 }, (_byte, index) => (number * 7 + index * 13) % 256);
    const slot = (number * 37) % 700;
    return { text: signer.code(aPayload({ subject }), slot), now: addMilliseconds(issuedAt, slot * 30_000 + 5_000) };
  });
  const first = shown[0];
  if (first) await gate.check(first.text, { now: first.now });
  const before = process.cpuUsage();
  for (const { text, now } of shown.slice(1)) {
    const { outcome, reasons } = await gate.check(text, { now });
    if (outcome !== 'admitted') throw new Error(`a genuine code was refused: ${reasons.join(', ')}`);
  }
  const { user, system } = process.cpuUsage(before);
  const each = (user + system) / 1_000 / (checks - 1);
  return { millisecondsEach: Math.round(each * 100) / 100, checks: checks - 1, turnedHeld };
}
