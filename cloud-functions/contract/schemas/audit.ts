import * as z from 'zod';
import { caseNumber, divisionCode, isoDay, isoInstant, pageMark, role, typedText } from './basics';
import { auditEntry } from './visit';

export const auditId = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
/** SHA-256 in hex. */
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const actorRole = z.enum([...role.options, 'system', 'gate']);
const personId = z.string().regex(/^[0-9a-f]{32}$/);

/** At most 31 days, both ends included. */
export const auditSearch = z.strictObject({
  from: isoDay,
  to: isoDay,
  operation: z
    .string()
    .regex(/^[A-Za-z]{3,40}$/)
    .optional(),
  actor: personId.optional(),
  caseNumber: caseNumber.optional(),
  role: actorRole.optional(),
  refusedOnly: z.boolean().default(false),
  page: pageMark.optional(),
});
export const auditSearched = z.strictObject({
  entries: z.array(auditEntry),
  /** The day looked at last: a long search comes in several answers, some of them empty. */
  lookedBackTo: isoDay,
  nextPage: pageMark.nullable(),
});

export const rootNumber = z.string().regex(/^[1-9]\d{0,8}$/);
export const auditRootShown = z.strictObject({
  jurisdiction: divisionCode,
  number: z.int().min(1),
  from: isoInstant,
  to: isoInstant,
  /** Links of the chains it takes in. */
  links: z.int().min(0),
  /** RFC 6962, over the hashes of these links, chain by chain. */
  merkleRoot: hash,
  /** Where each chain ended. */
  heads: z.array(z.strictObject({ seq: z.int().min(0), linkHash: hash })),
  /** Hash of the root before. */
  previous: hash,
  /** SubjectPublicKeyInfo of the key, base64url. */
  publicKey: z.string(),
  kid: z.string(),
  /** ES256, base64url. */
  signature: z.string(),
});
export const auditRootsShown = z.strictObject({ roots: z.array(auditRootShown), nextPage: pageMark.nullable() });

const opened = z.strictObject({ value: z.string(), salt: hash });
export const entryProof = z.strictObject({
  /** Who acted, on what and about whom stand in it as salted hashes. */
  entry: z.strictObject({
    auditId: z.string(),
    at: isoInstant,
    operation: z.string(),
    role: actorRole,
    district: z.string().nullable(),
    caseNumber: z.string().nullable(),
    purpose: z.string().nullable(),
    refused: z.string().nullable(),
    actor: hash,
    target: hash,
    about: hash,
  }),
  actor: opened.nullable(),
  target: opened.nullable(),
  /** That the entry is about the one who asks, without naming others. */
  person: z.strictObject({ salt: hash, index: z.int(), size: z.int(), path: z.array(hash) }).nullable(),
  link: z.strictObject({ shard: z.int(), seq: z.int(), previousHash: hash, at: isoInstant }),
  /** Null until the hour is closed. */
  closed: z.strictObject({ index: z.int(), path: z.array(hash), root: auditRootShown }).nullable(),
});
/** For a resident: whose proof it is, as the record knows them. */
export const readProof = z.strictObject({ personId, proof: entryProof });

export const alertKind = z.enum(['many-people', 'night', 'own-name', 'no-case', 'same-person', 'refused-often']);
export const alertId = z.string().regex(/^[0-9a-f]{32}$/);
export const auditAlertShown = z.strictObject({
  alertId,
  kind: alertKind,
  /** The beginning of the hour. */
  hour: isoInstant,
  actor: z.string().nullable(),
  /** People, reads, readers or attempts, by kind. */
  count: z.int().min(1),
  /** The first twenty entries behind it. */
  auditIds: z.array(z.string()),
  closed: z.strictObject({ at: isoInstant, note: z.string() }).nullable(),
});
export const auditAlerts = z.strictObject({
  /** Open ones by kind; all that an administrator is shown. */
  open: z.array(z.strictObject({ kind: alertKind, count: z.int().min(1) })),
  alerts: z.array(auditAlertShown),
  nextPage: pageMark.nullable(),
});
export const alertClosing = z.strictObject({ note: typedText(500).min(4) });
