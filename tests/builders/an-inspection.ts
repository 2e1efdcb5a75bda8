import { randomBytes } from 'node:crypto';
import { specificationOf } from '../../cloud-functions/domain/inspection/deployment-specification';
import type { AnswerToItem, InspectionTask } from '../../cloud-functions/domain/inspection/inspection-task';
import type { SiteClass } from '../../cloud-functions/domain/site-code/site';
import { aPersonId, aSite } from './a-site';
import { at } from './facts';

const madeAt = at('2022-09-06T08:00:00+08:00');

/** A shop in Manzhouli where nobody has checked in for a week; to be visited by the evening of the eighth. */
export function anInspection(rest: Partial<InspectionTask> = {}): InspectionTask {
  const { siteId, name, address, division } = aSite();
  return {
    inspectionId: randomBytes(8).toString('hex'),
    siteId,
    siteName: name,
    siteClass: 'shop',
    address,
    division,
    reason: 'dead',
    numbers: { counted: 0, expected: 840, days: 7 },
    force: 'market-supervision',
    step: 'open',
    dueAt: at('2022-09-09T00:00:00+08:00'),
    madeAt,
    changedAt: madeAt,
    findings: [],
    fixes: [],
    steps: [{ step: 'open', at: madeAt, by: aPersonId(0xf1), as: 'officer' }],
    revision: 1,
    ...rest,
  };
}

/** Every item in order but those named. */
export const answersOf = (siteClass: SiteClass, faults: readonly string[] = []): Readonly<Record<string, AnswerToItem>> =>
  Object.fromEntries(specificationOf(siteClass).map(({ id }) => [id, faults.includes(id) ? 'fault' : 'ok']));
