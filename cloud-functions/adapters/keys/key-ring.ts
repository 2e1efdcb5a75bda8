/** One Lambda each; equals the contract's audiences (a test compares), which adapters may not import. */
export const keyAudiences = ['resident', 'check-in', 'gate', 'site', 'district', 'authority', 'feeds', 'public'] as const;
export type KeyAudience = (typeof keyAudiences)[number];

/** 32 random bytes, base64url. Lists are newest first: the first makes, all read. */
export type Secret = string;
export type NumberedSecret = { readonly id: number; readonly secret: Secret };

/** Every secret there is, by purpose. */
export type Secrets = {
  /** HS256 of session tokens. */
  readonly session: readonly NumberedSecret[];
  /** Keyed hashes of logins and documents; cannot be replaced without re-hashing the stored ones. */
  readonly lookup: Secret;
  /** Identities and declarations at rest. */
  readonly identity: readonly NumberedSecret[];
  /** From which a key per day is derived. */
  readonly pseudonym: Secret;
  /** X25519, raw, base64url. */
  readonly tracingPublic: { readonly id: number; readonly publicKey: string };
  readonly tracingPrivate: readonly { readonly id: number; readonly publicKey: string; readonly privateKey: string }[];
  readonly siteCode: readonly Secret[];
  readonly codeSubject: Secret;
  /** From which the secret of each site's door is derived. */
  readonly door: Secret;
  /** Tags of paper codes. */
  readonly paperCode: Secret;
  /** Seals what a check in the cloud hands to a gate for its record. */
  readonly gateCheck: Secret;
};
export type SecretName = keyof Secrets;

/**
 * Least rights: which audience is given which secret. `check-in` can seal a person for tracing and cannot open one;
 * `district` opens the identity of somebody whose guardian or desk asks it to. What codes
 * are signed with is in no ring: KMS keeps the root and opens a day's leaf key for `resident` alone.
 */
export const secretsOfAudience = {
  resident: ['session', 'lookup', 'identity', 'pseudonym', 'codeSubject', 'paperCode'],
  'check-in': ['session', 'pseudonym', 'tracingPublic', 'siteCode', 'door'],
  gate: ['session', 'lookup', 'pseudonym', 'tracingPublic', 'codeSubject', 'door', 'paperCode', 'gateCheck'],
  site: ['session', 'siteCode'],
  district: ['session', 'lookup', 'identity', 'pseudonym', 'tracingPrivate', 'siteCode', 'paperCode'],
  authority: ['session'],
  feeds: ['session', 'lookup'],
  public: ['siteCode'],
} as const satisfies Record<KeyAudience, readonly SecretName[]>;

/** The secrets one audience's function is given; its JSON is what KMS encrypts. */
export type KeyRing<A extends KeyAudience> = A extends KeyAudience ? Pick<Secrets, (typeof secretsOfAudience)[A][number]> : never;
export type KeyRings = { readonly [A in KeyAudience]: KeyRing<A> };
