import * as z from 'zod';
import { type KeyAudience, type KeyRing, type SecretName, type Secrets, secretsOfAudience } from './key-ring';

const bytes = (length: number) =>
  z
    .string()
    .refine((text) => /^[\w-]*$/.test(text) && Buffer.from(text, 'base64url').length === length, `not base64url of ${length} bytes`);
const secret = bytes(32);
const numbered = z.strictObject({ id: z.int().min(0).max(255), secret });

const shapes = {
  session: z.array(numbered).min(1),
  lookup: secret,
  identity: z.array(numbered).min(1),
  pseudonym: secret,
  tracingPublic: z.strictObject({ id: z.int().min(0).max(255), publicKey: bytes(32) }),
  tracingPrivate: z.array(z.strictObject({ id: z.int().min(0).max(255), publicKey: bytes(32), privateKey: bytes(32) })).min(1),
  siteCode: z.array(secret).min(1),
  codeSubject: secret,
  door: secret,
  paperCode: secret,
  gateCheck: secret,
} as const satisfies { readonly [Name in SecretName]: z.ZodType<Secrets[Name]> };

/** The rings' JSON cannot be used. The message names every fault by its place, and never a value. */
export class KeyRingNotUsable extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`key ring not usable: ${faults.join('; ')}`);
    this.name = 'KeyRingNotUsable';
  }
}

/**
 * Reads the JSON of one audience's key ring. Throws `KeyRingNotUsable` with all faults at once: what is missing, what is
 * malformed, and what this audience has no right to hold.
 */
export function parseKeyRing<A extends KeyAudience>(audience: A, json: string): KeyRing<A> {
  const names: readonly SecretName[] = secretsOfAudience[audience];
  const shape = z.strictObject(Object.fromEntries(names.map((name) => [name, shapes[name]])));
  const parsed = shape.safeParse(parseJson(json));
  if (!parsed.success) throw new KeyRingNotUsable(parsed.error.issues.flatMap(faultsOf));
  const doubled = names.filter((name) => hasDoubledId(parsed.data[name]));
  if (doubled.length > 0) throw new KeyRingNotUsable(doubled.map((name) => `${name}: an id stands twice`));
  return parsed.data as KeyRing<A>;
}

function faultsOf(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((name) => `${name}: not for this audience`);
  return [`${issue.path.join('.') || 'the ring'}: ${issue.message}`];
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new KeyRingNotUsable(['not JSON']);
  }
}

function hasDoubledId(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const ids = value.map((item: unknown) => (typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined));
  return ids.some((id, index) => id !== undefined && ids.indexOf(id) !== index);
}
