import type { HelpTicket } from '../../cloud-functions/domain/help/help-ticket';
import { ticketDueAt } from '../../cloud-functions/domain/help/help-ticket';
import type { Training } from '../../cloud-functions/domain/inspection/training';
import { addMilliseconds, dayOf, millisecondsPerMinute } from '../../cloud-functions/domain/time';
import { aCheckInId } from '../builders/a-check-in-id';
import { aPersonId } from '../builders/a-site';
import { morning, onEveryStore } from './opened-stores';
import { everyItem } from './reading-pages';
import { newSiteId, randomTail } from './records';

const later = (minutes: number) => addMilliseconds(morning, minutes * millisecondsPerMinute);
const newPerson = () => aPersonId(Number.parseInt(newSiteId().slice(0, 4), 16));
const newArea = (): string => String(100_000 + (Number.parseInt(newSiteId().slice(0, 6), 16) % 900_000));
const aTraining = (rest: Partial<Training> = {}): Training => {
  const recordedAt = rest.recordedAt ?? morning;
  return {
    trainingId: aCheckInId(recordedAt, randomTail()),
    siteId: newSiteId(),
    name: '孙门岗',
    course: 'gate-basics',
    heldOn: dayOf(morning),
    recordedAt,
    recordedBy: aPersonId(0xa0),
    ...rest,
  };
};
const aTicket = (rest: Partial<HelpTicket> = {}): HelpTicket => {
  const openedAt = rest.openedAt ?? morning;
  return {
    ticketId: aCheckInId(openedAt, randomTail()),
    personId: newPerson(),
    division: newArea(),
    text: '扫码后一直转圈',
    appVersion: '1.0.0',
    page: 'guard',
    state: 'waiting',
    openedAt,
    dueAt: ticketDueAt(openedAt),
    revision: 1,
    ...rest,
  };
};

onEveryStore('trainings', (stores) => {
  it('keeps one once, lists a site’s own newest first, for a year', async () => {
    const { trainings, clock } = stores();
    const siteId = newSiteId();
    const first = aTraining({ siteId });
    const second = aTraining({ siteId, recordedAt: later(1), course: 'privacy' });
    for (const one of [second, first, aTraining()]) expect(await trainings.add(one)).toEqual(one);
    expect(await trainings.add({ ...first, name: '别人' })).toEqual(first);
    const all = () => everyItem(1, (request) => trainings.listOfSite(siteId, request));
    expect((await all()).items).toEqual([second, first]);
    expect(await trainings.listOfSite(siteId, { after: 'AAAA', itemsMax: 1 })).toBeUndefined();
    clock.passDays(366);
    expect((await all()).items).toEqual([second]);
  });
});

onEveryStore('help tickets', (stores) => {
  it('opens one once and gives it back whole', async () => {
    const { helpTickets } = stores();
    const ticket = aTicket({ siteId: newSiteId(), siteName: '口岸面馆' });
    expect(await helpTickets.add(ticket)).toEqual(ticket);
    expect(await helpTickets.add({ ...ticket, text: '另一句' })).toEqual(ticket);
    expect(await helpTickets.get(ticket.ticketId)).toEqual(ticket);
  });

  it('lists what waits from the oldest, and moves what is answered', async () => {
    const { helpTickets } = stores();
    const [division, personId] = [newArea(), newPerson()];
    const [second, first] = [aTicket({ division, personId, openedAt: later(2) }), aTicket({ division, personId, openedAt: later(1) })];
    for (const ticket of [second, first, aTicket()]) await helpTickets.add(ticket);
    const idsOf = async (list: 'waiting' | 'answered') =>
      (await everyItem(1, (request) => helpTickets.listOfDivision(division, list, request))).items.map(({ ticketId }) => ticketId);
    expect(await idsOf('waiting')).toEqual([first.ticketId, second.ticketId]);
    const answer = { by: aPersonId(0xf1), at: later(3), text: '换到门口试' };
    expect(await helpTickets.replace({ ...first, state: 'answered', answer }, 1)).toMatchObject({ answer });
    expect(await helpTickets.replace({ ...first, state: 'answered', answer }, 1)).toBeUndefined();
    expect([await idsOf('waiting'), await idsOf('answered')]).toEqual([[second.ticketId], [first.ticketId]]);
    const mine = await everyItem(1, (request) => helpTickets.listOfPerson(personId, request));
    expect(mine.items.map(({ ticketId }) => ticketId)).toEqual([second.ticketId, first.ticketId]);
  });

  it('forgets them after ninety days', async () => {
    const { helpTickets, clock } = stores();
    const ticket = aTicket();
    await helpTickets.add(ticket);
    clock.passDays(90);
    expect(await helpTickets.get(ticket.ticketId)).toBeUndefined();
  });
});
