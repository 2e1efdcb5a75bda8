import type { SiteId } from '../../domain/ids';
import type { InspectionTask } from '../../domain/inspection/inspection-task';
import type { InspectionTasks } from '../../use-cases/ports/inspection-tasks';
import { type CaseworkKind, type CaseworkRecords, makeCaseworkRecords } from './casework-records';
import { readNewestItem } from './item-reader';
import { expiry, type Item, isKept, keyOf, textOf } from './items';
import { inspectionKey, inspectionsKey, inspectionsOfSiteKey, openInspectionKey } from './keys-desk';
import { inspectionKeptUntil } from './retention';
import type { StoreAccess } from './store-access';
import { readInspection } from './stored-inspection';
import { absentOrExpired, putIf } from './writes';

const areasOf = ({ division, subDistrict }: InspectionTask): readonly string[] => [division, ...(subDistrict ? [subDistrict] : [])];
const listOfTask = ({ step }: InspectionTask): 'open' | 'closed' => (step === 'closed' ? 'closed' : 'open');

const kind: CaseworkKind<InspectionTask> = {
  name: 'inspection',
  headKey: inspectionKey,
  read: readInspection,
  idOf: ({ inspectionId }) => inspectionId,
  filedAt: ({ dueAt }) => dueAt,
  keptUntil: ({ changedAt }) => inspectionKeptUntil(changedAt),
  listsOf: (task) => [
    ...areasOf(task).flatMap((area) => [undefined, task.force].map((force) => inspectionsKey({ area, list: listOfTask(task), force }))),
    inspectionsOfSiteKey(task.siteId),
  ],
};

/**
 * A site's open task is named at the site's own key before the task is written, so that of two made at once one stands. A
 * name without its task, or with one that is closed (a crash between two writes), is finished by whoever comes next.
 */
export function makeInspectionTasks(access: StoreAccess): InspectionTasks {
  const records = makeCaseworkRecords(access, kind);
  const named = openNames(access);
  return {
    open: (task) => openOne(task, records, named),
    get: records.get,
    async replace(task, revision) {
      const replaced = await records.replace(task, revision);
      if (replaced?.step === 'closed') await named.letGo(replaced.siteId, replaced.inspectionId);
      return replaced;
    },
    listOfArea: (asked, request) => records.list(inspectionsKey(asked), asked.list === 'open' ? 'oldest-first' : 'newest-first', request),
    listOfSite: (siteId, request) => records.list(inspectionsOfSiteKey(siteId), 'newest-first', request),
  };
}

async function openOne(
  task: InspectionTask,
  records: CaseworkRecords<InspectionTask>,
  named: ReturnType<typeof openNames>,
): Promise<InspectionTask> {
  for (;;) {
    const inspectionId = await named.take(task);
    const standing = await records.add({ ...task, inspectionId });
    if (standing.step !== 'closed') return standing;
    await named.letGo(task.siteId, inspectionId);
  }
}

function openNames(access: StoreAccess) {
  const { client, clock, tables } = access;
  const tableName = tables.casework;
  const itemOf = (siteId: SiteId, inspectionId: string, until: Item): Item => ({
    ...keyOf(openInspectionKey(siteId)),
    inspectionId: { S: inspectionId },
    ...until,
  });
  return {
    /** The id of the site's open task: the new one's, unless another is named. */
    async take({ siteId, inspectionId, changedAt }: InspectionTask): Promise<string> {
      for (;;) {
        const item = itemOf(siteId, inspectionId, expiry(inspectionKeptUntil(changedAt)));
        if ((await putIf(client, tableName, item, absentOrExpired(clock.now()))).written) return inspectionId;
        const there = await readNewestItem(access, tableName, openInspectionKey(siteId));
        if (isKept(there, clock.now())) return textOf(there, 'inspectionId');
      }
    },
    async letGo(siteId: SiteId, inspectionId: string): Promise<void> {
      const condition = { expression: 'inspectionId = :id', values: { ':id': { S: inspectionId } } };
      await putIf(client, tableName, itemOf(siteId, inspectionId, expiry(clock.now())), condition);
    },
  };
}
