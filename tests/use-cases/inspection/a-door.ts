import type { Caller } from '../../../cloud-functions/domain/caller';
import type { VisitStep } from '../../../cloud-functions/domain/inspection/inspection-task';
import { addMilliseconds, millisecondsPerHour } from '../../../cloud-functions/domain/time';
import { addInspectionPhoto } from '../../../cloud-functions/use-cases/inspection/add-inspection-photo';
import { addSitePhoto } from '../../../cloud-functions/use-cases/inspection/add-site-photo';
import { makeInspectionTasks } from '../../../cloud-functions/use-cases/inspection/make-inspection-tasks';
import { type FindingSent, recordFinding } from '../../../cloud-functions/use-cases/inspection/record-finding';
import { reportFixed } from '../../../cloud-functions/use-cases/inspection/report-fixed';
import { aCheckInId } from '../../builders/a-check-in-id';
import { aJpeg } from '../../builders/a-jpeg';
import { aPersonId, aSite, aSiteId } from '../../builders/a-site';
import { answersOf } from '../../builders/an-inspection';
import { at } from '../../builders/facts';
import { fakeHelpTickets, fakeInspectionTasks, fakeTrainings } from '../../fakes/fake-inspection';
import { fakePeopleStore } from '../../fakes/fake-people-store';
import { fakePhotos } from '../../fakes/fake-photos';
import { watchedAudit } from '../watched-audit';
import { watchedSites } from '../watched-sites';

const staff = (number: number, roles: Caller['roles'], rest: Partial<Caller> = {}): Caller => ({
  personId: aPersonId(number),
  roles,
  district: '150781',
  ...rest,
});
export const officer = staff(0xf1, ['officer']);
export const gao = staff(0xf2, ['inspector']);
export const colleague = staff(0xf3, ['inspector']);
export const elsewhere = staff(0xf4, ['inspector', 'officer'], { district: '150702' });
export const ofSubDistrict = staff(0xf5, ['inspector', 'officer'], { subDistrict: '150781001' });
export const shopOwner: Caller = { personId: aPersonId(0xa0), roles: ['resident'] };
export const otherOwner: Caller = { personId: aPersonId(0xa1), roles: ['resident'] };

export const shop = aSite();
export const market = aSite({ siteId: aSiteId(2), owner: otherOwner.personId, class: 'market', subDistrict: '150781001' });
export const farAway = aSite({ siteId: aSiteId(3), division: '150702' });
export const jpegBase64 = Buffer.from(aJpeg()).toString('base64');

/** The doors of Manzhouli and who looks after them, at half past eight on 6 September 2022. */
export function aDoor() {
  const time = { at: at('2022-09-06T08:30:00+08:00') };
  const clock = { now: () => time.at };
  let ids = 0;
  const needs = {
    clock,
    random: { bytes: (length: number) => Uint8Array.from({ length }, (_, place) => (place === 0 ? ++ids : place)) },
    inspections: fakeInspectionTasks(clock),
    trainings: fakeTrainings(clock),
    helpTickets: fakeHelpTickets(clock),
    photos: fakePhotos(clock),
    people: fakePeopleStore(clock),
    sites: watchedSites(shop, market, farAway),
    audit: watchedAudit(clock),
    jurisdiction: '150781',
  };
  const newUuid = () => aCheckInId(time.at, String(++ids));
  const make = (siteId: string = shop.siteId, caller = officer) =>
    makeInspectionTasks(
      { caller, body: { sites: [{ siteId, reason: 'dead' }], force: 'market-supervision', dueAt: '2022-09-09T18:00:00+08:00' } },
      needs,
    );
  const taskOf = async (siteId = shop.siteId) => {
    const page = await needs.inspections.listOfSite(siteId, { itemsMax: 1 });
    const [task] = page?.items ?? [];
    if (!task) throw new Error('no task');
    return task;
  };
  return {
    needs,
    time,
    newUuid,
    make,
    taskOf,
    passHours: (hours: number) => {
      time.at = addMilliseconds(time.at, hours * millisecondsPerHour);
    },
    async photo(caller = gao): Promise<string> {
      const photoId = newUuid();
      const { inspectionId } = await taskOf();
      const sent = await addInspectionPhoto({ caller, params: { inspectionId }, body: { photoId, jpegBase64 } }, needs);
      if (!sent.ok) throw new Error(sent.error.code);
      return photoId;
    },
    async visit(
      step: VisitStep,
      { caller = gao, faults = [], ...rest }: Partial<FindingSent> & { caller?: Caller; faults?: readonly string[] } = {},
    ) {
      const { inspectionId } = await taskOf();
      const testScan = { read: true, version: 'current' as const };
      const body = {
        findingId: newUuid(),
        step,
        answers: answersOf('shop', faults),
        testScan,
        place: 'at-the-site' as const,
        photoIds: [],
      };
      return recordFinding({ caller, params: { inspectionId }, body: { ...body, ...rest } }, needs);
    },
    async mend(rest: object = {}) {
      const photoId = newUuid();
      const { inspectionId } = await taskOf();
      const { siteId } = shop;
      await addSitePhoto({ caller: shopOwner, params: { siteId }, body: { photoId, jpegBase64, of: 'fix' } }, needs);
      const body = { fixId: newUuid(), photoIds: [photoId], ...rest };
      return reportFixed({ caller: shopOwner, params: { siteId, inspectionId }, body }, needs);
    },
  };
}
