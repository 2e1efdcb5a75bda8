import { hkdfSync } from 'node:crypto';
import { type KeyAudience, keyAudiences, type SecretName, secretsOfAudience } from './key-ring';
import { KeyRingNotUsable } from './parse-key-ring';

/** Rings as JSON nobody has checked yet. */
export type UncheckedRings = { readonly [A in KeyAudience]?: unknown };
type OpenRings = { readonly [A in KeyAudience]: Record<string, unknown> };

/** Secrets that came after the first installations. What was made with an older one could not be read with a new one. */
const laterSecrets = ['door', 'paperCode', 'gateCheck'] as const satisfies readonly SecretName[];
/** Were in rings once; nothing reads them any more. */
const retiredSecrets: readonly string[] = ['codeSigning', 'trustList'];

/**
 * An earlier version made no ring for an audience that came later, put less into one that has been given more since, and
 * put in what is not used any more. A secret is the same in all rings that hold it, so what is missing is taken from
 * another ring; one of `laterSecrets` that no ring holds is made; any other stays missing. Done twice, or by two at once,
 * it gives the same rings. Throws `KeyRingNotUsable` where two rings disagree about a secret to take.
 */
export function completeKeyRings(rings: UncheckedRings): OpenRings {
  const known = new Map<string, unknown[]>();
  for (const audience of keyAudiences)
    for (const [name, secret] of Object.entries(Object(rings[audience]))) known.set(name, [...(known.get(name) ?? []), secret]);
  for (const name of laterSecrets) if (known.size > 0 && !known.has(name)) known.set(name, [laterSecret(name, known)]);

  const complete = (audience: KeyAudience): Record<string, unknown> => {
    const own = Object.fromEntries(Object.entries(Object(rings[audience])).filter(([name]) => !retiredSecrets.includes(name)));
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
}

/**
 * Derived from secrets that no audience holds together, instead of drawn: of two programs that complete the same rings
 * at once, each must end with what the other stores. HKDF-SHA256, so that who holds it learns nothing of its source.
 */
function laterSecret(name: string, known: ReadonlyMap<string, readonly unknown[]>): string {
  const source = ['identity', 'tracingPrivate', 'codeSubject', 'siteCode', 'lookup'].map((held) => known.get(held)?.[0] ?? null);
  return Buffer.from(hkdfSync('sha256', Buffer.from(JSON.stringify(source)), '', `tongma later secret ${name}`, 32)).toString('base64url');
}
