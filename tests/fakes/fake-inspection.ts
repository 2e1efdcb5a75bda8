import { helpTicketKeptUntil, inspectionKeptUntil, trainingKeptUntil } from '../../cloud-functions/adapters/dynamodb/retention';
import type { HelpTicket } from '../../cloud-functions/domain/help/help-ticket';
import type { InspectionTask } from '../../cloud-functions/domain/inspection/inspection-task';
import type { Training } from '../../cloud-functions/domain/inspection/training';
import type { Clock } from '../../cloud-functions/use-cases/ports/clock';
import type { HelpTickets } from '../../cloud-functions/use-cases/ports/help-tickets';
import type { InspectionTasks } from '../../cloud-functions/use-cases/ports/inspection-tasks';
import type { PageRequest } from '../../cloud-functions/use-cases/ports/page';
import type { Trainings } from '../../cloud-functions/use-cases/ports/trainings';
import { recordsInMemory } from './fake-casework';
import { pageInMemory, timePosition } from './page-in-memory';

export function fakeInspectionTasks(clock: Clock): InspectionTasks {
  const held = new Map<string, InspectionTask>();
  const get = (id: string): InspectionTask | undefined => {
    const task = held.get(id);
    return task && inspectionKeptUntil(task.changedAt) > clock.now() ? task : undefined;
  };
  const list = (wanted: (task: InspectionTask) => boolean, direction: 'newest-first' | 'oldest-first', request: PageRequest) => {
    const items = [...held.keys()].flatMap((id) => get(id) ?? []).filter(wanted);
    return pageInMemory(
      { list: 'inspections', items, positionOf: ({ dueAt, inspectionId }) => timePosition(dueAt, inspectionId), direction },
      request,
    );
  };
  return {
    async open(task) {
      await Promise.resolve();
      const there = [...held.keys()].flatMap((id) => get(id) ?? []).find(({ siteId, step }) => siteId === task.siteId && step !== 'closed');
      if (!there) held.set(task.inspectionId, task);
      return there ?? task;
    },
    get: async (id) => get(id),
    async replace(task, revision) {
      await Promise.resolve();
      if (get(task.inspectionId)?.revision !== revision) return undefined;
      const next = { ...task, revision: revision + 1 };
      held.set(task.inspectionId, next);
      return next;
    },
    listOfArea: async ({ area, list: which, force }, request) =>
      list(
        (task) =>
          [task.division, task.subDistrict].includes(area) &&
          (task.step === 'closed') === (which === 'closed') &&
          (force === undefined || task.force === force),
        which === 'open' ? 'oldest-first' : 'newest-first',
        request,
      ),
    listOfSite: async (siteId, request) => list((task) => task.siteId === siteId, 'newest-first', request),
  };
}

export function fakeTrainings(clock: Clock): Trainings {
  const held = new Map<string, Training>();
  return {
    async add(training) {
      const there = held.get(training.trainingId);
      if (!there) held.set(training.trainingId, training);
      return there ?? training;
    },
    async listOfSite(siteId, request) {
      const items = [...held.values()].filter((one) => one.siteId === siteId && trainingKeptUntil(one.recordedAt) > clock.now());
      const positionOf = ({ recordedAt, trainingId }: Training) => timePosition(recordedAt, trainingId);
      return pageInMemory({ list: 'trainings', items, positionOf, direction: 'newest-first' }, request);
    },
  };
}

export function fakeHelpTickets(clock: Clock): HelpTickets {
  const records = recordsInMemory<HelpTicket>(clock, {
    name: 'help-tickets',
    idOf: ({ ticketId }) => ticketId,
    filedAt: ({ openedAt }) => openedAt,
    keptUntil: helpTicketKeptUntil,
  });
  return {
    add: records.add,
    get: records.get,
    replace: records.replace,
    listOfPerson: (personId, request) => records.list((ticket) => ticket.personId === personId, 'newest-first', request),
    listOfDivision: (division, list, request) =>
      records.list(
        (ticket) => ticket.division === division && ticket.state === list,
        list === 'waiting' ? 'oldest-first' : 'newest-first',
        request,
      ),
  };
}
