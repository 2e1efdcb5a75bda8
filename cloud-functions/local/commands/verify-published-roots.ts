import type * as z from 'zod';
import { routes } from '../../contract/routes';
import { auditRootsShown } from '../../contract/schemas/audit';
import { walkRoots } from '../../domain/audit/check-roots';
import { readShownRoot, type ShownRoot } from '../../domain/audit/shown-proof';
import { findingText, type VerifyTold } from './verify-stored-record';

/** What anybody can do: all published roots, held to each other and to the key. Entries are not published. */
export async function verifyPublishedRoots(origin: string, { kid, print }: VerifyTold, ask: typeof fetch = fetch): Promise<boolean> {
  const walk = walkRoots(kid);
  const roots = (await publishedRoots(origin, ask)).sort((one, other) => one.number - other.number);
  for (const root of roots) walk.take({ number: root.number, signed: readShownRoot(root) });
  const { findings, kid: signedBy } = walk.end();
  const last = roots.at(-1);
  print(`${roots.length} roots${signedBy === undefined ? '' : `, signed by ${signedBy}`}${last ? `, the last up to ${last.to}` : ''}`);
  print('entries are not published: whoever has the store checks them with --data-dir or --stage');
  for (const finding of findings) print(findingText(finding));
  print(findings.length === 0 ? 'every root follows the one before it' : `${findings.length} findings`);
  return findings.length === 0;
}

async function publishedRoots(origin: string, ask: typeof fetch): Promise<ShownRoot[]> {
  const roots: ShownRoot[] = [];
  let page: string | null = null;
  do {
    const url = new URL(routes.listAuditRoots.path, origin);
    if (page !== null) url.searchParams.set('page', page);
    const answer = await ask(url);
    const read: z.ZodSafeParseResult<z.output<typeof auditRootsShown>> = auditRootsShown.safeParse(
      await answer.json().catch(() => undefined),
    );
    if (!read.success) throw new Error(`${origin} did not answer with roots (${answer.status})`);
    roots.push(...read.data.roots);
    page = read.data.nextPage;
  } while (page !== null);
  return roots;
}
