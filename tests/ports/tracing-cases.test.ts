import { randomBytes } from 'node:crypto';
import type { PersonId } from '../../cloud-functions/domain/ids';
import { addDays, addMilliseconds, dayOf, type Instant } from '../../cloud-functions/domain/time';
import { aContactLine, aNotice, anId, aSelection, aTracingCase } from '../builders/a-tracing-case';
import { morning, onEveryStore } from './opened-stores';
import { everyItem } from './reading-pages';
import { aVisit, newSiteId } from './records';

const later = (minutes: number): Instant => addMilliseconds(morning, minutes * 60_000);
const newPersonId = (): PersonId => randomBytes(16).toString('hex') as PersonId;
/** A district of its own for each test, so that lists hold nothing of another. */
const newDivision = (): string => String(100_000 + (randomBytes(3).readUIntBE(0, 3) % 800_000));
const today = dayOf(morning);
const lines = (count: number) => Array.from({ length: count }, (_, place) => aContactLine(1_000 - place));

onEveryStore('tracing cases', (stores) => {
  it('are kept once, changed against the revision that was read, and move from open to closed', async () => {
    const { tracingCases } = stores();
    const division = newDivision();
    const opened = aTracingCase({ division, onsetAt: morning });
    expect(await tracingCases.add(opened)).toEqual(opened);
    expect(await tracingCases.add({ ...opened, caseNumber: '另一个' })).toEqual(opened);
    const closed = { ...opened, state: 'closed' as const, closed: { at: morning, byName: '吴**', note: '解除' } };
    expect(await tracingCases.replace(closed, 1)).toEqual({ ...closed, revision: 2 });
    expect(await tracingCases.replace(closed, 1)).toBeUndefined();
    expect(await tracingCases.get(opened.caseId)).toEqual({ ...closed, revision: 2 });
    expect((await tracingCases.listOfDivision(division, 'open', { itemsMax: 5 }))?.items).toEqual([]);
    expect((await tracingCases.listOfDivision(division, 'closed', { itemsMax: 5 }))?.items).toHaveLength(1);
  });

  it('are listed newest first, a page at a time, of one district only', async () => {
    const { tracingCases } = stores();
    const division = newDivision();
    for (const minutes of [3, 1, 2]) await tracingCases.add(aTracingCase({ division, openedAt: later(minutes) }));
    await tracingCases.add(aTracingCase({ division: newDivision() }));
    const listed = await everyItem(2, (request) => tracingCases.listOfDivision(division, 'open', request));
    expect(listed.items.map(({ openedAt }) => openedAt)).toEqual([later(3), later(2), later(1)]);
    expect(await tracingCases.listOfDivision(division, 'open', { after: 'AAAA', itemsMax: 2 })).toBeUndefined();
  });

  it('give the contacts of a day in their order, any part of them, and keep days and rankings apart', async () => {
    const { tracingCases } = stores();
    const place = { caseId: anId(), ranking: 1, day: today };
    const ranked = lines(120);
    await tracingCases.saveContacts(place, ranked);
    await tracingCases.saveContacts({ ...place, day: addDays(today, -1) }, lines(3));
    await tracingCases.saveContacts({ ...place, ranking: 2 }, []);
    expect(await tracingCases.contactsOf(place, { from: 0, linesMax: 200 })).toEqual(ranked);
    expect(await tracingCases.contactsOf(place, { from: 48, linesMax: 5 })).toEqual(ranked.slice(48, 53));
    expect(await tracingCases.contactsOf(place, { from: 119, linesMax: 50 })).toEqual(ranked.slice(119));
    expect(await tracingCases.contactsOf(place, { from: 120, linesMax: 50 })).toEqual([]);
    expect(await tracingCases.contactsOf({ ...place, ranking: 2 }, { from: 0, linesMax: 5 })).toEqual([]);
    expect(await tracingCases.contactsOf({ ...place, day: addDays(today, -1) }, { from: 0, linesMax: 50 })).toHaveLength(3);
  });

  it('let go of contacts after 28 days, and of the case after three years', async () => {
    const { tracingCases, clock } = stores();
    const opened = await tracingCases.add(aTracingCase({ division: newDivision() }));
    const place = { caseId: opened.caseId, ranking: 1, day: today };
    await tracingCases.saveContacts(place, lines(2));
    clock.passDays(27);
    expect(await tracingCases.contactsOf(place, { from: 0, linesMax: 5 })).toHaveLength(2);
    clock.passDays(2);
    expect(await tracingCases.contactsOf(place, { from: 0, linesMax: 5 })).toEqual([]);
    clock.passDays(1_060);
    expect(await tracingCases.get(opened.caseId)).toEqual(opened);
    clock.passDays(10);
    expect(await tracingCases.get(opened.caseId)).toBeUndefined();
  });
});

onEveryStore('contact selections', (stores) => {
  it('are kept whole, once, with their lines', async () => {
    const { contactSelections } = stores();
    const chosen = lines(120);
    const selection = aSelection({ division: newDivision(), lineCount: 120 });
    expect(await contactSelections.add(selection, chosen)).toEqual(selection);
    expect(await contactSelections.add({ ...selection, note: '别的' }, lines(120))).toEqual(selection);
    expect(await contactSelections.linesOf(selection.selectionId)).toEqual(chosen);
    expect(await contactSelections.linesOf(anId())).toBeUndefined();
  });

  it('lets one of two reviews at once through, and moves what was reviewed', async () => {
    const { contactSelections } = stores();
    const division = newDivision();
    const [first, second] = [aSelection({ division }), aSelection({ division, submittedAt: later(5) })];
    await contactSelections.add(first, []);
    await contactSelections.add(second, []);
    const review = { by: newPersonId(), byName: '郑**', at: morning, note: '一致' };
    const outcomes = await Promise.all([
      contactSelections.replace({ ...first, state: 'writing', review }, 1),
      contactSelections.replace({ ...first, state: 'returned', review }, 1),
    ]);
    expect(outcomes.filter((outcome) => outcome)).toHaveLength(1);
    const outcome = { people: 3, merged: 1, unregistered: 0, notOpened: 1 };
    await contactSelections.replace({ ...second, state: 'approved', review, outcome }, 1);
    const reviewed = await contactSelections.listOfDivision(division, 'reviewed', { itemsMax: 5 });
    expect(reviewed?.items[0]).toEqual({ ...second, state: 'approved', review, outcome, revision: 2 });
  });

  it('keep whom they unlocked for 28 days', async () => {
    const { contactSelections, clock } = stores();
    const { selectionId } = await contactSelections.add(aSelection({ lineCount: 1 }), lines(1));
    expect(await contactSelections.unlockedOf(selectionId)).toEqual([]);
    const people = [{ personId: newPersonId(), lines: [0, 2], lastAt: morning }];
    await contactSelections.saveUnlocked(selectionId, people);
    await contactSelections.saveUnlocked(selectionId, people);
    expect(await contactSelections.unlockedOf(selectionId)).toEqual(people);
    clock.passDays(29);
    expect(await contactSelections.unlockedOf(selectionId)).toEqual([]);
    expect(await contactSelections.linesOf(selectionId)).toBeUndefined();
  });
});

onEveryStore('notices', (stores) => {
  it('are left once, listed newest first for their person alone, and read once', async () => {
    const { notices } = stores();
    const personId = newPersonId();
    const older = await notices.add(aNotice({ personId }));
    const newer = await notices.add(aNotice({ personId, at: later(5), kind: 'contact.secondary' }));
    expect(await notices.add({ ...older, kind: 'contact.secondary' })).toEqual(older);
    await notices.add(aNotice({ personId: newPersonId() }));
    expect((await notices.listOfPerson(personId, { itemsMax: 5 }))?.items).toEqual([newer, older]);
    const read = { ...older, readAt: later(9) };
    expect(await notices.replace(read, 1)).toEqual({ ...read, revision: 2 });
    expect(await notices.replace(read, 1)).toBeUndefined();
    expect(await notices.add(older)).toEqual({ ...read, revision: 2 });
  });
});

onEveryStore('visits of a site one after another', (stores) => {
  it('are the same as page by page', async () => {
    const { visits, clock } = stores();
    const siteId = newSiteId();
    for (let minutes = 0; minutes < 60; minutes += 1) await visits.record(aVisit(later(-minutes * 37), { siteId }));
    await visits.record(aVisit(later(-3)));
    const window = { from: later(-2_000), to: later(0), now: clock.now() };
    const streamed = [];
    for await (const visit of visits.eachOfSite(siteId, window)) streamed.push(visit);
    const paged = await everyItem(7, (request) => visits.listOfSite(siteId, window, request));
    expect(streamed).toEqual(paged.items);
    expect(streamed.length).toBeGreaterThan(50);
  });
});
