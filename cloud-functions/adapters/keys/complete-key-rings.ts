import { type KeyAudience, keyAudiences, secretsOfAudience } from './key-ring';
import { KeyRingNotUsable } from './parse-key-ring';

/** Rings as JSON nobody has checked yet. */
export type UncheckedRings = { readonly [A in KeyAudience]?: unknown };

/**
 * An earlier version made no ring for an audience that came later, and put less into one that has been given more since.
 * Every secret is the same in all rings that hold it, so what is missing is taken from another ring, and nothing is made
 * anew. A secret that no ring holds stays missing. Throws `KeyRingNotUsable` where two rings disagree about one to take.
 */
export const completeKeyRings = (rings: UncheckedRings): { readonly [A in KeyAudience]: Record<string, unknown> } => {
  const known = new Map<string, unknown[]>();
  for (const audience of keyAudiences)
    for (const [name, secret] of Object.entries(Object(rings[audience]))) known.set(name, [...(known.get(name) ?? []), secret]);
  const complete = (audience: KeyAudience): Record<string, unknown> => {
    const own: Record<string, unknown> = { ...Object(rings[audience]) };
    for (const name of secretsOfAudience[audience]) {
      const secrets = known.get(name);
      if (name in own || secrets === undefined) continue;
      if (new Set(secrets.map((secret) => JSON.stringify(secret))).size > 1)
        throw new KeyRingNotUsable([`${name}: not the same in every ring, so ${audience} cannot be given it`]);
      own[name] = secrets[0];
    }
    return own;
  };
  return {
    resident: complete('resident'),
    'check-in': complete('check-in'),
    gate: complete('gate'),
    site: complete('site'),
    district: complete('district'),
    authority: complete('authority'),
    feeds: complete('feeds'),
    public: complete('public'),
  };
};
