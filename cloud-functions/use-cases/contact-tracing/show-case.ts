import { formatDay, formatInstant } from '../../domain/time';
import { daysOfCase, type TracingCase } from '../../domain/tracing/tracing-case';

/** A case as its district's staff see it in a list: no name, no number of a document. */
export const showCase = (opened: TracingCase) => ({
  caseId: opened.caseId,
  caseNumber: opened.caseNumber,
  ground: opened.ground,
  lookBackDays: opened.lookBackDays,
  onsetAt: opened.onsetAt === undefined ? null : formatInstant(opened.onsetAt),
  state: opened.state,
  openedAt: formatInstant(opened.openedAt),
  openedBy: opened.openedByName,
  closedAt: opened.closed ? formatInstant(opened.closed.at) : null,
  closedBy: opened.closed?.byName ?? null,
  closingNote: opened.closed?.note ?? null,
  ranking: showRanking(opened),
});
export type CaseShown = ReturnType<typeof showCase>;

/** How far the ranking is; days that are not done yet are not in `days`. */
export const showRanking = (opened: TracingCase) => ({
  daysDone: opened.rankedDays.length,
  daysTotal: daysOfCase(opened).length,
  days: [...opened.rankedDays]
    .sort((one, other) => one.day - other.day)
    .map(({ day, rankedAt, ...counts }) => ({ day: formatDay(day), ...counts, rankedAt: formatInstant(rankedAt) })),
});
export type RankingShown = ReturnType<typeof showRanking>;
