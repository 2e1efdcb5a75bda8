import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { actingAs } from '../../domain/tracing/district-scope';
import type { Clock } from '../ports/clock';
import type { MadeExports } from '../ports/made-exports';
import { exportMakers } from './export-makers';
import { type ExportShown, showExport } from './show-export';

export type ListExportsInput = { readonly caller: Caller; readonly query: { readonly page?: string } };
export type ListExportsNeeds = { readonly exports: Pick<MadeExports, 'listOfPerson' | 'listOfDivision'>; readonly clock: Clock };

const exportsPerPage = 50;

/** Newest first, expired ones among them: the caller's own; of an auditor, everybody's in the district. */
export async function listExports(
  { caller, query }: ListExportsInput,
  { exports, clock }: ListExportsNeeds,
): Promise<Result<{ readonly exports: readonly ExportShown[]; readonly nextPage: string | null }, Refusal>> {
  const acting = actingAs(['auditor', ...exportMakers], caller);
  if (!acting.ok) return acting;
  const request = { after: query.page, itemsMax: exportsPerPage };
  const page = await (acting.value.role === 'auditor'
    ? exports.listOfDivision(acting.value.district, request)
    : exports.listOfPerson(caller.personId, request));
  if (!page) return refused({ code: 'page-mark-not-valid' });
  const now = clock.now();
  return done({ exports: page.items.map((made) => showExport(made, caller, now)), nextPage: page.next ?? null });
}
