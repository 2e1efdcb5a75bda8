import { completeKeyRings } from './complete-key-rings';
import { generateKeyRings } from './generate-key-rings';
import type { KeyAudience, KeyRings } from './key-ring';
import { KeyRingNotUsable, parseKeyRing } from './parse-key-ring';
import { keepNewFile, readIfThere, replaceFile } from './secret-file';

/**
 * Reads every audience's key ring at `path`, or makes them on the first run (readable by the owner alone). For one machine
 * only: a deployed function gets its ring from KMS. A file of an earlier version is completed. Throws `KeyRingNotUsable`
 * for a file that is there but damaged, which is never replaced: what is stored was sealed with its keys.
 */
export function openKeyRingFile(path: string): KeyRings {
  const text = readIfThere(path) ?? keepNewFile(path, written(generateKeyRings()));
  const rings = parseFile(text);
  // Two programs that complete one file write the same.
  if (written(rings) !== text) replaceFile(path, written(rings));
  return rings;
}

const written = (rings: KeyRings): string => JSON.stringify({ rings }, undefined, 2);

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
