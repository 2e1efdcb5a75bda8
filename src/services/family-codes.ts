/** Codes of dependants, and the one for all together, kept on the phone beside one's own: they rotate without network as well. */
import type { Result } from '../../cloud-functions/domain/result';
import { storage } from '../platform/storage';
import type { ProblemShown } from '../text/problem-shown';
import { askForCode } from './held-code';
import { familyCodesKey, type HeldCode, parseHeldCode } from './held-code-store';
import { currentSession } from './session-store';

/** A guardianship, or those who go together. */
export type Whose =
  | { readonly kind: 'dependant'; readonly guardianshipId: string }
  | { readonly kind: 'together'; readonly group: readonly string[] };

/** Another group is another code. */
const nameOf = (whose: Whose): string =>
  whose.kind === 'dependant' ? whose.guardianshipId : `together ${[...whose.group].sort().join(' ')}`;

/** Asks the cloud for a fresh code of theirs and keeps it. */
export async function fetchFamilyCode(whose: Whose): Promise<Result<HeldCode, ProblemShown>> {
  const result = await askForCode(whose.kind === 'dependant' ? { guardianshipId: whose.guardianshipId } : { group: [...whose.group] });
  if (result.ok && currentSession()?.account === result.value.account) keep(nameOf(whose), result.value);
  // Whoever is no dependant any more must not be shown from an earlier day.
  if (!result.ok && result.error.code === 'not-found') forget(nameOf(whose));
  return result;
}

/** What the phone holds of them for `account`, over or not. */
export function heldFamilyCode(account: string | null, whose: Whose): HeldCode | null {
  const held = readAll().get(nameOf(whose));
  return held && account !== null && held.account === account ? held : null;
}

function keep(name: string, held: HeldCode): void {
  const others = [...readAll()].filter(([other, { account }]) => other !== name && account === held.account);
  storage.write(familyCodesKey, JSON.stringify([...others.slice(-codesMax), [name, held]]));
}

function forget(name: string): void {
  storage.write(familyCodesKey, JSON.stringify([...readAll()].filter(([other]) => other !== name)));
}

/** Six dependants and all together; groups of other days fall out. */
const codesMax = 7;

function readAll(): ReadonlyMap<string, HeldCode> {
  const text = storage.read(familyCodesKey);
  try {
    const kept: unknown = text === undefined ? [] : JSON.parse(text);
    return new Map(Array.isArray(kept) ? kept.flatMap(readEntry) : []);
  } catch {
    return new Map();
  }
}

function readEntry(entry: unknown): readonly (readonly [string, HeldCode])[] {
  if (!Array.isArray(entry)) return [];
  const name: unknown = entry[0];
  const held = parseHeldCode(entry[1]);
  return typeof name === 'string' && held ? [[name, held]] : [];
}
