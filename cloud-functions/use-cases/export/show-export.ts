import type { Caller } from '../../domain/caller';
import { exportEndsAt, type MadeExport } from '../../domain/export/made-export';
import { formatInstant, type Instant } from '../../domain/time';

/** An export in a list; the rows are in its parts. */
export function showExport(made: MadeExport, caller: Caller, now: Instant) {
  const { exportId, what, format, caseNumber, purpose, madeBy, madeByName, madeAt, approvalId, partRows, complete } = made;
  return {
    exportId,
    what,
    format,
    caseNumber,
    purpose,
    madeByName,
    mine: madeBy === caller.personId,
    madeAt: formatInstant(madeAt),
    endsAt: formatInstant(exportEndsAt(made)),
    expired: now >= exportEndsAt(made),
    approvalId: approvalId ?? null,
    partRows,
    complete,
  };
}
export type ExportShown = ReturnType<typeof showExport>;
