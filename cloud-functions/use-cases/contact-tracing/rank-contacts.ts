import type { Caller } from '../../domain/caller';
import type { Refusal } from '../../domain/refusal';
import { done, type Result, refused } from '../../domain/result';
import { formatDay } from '../../domain/time';
import { nextDayToRank, type TracingCase } from '../../domain/tracing/tracing-case';
import type { TracingCases } from '../ports/tracing-cases';
import { type AuditNeeds, writeAuditEntry } from '../tracing/write-audit-entry';
import { type CaseRecordsNeeds, caseRecords } from './case-records';
import { ownCase } from './own-case';
import { type RankDayNeeds, rankDay } from './rank-day';
import { type RankingShown, showRanking } from './show-case';

export type RankContactsInput = {
  readonly caller: Caller;
  readonly params: { readonly caseId: string };
  readonly body: { readonly purpose: string; readonly again?: boolean };
};
export type RankContactsNeeds = AuditNeeds &
  CaseRecordsNeeds &
  RankDayNeeds & {
    readonly visits: CaseRecordsNeeds['visits'] & RankDayNeeds['visits'];
    readonly cases: Pick<TracingCases, 'get' | 'replace' | 'saveContacts'>;
  };

/**
 * Ranks the next day of a case and says how many are done; called again until all are. A call that was cut off has left
 * nothing, or the same lines that the next call writes. `again` begins anew, for check-ins that came late; the former lines stay
 * where a selection names them. Shows nobody: who is read is told when the list is.
 */
export async function rankContacts(
  { caller, params, body }: RankContactsInput,
  needs: RankContactsNeeds,
): Promise<Result<RankingShown, Refusal>> {
  const own = await ownCase({ caller, caseId: params.caseId, roles: ['tracer'] }, needs);
  if (!own.ok) return own;
  if (own.value.opened.state === 'closed') return refused({ code: 'step-not-possible' });
  const opened = body.again ? anew(own.value.opened) : own.value.opened;
  const day = nextDayToRank(opened);
  if (day === undefined) return done(showRanking(opened));
  const target = `tracing case ${opened.caseId}, ranking ${opened.ranking} of ${formatDay(day)}`;
  const { caseNumber } = opened;
  await writeAuditEntry(
    caller,
    { operation: 'rankContacts', role: own.value.role, caseNumber, purpose: body.purpose, target, about: [opened.personId] },
    needs,
  );
  const records = await caseRecords(opened, needs);
  const { lines, counts } = await rankDay({ opened, day, records, now: needs.clock.now() }, needs);
  // Somebody else may have ranked the day in these seconds: lines that were shown since, and perhaps chosen, stay as they are.
  if ((await needs.cases.get(opened.caseId))?.revision !== opened.revision) return refused({ code: 'changed-meanwhile' });
  await needs.cases.saveContacts({ caseId: opened.caseId, ranking: opened.ranking, day }, lines);
  const next = await needs.cases.replace({ ...opened, rankedDays: [...opened.rankedDays, counts] }, opened.revision);
  return next ? done(showRanking(next)) : refused({ code: 'changed-meanwhile' });
}

const anew = (opened: TracingCase): TracingCase => ({ ...opened, ranking: opened.ranking + 1, rankedDays: [] });
