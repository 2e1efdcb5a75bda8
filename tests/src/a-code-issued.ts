import { encodeBase64url } from '../../src/services/base64url';
import type { HeldCode } from '../../src/services/held-code-store';

type Issued = HeldCode['issued'];

export const iso = (milliseconds: number): string => `${new Date(milliseconds + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
export const noon = Date.parse('2022-09-06T12:00:00+08:00');
export const seedText = encodeBase64url(Uint8Array.from({ length: 16 }, (_none, index) => index));

const decision: Issued['decision'] = {
  colour: 'green',
  missedTest: false,
  pendingTest: false,
  pendingUntil: null,
  nextChangeAt: null,
  nextTest: null,
  duties: [],
  reasons: [],
  ruleSet: { id: '150781@2022-06-28', version: '1', hash: 'h' },
};

/** Issued at `at` (noon unless said), green, for six hours. */
export function aCodeIssued(change: Partial<Issued> & { readonly at?: number } = {}): Issued {
  const { at = noon, ...rest } = change;
  return {
    signed: encodeBase64url(Uint8Array.from({ length: 116 }, (_none, index) => index)),
    seed: null,
    slotSeconds: 30,
    slots: 720,
    issuedAt: iso(at),
    validUntil: iso(at + 6 * 3_600_000),
    maskedName: '张**',
    people: 1,
    colour: 'green',
    missedTest: false,
    pendingTest: false,
    latestTest: null,
    vaccinationDoses: 0,
    decision: { ...decision, colour: rest.colour ?? 'green', missedTest: rest.missedTest ?? false },
    asOf: iso(at),
    ...rest,
  };
}

export const aHeldCode = (change: Parameters<typeof aCodeIssued>[0] = {}, account = 'zhang'): HeldCode => ({
  issued: aCodeIssued(change),
  seed: seedText,
  account,
});
