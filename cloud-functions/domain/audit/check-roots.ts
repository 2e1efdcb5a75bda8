/** Holds the published roots to each other: numbered without gaps, signed by one key, each on the one before. */
import type { Instant } from '../time';
import { type AuditRoot, isSignedRoot, kidOfRoot, rootHashOf, type SignedRoot } from './audit-root';
import { noHash } from './chain-link';
import type { Finding } from './findings';

export type RootWalk = {
  /** Answers the root if it can be relied on: what a store says of its chains is then held to it. */
  take(found: { readonly number: number; readonly signed: SignedRoot | undefined }): AuditRoot | undefined;
  end(): { readonly findings: readonly Finding[]; readonly roots: number; readonly kid: string | undefined };
};

/** `kid`: of the key that is known to be the right one; absent: the first root's is taken to be. */
export function walkRoots(kid?: string): RootWalk {
  const findings: Finding[] = [];
  let [rightKid, expected, roots] = [kid, 1, 0];
  let before: AuditRoot | undefined;
  return {
    take({ number, signed }) {
      for (let gone = expected; gone < number; gone += 1) findings.push({ kind: 'root-missing', root: gone });
      const isNext = number === expected;
      expected = number + 1;
      roots += 1;
      rightKid ??= signed && kidOfRoot(signed);
      const fault = faultIn(signed, { number, kid: rightKid });
      if (!signed || fault) {
        findings.push({ kind: 'root-changed', root: number, part: fault ?? 'form' });
        before = undefined;
        return undefined;
      }
      const gap = isNext && (before || number === 1) ? notFollowing(signed.root, before) : undefined;
      if (gap) findings.push({ kind: 'root-not-following', root: number, part: gap });
      before = signed.root;
      return signed.root;
    },
    end: () => ({ findings, roots, kid: rightKid }),
  };
}

type Right = { readonly number: number; readonly kid: string | undefined };

function faultIn(signed: SignedRoot | undefined, { number, kid }: Right): string | undefined {
  if (!signed) return 'form';
  if (signed.root.number !== number) return 'number';
  if (kidOfRoot(signed) !== kid) return 'key';
  return isSignedRoot(signed) ? undefined : 'signature';
}

function notFollowing(root: AuditRoot, before: AuditRoot | undefined): string | undefined {
  if (root.previous !== (before ? rootHashOf(before) : noHash)) return 'previous';
  if (before && root.from !== before.to) return 'time';
  const grown = root.heads.map(({ seq }, shard) => seq - (before?.heads[shard]?.seq ?? 0));
  if (grown.some((links) => links < 0)) return 'heads';
  return grown.reduce((sum, links) => sum + links, 0) === root.links ? undefined : 'links';
}

/** The last number of a chain whose links may be gone at `now`, by what the roots say of when they were closed. */
export const expiredTo = (roots: readonly AuditRoot[], shard: number, keptSince: Instant): number =>
  roots.reduce((last, { to, heads }) => (to <= keptSince ? Math.max(last, heads[shard]?.seq ?? 0) : last), 0);
