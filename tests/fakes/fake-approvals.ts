import { approvalKeptUntil, madeExportKeptUntil } from '../../cloud-functions/adapters/dynamodb/retention';
import type { Approval } from '../../cloud-functions/domain/approval/approval';
import type { MadeExport } from '../../cloud-functions/domain/export/made-export';
import type { Approvals } from '../../cloud-functions/use-cases/ports/approvals';
import type { Clock } from '../../cloud-functions/use-cases/ports/clock';
import type { MadeExports } from '../../cloud-functions/use-cases/ports/made-exports';
import { recordsInMemory } from './fake-casework';

export function fakeApprovals(clock: Clock): Approvals {
  const records = recordsInMemory<Approval>(clock, {
    name: 'approvals',
    idOf: ({ approvalId }) => approvalId,
    filedAt: ({ askedAt }) => askedAt,
    keptUntil: approvalKeptUntil,
  });
  return {
    add: records.add,
    get: records.get,
    replace: records.replace,
    listOfAsker: (personId, request) => records.list(({ askedBy }) => askedBy === personId, 'newest-first', request),
    listOfDivision: (division, list, request) =>
      records.list(
        (approval) => approval.division === division && (approval.state === 'waiting') === (list === 'waiting'),
        list === 'waiting' ? 'oldest-first' : 'newest-first',
        request,
      ),
  };
}

export function fakeMadeExports(clock: Clock): MadeExports {
  const records = recordsInMemory<MadeExport>(clock, {
    name: 'exports',
    idOf: ({ exportId }) => exportId,
    filedAt: ({ madeAt }) => madeAt,
    keptUntil: madeExportKeptUntil,
  });
  return {
    add: records.add,
    get: records.get,
    replace: records.replace,
    listOfPerson: (personId, request) => records.list(({ madeBy }) => madeBy === personId, 'newest-first', request),
    listOfDivision: (division, request) => records.list((made) => made.division === division, 'newest-first', request),
  };
}
