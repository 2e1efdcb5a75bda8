import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { completeKeyRings } from './complete-key-rings';
import { generateKeyRings } from './generate-key-rings';
import type { KeyAudience, KeyRings } from './key-ring';
import { KeyRingNotUsable, parseKeyRing } from './parse-key-ring';

/**
 * Reads every audience's key ring at `path`, or makes them on the first run (readable by the owner alone). For one machine
 * only: a deployed function gets its ring from KMS. A file of an earlier version is completed. Throws `KeyRingNotUsable`
 * for a file that is there but damaged, which is never replaced: what is stored was sealed with its keys.
 */
export function openKeyRingFile(path: string): KeyRings {
  const text = readIfThere(path) ?? keepNew(path, written(generateKeyRings()));
  const rings = parseFile(text);
  // Two programs that complete one file write the same.
  if (written(rings) !== text) replaceWhole(path, written(rings));
  return rings;
}

const written = (rings: KeyRings): string => JSON.stringify({ rings }, undefined, 2);

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

function replaceWhole(path: string, text: string): void {
  const beside = `${path}.${process.pid}.new`;
  writeFileSync(beside, text, { mode: 0o600 });
  renameSync(beside, path);
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

function parseFile(text: string): KeyRings {
  const rings = completeKeyRings(asObject(asObject(parseJson(text)).rings));
  const ring = (audience: KeyAudience) => JSON.stringify(rings[audience]);
  return {
    resident: parseKeyRing('resident', ring('resident')),
    'check-in': parseKeyRing('check-in', ring('check-in')),
    gate: parseKeyRing('gate', ring('gate')),
    site: parseKeyRing('site', ring('site')),
    district: parseKeyRing('district', ring('district')),
    authority: parseKeyRing('authority', ring('authority')),
    feeds: parseKeyRing('feeds', ring('feeds')),
    public: parseKeyRing('public', ring('public')),
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
