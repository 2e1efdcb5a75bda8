import type { StoreAccess } from '../../adapters/dynamodb/store-access';
import { makeWholeAuditRecord } from '../../adapters/dynamodb/whole-audit-record';
import type { Finding } from '../../domain/audit/findings';
import { addMilliseconds, millisecondsPerDay } from '../../domain/time';
import { type AuditRecordVerified, verifyAuditRecord } from '../../use-cases/audit/verify-audit-record';

export type VerifyTold = { readonly kid: string | undefined; readonly print: (line: string) => void };

/** As long as entries are kept: whatever was closed before may have been let go of. */
const keptDays = 1_096;

/** Prints what was looked at and every finding; answers whether there was none. */
export async function verifyStoredRecord(access: StoreAccess, { kid, print }: VerifyTold): Promise<boolean> {
  const keptSince = addMilliseconds(access.clock.now(), -keptDays * millisecondsPerDay);
  const verified = await verifyAuditRecord({ record: makeWholeAuditRecord(access), ...(kid !== undefined && { kid }), keptSince });
  for (const line of summaryOf(verified)) print(line);
  print(
    kid === undefined ? 'the key is the one the first root names; give --kid to hold it to another word' : 'the key is the one expected',
  );
  for (const finding of verified.findings) print(findingText(finding));
  print(verified.findings.length === 0 ? 'nothing was changed, dropped, reordered or put in' : `${verified.findings.length} findings`);
  return verified.findings.length === 0;
}

function summaryOf(verified: AuditRecordVerified): readonly string[] {
  const { chains, links, openLinks, copies, roots, kid } = verified;
  const notes: readonly (readonly [number, string])[] = [
    [
      verified.incomplete,
      'copies are not there yet, in an hour that is not closed: a crash or a write under way; closing the hour completes them',
    ],
    [verified.linkedTwice, 'entries were linked twice with the same words: their first writing was broken off'],
    [verified.writtenMeanwhile, 'copies were written while this ran'],
    [verified.beforeChains, 'copies are from before there were chains: nothing speaks for them'],
  ];
  return [
    `${links} links in ${chains} chains, ${openLinks} of them in an hour that is not closed`,
    `${copies} copies of entries`,
    `${roots} roots${kid === undefined ? '' : `, signed by ${kid}`}`,
    ...notes.filter(([count]) => count > 0).map(([count, note]) => `note: ${count} ${note}`),
  ];
}

const says: Readonly<Record<Finding['kind'], string>> = {
  'link-changed': 'CHANGED: a link is not as it was written, or does not follow the one before it',
  'link-missing': 'DROPPED: a link is missing',
  'link-moved': 'REORDERED: a link stands where another stood',
  'link-inserted': 'INSERTED: a second link for the entry that says something else',
  'copy-changed': 'CHANGED: a copy is not as it was written',
  'copy-missing': 'DROPPED: a copy is missing in an hour that was closed with it',
  'copy-inserted': 'INSERTED: a copy of which no link knows (put in, or its link was cut off)',
  'root-changed': 'CHANGED: a root is not as it was signed',
  'root-missing': 'DROPPED: a root is missing',
  'root-not-following': 'CHANGED: a root does not follow',
  'unknown-item': 'INSERTED: an item that this product never writes',
};

const parts: Readonly<Record<string, string>> = {
  district: 'in the district’s day',
  actor: 'in the list of who acted',
  about: 'in the list of whom it is about',
  signature: 'its signature does not fit',
  key: 'another key signed it',
  number: 'it says another number',
  form: 'it cannot be read',
  previous: 'it names another root before it',
  time: 'it does not begin where the one before ended',
  heads: 'a chain had become shorter',
  links: 'it counts other links than its heads',
  chains: 'the chains hold other links than it took in',
};

export function findingText({ kind, auditId, shard, seq, root, part }: Finding): string {
  const where = [
    auditId && `entry ${auditId}`,
    shard !== undefined && seq !== undefined && `chain ${shard}, link ${seq}`,
    root !== undefined && `root ${root}`,
    part && (parts[part] ?? part),
  ].filter((text) => typeof text === 'string' && text !== '');
  return `${says[kind]}${where.length > 0 ? ` – ${where.join('; ')}` : ''}`;
}
