/** Holds the copies of entries to the links: each link has its copies, each copy its link. */
import type { AuditRoot } from '../../domain/audit/audit-root';
import type { ChainLink } from '../../domain/audit/chain-link';
import type { Finding } from '../../domain/audit/findings';
import type { Hash } from '../../domain/audit/merkle-tree';
import type { Instant } from '../../domain/time';
import type { FoundCopy, FoundLink, WholeAuditRecord } from '../ports/whole-audit-record';

type Place = Pick<ChainLink, 'shard' | 'seq'>;
type Wanted = {
  readonly auditId: string;
  readonly shard: number;
  readonly seq: number;
  readonly list: string;
  readonly digest: Hash;
  readonly keptUntil: Instant;
  /** The link of a second writing of the same entry. */
  again?: Place;
  isFound: boolean;
};
export type LinksSeen = {
  take(shard: number, link: FoundLink): void;
  /** What each copy has to be; about 300 bytes of memory for each. */
  readonly wanted: ReadonlyMap<string, Wanted>;
  readonly findings: readonly Finding[];
  /** Links that were made again for an entry whose writing was broken off. */
  readonly linkedTwice: () => number;
  readonly beganAt: () => Instant | undefined;
  readonly isClosed: (shard: number, seq: number) => boolean;
  readonly lastSeq: (shard: number) => number;
};
export type CopiesChecked = {
  readonly findings: readonly Finding[];
  readonly counts: {
    readonly copies: number;
    /** Copies from before there were chains: nothing speaks for them. */
    readonly beforeChains: number;
    /** Copies that a crash may have left out, or that are being written: closing the hour completes them. */
    readonly incomplete: number;
    readonly linkedTwice: number;
    readonly writtenMeanwhile: number;
  };
};

export function seenLinks(roots: readonly AuditRoot[]): LinksSeen {
  const wanted = new Map<string, Wanted>();
  const last = new Map<number, number>();
  const findings: Finding[] = [];
  let twice = 0;
  let began: Instant | undefined = roots[0]?.number === 1 ? roots[0].from : undefined;
  return {
    wanted,
    findings,
    linkedTwice: () => twice,
    beganAt: () => began,
    isClosed: (shard, seq) => seq <= (roots.at(-1)?.heads[shard]?.seq ?? 0),
    lastSeq: (shard) => last.get(shard) ?? 0,
    take(shard, { seq, linked, copies }) {
      last.set(shard, seq);
      if (!linked) return;
      const { auditId, at } = linked.link;
      if (began === undefined || at < began) began = at;
      const known = copies.map(({ name }) => wanted.get(name)).filter((one) => one !== undefined);
      if (known.length > 0) {
        const isSame = copies.every(({ name, digest }) => wanted.get(name)?.digest === digest);
        if (!isSame) findings.push({ kind: 'link-inserted', shard, seq, auditId });
        else {
          twice += 1;
          for (const one of known) one.again = { shard, seq };
        }
        return;
      }
      for (const { name, list, digest, keptUntil } of copies)
        wanted.set(name, { auditId, shard, seq, list, digest, keptUntil, isFound: false });
    },
  };
}

/** `faulty`: what is wrong with links. Their copies are not judged by them; they say which entry a missing one was of. */
export async function checkCopies(seen: LinksSeen, faulty: readonly Finding[], record: WholeAuditRecord): Promise<CopiesChecked> {
  const findings: Finding[] = [...seen.findings];
  const faults = new Map([...faulty, ...seen.findings].map((finding) => [nameOf(finding), finding]));
  const namedBy = new Map<Finding, string>();
  const counts = { copies: 0, beforeChains: 0, incomplete: 0, writtenMeanwhile: 0 };
  for await (const copy of record.copies()) {
    if (copy === 'unknown') {
      findings.push({ kind: 'unknown-item' });
      continue;
    }
    counts.copies += 1;
    const wanted = seen.wanted.get(copy.name);
    if (wanted) wanted.isFound = true;
    const fault = (copy.place && faults.get(nameOf(copy.place))) ?? (wanted && faults.get(nameOf(wanted)));
    if (fault) namedBy.set(fault, copy.auditId);
    else if (wanted) {
      if (!fits(copy, wanted)) findings.push({ kind: 'copy-changed', ...placeOf(wanted), auditId: copy.auditId, part: copy.list });
    } else if (isBefore(copy, seen.beganAt())) counts.beforeChains += 1;
    else if (await isWrittenMeanwhile(copy, seen, record)) counts.writtenMeanwhile += 1;
    else findings.push({ kind: 'copy-inserted', ...(copy.place ?? {}), auditId: copy.auditId, part: copy.list });
  }
  for (const [name, wanted] of seen.wanted) {
    if (wanted.isFound || faults.has(nameOf(wanted)) || (await record.copyIsThere(name))) continue;
    if (seen.isClosed(wanted.shard, wanted.seq))
      findings.push({ kind: 'copy-missing', ...placeOf(wanted), auditId: wanted.auditId, part: wanted.list });
    else counts.incomplete += 1;
  }
  const named = faulty.map((fault) => ({ auditId: namedBy.get(fault), ...fault }));
  return { findings: [...named, ...findings], counts: { ...counts, linkedTwice: seen.linkedTwice() } };
}

const placeOf = ({ shard, seq }: Wanted) => ({ shard, seq });
const nameOf = ({ shard, seq }: Partial<Place>): string => `${shard}#${seq}`;

const fits = ({ digest, keptUntil, place }: FoundCopy, wanted: Wanted): boolean =>
  digest === wanted.digest && keptUntil === wanted.keptUntil && [wanted, wanted.again].some((one) => isPlace(one, place));

const isPlace = (one: Place | undefined, other: Place | undefined): boolean =>
  one !== undefined && one.shard === other?.shard && one.seq === other.seq;

const isBefore = ({ at, place }: FoundCopy, began: Instant | undefined): boolean =>
  place === undefined && at !== undefined && (began === undefined || at < began);

/** Its link was not there yet when its chain was walked. */
async function isWrittenMeanwhile(copy: FoundCopy, seen: LinksSeen, record: WholeAuditRecord): Promise<boolean> {
  if (!copy.place || copy.place.seq <= seen.lastSeq(copy.place.shard)) return false;
  const link = await record.link(copy.place);
  return link?.copies.some(({ name, digest }) => name === copy.name && digest === copy.digest) ?? false;
}
