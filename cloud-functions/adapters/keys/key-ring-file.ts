import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { JWK } from 'jose';
import { completeKeyRings } from './complete-key-rings';
import { generateKeyRings, type KeyCeremony } from './generate-key-rings';
import type { KeyAudience, KeyRings } from './key-ring';
import { KeyRingNotUsable, parseKeyRing } from './parse-key-ring';

/** What the local product holds: every audience's ring, and the root's public key to check its trust list by. */
export type LocalKeys = { readonly rings: KeyRings; readonly rootPublicJwk: JWK };

/**
 * Reads the key rings at `path`, or makes them on the first run (readable by the owner alone). For one machine only: a
 * deployed function gets its ring from KMS. Throws `KeyRingNotUsable` for a file that is there but damaged, which is
 * never replaced: what is stored was sealed with its keys.
 */
export async function openKeyRingFile(path: string, ceremony: KeyCeremony): Promise<LocalKeys> {
  const text = readIfThere(path);
  if (text !== undefined) return parseFile(text);
  const made = JSON.stringify(await generateKeyRings(ceremony), undefined, 2);
  // Before it is kept: a ceremony with, say, no issuer must not leave a file that is refused ever after.
  parseFile(made);
  return parseFile(keepNew(path, made));
}

/** Written beside and linked into place: a power cut leaves no file or a whole one, and of two first runs at once one wins. */
function keepNew(path: string, text: string): string {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}.new`;
  writeFileSync(beside, text, { mode: 0o600 });
  try {
    linkSync(beside, path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(beside);
  }
  return readFileSync(path, 'utf8');
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

const codeOf = (error: unknown): unknown => (typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined);

function parseFile(text: string): LocalKeys {
  const file = asObject(parseJson(text));
  // A file of an earlier version lacks what came later; it stays as it is.
  const rings = completeKeyRings(asObject(file.rings));
  const ring = (audience: KeyAudience) => JSON.stringify(rings[audience]);
  return {
    rings: {
      resident: parseKeyRing('resident', ring('resident')),
      'check-in': parseKeyRing('check-in', ring('check-in')),
      gate: parseKeyRing('gate', ring('gate')),
      site: parseKeyRing('site', ring('site')),
      district: parseKeyRing('district', ring('district')),
      authority: parseKeyRing('authority', ring('authority')),
      feeds: parseKeyRing('feeds', ring('feeds')),
      public: parseKeyRing('public', ring('public')),
    },
    rootPublicJwk: asObject(file.rootPublicJwk),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new KeyRingNotUsable(['not JSON']);
  }
}

function asObject(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new KeyRingNotUsable(['the file has not the form this program writes']);
  return value as Record<string, unknown>;
}
