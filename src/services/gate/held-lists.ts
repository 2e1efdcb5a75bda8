/** What a gate judges codes by: the trust list, signed by a root pinned when it was enrolled, and the turned codes. */
import { instantOf, readInstant } from '../../../cloud-functions/domain/gate/gate-day';
import { readTurnedFilter, type TurnedAnswer, type TurnedFilter } from '../../../cloud-functions/domain/gate/turned-filter';
import { readTrustList } from '../../../cloud-functions/domain/personal-code/read-trust-list';
import type { SignedTrustList, TrustList, TrustRoot } from '../../../cloud-functions/domain/personal-code/trust-list';
import type { Instant } from '../../../cloud-functions/domain/time';
import type { Storage } from '../../platform/storage';
import { fieldsOf, readJson } from './read-json';

const trustKey = 'gate/trust-list';
const turnedKey = 'gate/turned';
/** A longer list is written only when it has changed, or this often. */
const turnedLettersOften = 50_000;
const turnedKeptEveryMs = 300_000;

export type HeldLists = {
  /** Reads the trust list the device kept, once the pinned roots are known. */
  open(): void;
  /** With the keys marked that were taken back since it was signed. */
  trustList(): TrustList | undefined;
  turned(): Pick<TurnedFilter, 'has' | 'mark'>;
  /** An answer of `getTurnedCodes`; true: the trust list held is not the newest, or there is none. */
  takeTurned(answer: TurnedAnswer & { readonly revokedKeys: readonly string[]; readonly trustListIssuedAt: string }, now: Instant): boolean;
  /** `false`: not signed by a pinned root, or older than the one held, which stays. */
  takeTrustList(signed: string, now: Instant): boolean;
  /** Since it was last known to be the newest; null: there is none. */
  trustListAgeSeconds(now: Instant): number | null;
  /** Since it was complete; null: it never was. */
  turnedAgeSeconds(now: Instant): number | null;
  forget(): void;
};

type Trust = { readonly list: SignedTrustList; readonly newestAt: number; readonly revoked: readonly string[] };

export function makeHeldLists(storage: Storage, roots: () => readonly TrustRoot[]): HeldLists {
  let trust: Trust | undefined;
  let turned = readTurnedFilter(storage.read(turnedKey));
  let turnedKeptAt = Number.NEGATIVE_INFINITY;
  const keepTrust = (changed: Trust) => {
    trust = changed;
    const { list, newestAt, revoked } = changed;
    storage.write(trustKey, JSON.stringify({ signed: list.signed, newestAt, revoked }));
  };
  const keepTurned = (changed: boolean, now: Instant) => {
    const text = turned.kept(now);
    if (!changed && text.length > turnedLettersOften && now - turnedKeptAt < turnedKeptEveryMs) return;
    turnedKeptAt = now;
    storage.write(turnedKey, text);
  };
  return {
    open() {
      trust = readTrust(storage.read(trustKey), roots());
    },
    trustList: () => trust && withRevoked(trust),
    turned: () => turned,
    takeTurned(answer, now) {
      turned.take(answer, now);
      keepTurned(answer.codes.length > 0 || answer.startsOver, now);
      if (!trust) return true;
      const isNewest = (readInstant(answer.trustListIssuedAt) ?? 0) <= trust.list.issuedAt;
      const revoked = [...new Set([...trust.revoked, ...answer.revokedKeys])];
      keepTrust({ ...trust, revoked, newestAt: isNewest ? now : trust.newestAt });
      return !isNewest;
    },
    takeTrustList(signed, now) {
      const read = readTrustList(signed, roots());
      if (!read.ok || (trust && read.value.issuedAt < trust.list.issuedAt)) return false;
      keepTrust({ list: read.value, newestAt: now, revoked: trust?.revoked ?? [] });
      return true;
    },
    trustListAgeSeconds: (now) => (trust ? ageSeconds(trust.newestAt, now) : null),
    turnedAgeSeconds(now) {
      const asOf = turned.asOf();
      return asOf === undefined ? null : ageSeconds(asOf, now);
    },
    forget() {
      storage.remove(trustKey);
      storage.remove(turnedKey);
      trust = undefined;
      turned = readTurnedFilter(undefined);
    },
  };
}

const ageSeconds = (since: number, now: number): number => Math.max(0, Math.round((now - since) / 1000));

/** A key told to be taken back stays so, whatever an older list says of it. */
function withRevoked({ list, revoked, newestAt }: Trust): TrustList {
  if (revoked.length === 0) return list;
  const keys = list.keys.map((key) => (revoked.includes(key.kid) ? { ...key, revokedAt: key.revokedAt ?? instantOf(newestAt) } : key));
  return { ...list, keys };
}

/** Verified again: whoever can write the device's storage must not choose whose keys count. */
function readTrust(text: string | undefined, roots: readonly TrustRoot[]): Trust | undefined {
  const { signed, newestAt, revoked } = fieldsOf(readJson(text));
  if (typeof signed !== 'string' || typeof newestAt !== 'number') return undefined;
  const read = readTrustList(signed, roots);
  if (!read.ok) return undefined;
  const kids = Array.isArray(revoked) ? revoked.filter((kid) => typeof kid === 'string') : [];
  return { list: read.value, newestAt, revoked: kids };
}
