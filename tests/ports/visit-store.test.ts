import type { Visit } from '../../cloud-functions/domain/check-in/visit';
import type { GateCheck } from '../../cloud-functions/domain/gate/gate-record';
import {
  addDays,
  addMilliseconds,
  dayOf,
  type Instant,
  millisecondsPerDay,
  millisecondsPerHour,
  millisecondsPerMinute,
  startOfDay,
} from '../../cloud-functions/domain/time';
import type { VisitStore, VisitWindow } from '../../cloud-functions/use-cases/ports/visit-store';
import { aCheckInId } from '../builders/a-check-in-id';
import { morning, onEveryStore } from './opened-stores';
import { everyItem } from './reading-pages';
import { aGateCheck, aVisit, newSiteId, newSubject } from './records';

const today = dayOf(morning);
const ago = (milliseconds: number): Instant => addMilliseconds(morning, -milliseconds);
const allOfIt = (now: Instant = morning): VisitWindow => ({
  from: addMilliseconds(now, -30 * millisecondsPerDay),
  to: addMilliseconds(now, millisecondsPerHour),
  now,
});
const newestFirst = (visits: readonly Visit[]) => [...visits].sort((a, b) => b.at - a.at || (a.checkInId < b.checkInId ? 1 : -1));
async function recordAll(visits: VisitStore, made: readonly Visit[]): Promise<void> {
  for (let start = 0; start < made.length; start += 25)
    await Promise.all(made.slice(start, start + 25).map((visit) => visits.record(visit)));
}

onEveryStore('visit store', (stores) => {
  describe('recording', () => {
    it('keeps a visit whole, and gives it by site and check-in id', async () => {
      const { visits } = stores();
      const plain = aVisit(morning);
      const refused = aVisit(morning, {
        outcome: 'refused',
        admissionReasons: ['colour-not-accepted', 'test-too-old'],
        colour: 'red',
        channel: 'link',
      });
      const { colour: _, ...undeclared } = aVisit(morning, { outcome: 'refused', admissionReasons: ['not-declared'] });
      const implausible = aVisit(morning, { implausible: ['far-away', 'outside-hours', 'too-soon'] });
      const leaving = aVisit(morning, { leaving: true, door: 2 });
      const atAGate = aVisit(morning, { channel: 'gate', outcome: 'refused', gate: aGateCheck() });
      const { note: _note, temperatureTenths: _tenths, manualReason: _reason, slot: _slot, groupOf: _group, ...bare } = aGateCheck();
      const bareAtAGate = aVisit(morning, { channel: 'gate', gate: bare });
      for (const visit of [plain, refused, undeclared, implausible, leaving, atAGate, bareAtAGate]) {
        expect(await visits.record(visit)).toEqual({});
        expect(await visits.get(visit)).toEqual(visit);
      }
      expect(await visits.get({ siteId: newSiteId(), checkInId: plain.checkInId })).toBeUndefined();
      expect(await visits.get({ siteId: plain.siteId, checkInId: aCheckInId(morning, 'abc') })).toBeUndefined();
    });

    it('answers a retry with the visit stored first, which stays as it was', async () => {
      const { visits } = stores();
      const visit = aVisit(morning);
      await visits.record(visit);
      const retried = { ...visit, recordedAt: addMilliseconds(visit.recordedAt, 60_000), colour: 'red', outcome: 'refused' } as const;
      expect(await visits.record(retried)).toEqual({ alreadyThere: visit });
      expect(await visits.get(visit)).toEqual(visit);
      expect((await visits.listOfSite(visit.siteId, allOfIt(), { itemsMax: 5 }))?.items).toEqual([visit]);
    });

    it('stores one of many sent at once, and shows all of them the same one', async () => {
      const { visits } = stores();
      const visit = aVisit(morning);
      const sent = Array.from({ length: 10 }, (_, place) => ({ ...visit, recordedAt: addMilliseconds(morning, place) }));
      const outcomes = await Promise.all(sent.map((one) => visits.record(one)));
      const winners = sent.filter((_, place) => !outcomes[place]?.alreadyThere);
      expect(winners).toHaveLength(1);
      for (const { alreadyThere } of outcomes) expect(alreadyThere ?? winners[0]).toEqual(winners[0]);
      expect(await visits.get(visit)).toEqual(winners[0]);
    });

    it('shows someone who sends another’s check-in id the visit that is there', async () => {
      const { visits } = stores();
      const visit = aVisit(morning);
      await visits.record(visit);
      const { alreadyThere } = await visits.record({ ...visit, subject: newSubject() });
      expect(alreadyThere?.subject).toBe(visit.subject);
    });

    it('takes one check-in id at two sites as two visits', async () => {
      const { visits } = stores();
      const visit = aVisit(morning);
      const elsewhere = { ...visit, siteId: newSiteId() };
      await visits.record(visit);
      expect(await visits.record(elsewhere)).toEqual({});
      expect(await visits.get(visit)).toEqual(visit);
      expect(await visits.get(elsewhere)).toEqual(elsewhere);
    });
  });

  describe('the list of a site', () => {
    it('is newest first through days and shards, page by page, each visit once', async () => {
      const { visits } = stores();
      const siteId = newSiteId();
      const made = Array.from({ length: 90 }, (_, place) => aVisit(ago(place * 47 * millisecondsPerMinute), { siteId }));
      await recordAll(visits, [...made, aVisit(morning)]);
      for (const itemsMax of [1, 7, 30, 89, 90, 200]) {
        const read = await everyItem(itemsMax, (request) => visits.listOfSite(siteId, allOfIt(), request));
        expect(read.items).toEqual(newestFirst(made));
        expect(read.pages).toBe(Math.ceil(90 / itemsMax));
      }
    });

    it('orders visits of one millisecond and loses none at the edge of a page', async () => {
      const { visits } = stores();
      const siteId = newSiteId();
      const made = Array.from({ length: 24 }, () => aVisit(morning, { siteId }));
      await recordAll(visits, made);
      const read = await everyItem(5, (request) => visits.listOfSite(siteId, allOfIt(), request));
      expect(read.items).toEqual(newestFirst(made));
    });

    it('holds what happened from the first moment of the window on, and nothing from its end on', async () => {
      const { visits } = stores();
      const siteId = newSiteId();
      const [from, to] = [ago(3 * millisecondsPerHour), ago(millisecondsPerHour)];
      const times = [addMilliseconds(from, -1), from, addMilliseconds(to, -1), to];
      await recordAll(
        visits,
        times.map((at) => aVisit(at, { siteId })),
      );
      const page = await visits.listOfSite(siteId, { from, to, now: morning }, { itemsMax: 10 });
      expect(page?.items.map(({ at }) => at)).toEqual([addMilliseconds(to, -1), from]);
    });

    it('is split at midnight in Shanghai and still one list', async () => {
      const { visits } = stores();
      const siteId = newSiteId();
      const midnight = startOfDay(today);
      const made = [-2, -1, 0, 1].map((offset) => aVisit(addMilliseconds(midnight, offset), { siteId }));
      await recordAll(visits, made);
      expect((await everyItem(1, (request) => visits.listOfSite(siteId, allOfIt(), request))).items).toEqual(newestFirst(made));
    });

    it('takes in a visit that arrives late, and goes on after its mark while new ones come', async () => {
      const { visits } = stores();
      const siteId = newSiteId();
      const made = Array.from({ length: 6 }, (_, hour) => aVisit(ago(hour * millisecondsPerHour), { siteId }));
      await recordAll(visits, made);
      const first = await visits.listOfSite(siteId, allOfIt(), { itemsMax: 3 });
      const [newer, late] = [aVisit(addMilliseconds(morning, 1), { siteId }), aVisit(ago(4.5 * millisecondsPerHour), { siteId })];
      await recordAll(visits, [newer, late]);
      const second = await visits.listOfSite(siteId, allOfIt(), { after: first?.next ?? '', itemsMax: 10 });
      expect(second?.items).toEqual(newestFirst([...made.slice(3), late]));
    });

    it('leaves out what has expired, though the store still has it', async () => {
      const { visits, clock } = stores();
      const siteId = newSiteId();
      const made = Array.from({ length: 20 }, (_, place) => aVisit(ago(place * 6 * millisecondsPerHour), { siteId }));
      await recordAll(visits, made);
      clock.passDays(12);
      const now = clock.now();
      const kept = newestFirst(made).filter(({ at }) => at + 14 * millisecondsPerDay > now);
      expect(kept).toHaveLength(8);
      expect((await everyItem(3, (request) => visits.listOfSite(siteId, allOfIt(now), request))).items).toEqual(kept);
      expect(await visits.get(made[19] ?? aVisit(morning))).toBeUndefined();
      expect((await visits.countHours(siteId, addDays(today, -4), now)).admitted.reduce((sum, count) => sum + count, 0)).toBe(0);
    });
  });

  describe('the list of pseudonyms', () => {
    it('is newest first over all of them, page by page', async () => {
      const { visits } = stores();
      const subjects = [newSubject(), newSubject(), newSubject()];
      const made = Array.from({ length: 30 }, (_, place) =>
        aVisit(ago(place * 2 * millisecondsPerHour), { subject: subjects[Math.floor(place / 10)] ?? newSubject() }),
      );
      await recordAll(visits, [...made, aVisit(morning)]);
      for (const itemsMax of [1, 4, 50]) {
        const read = await everyItem(itemsMax, (request) => visits.listOfSubjects(subjects, allOfIt(), request));
        expect(read.items).toEqual(newestFirst(made));
      }
      expect(await visits.listOfSubjects([], allOfIt(), { itemsMax: 5 })).toEqual({ items: [] });
    });

    it('hides no visit of someone who sends one check-in id to many sites', async () => {
      const { visits } = stores();
      const subject = newSubject();
      const { checkInId } = aVisit(morning);
      const made = Array.from({ length: 12 }, () => aVisit(morning, { subject, checkInId }));
      await recordAll(visits, made);
      const read = await everyItem(5, (request) => visits.listOfSubjects([subject], allOfIt(), request));
      expect(new Set(read.items.map(({ siteId }) => siteId))).toEqual(new Set(made.map(({ siteId }) => siteId)));
      expect(read.items).toHaveLength(12);
    });

    it('keeps to its window', async () => {
      const { visits } = stores();
      const subject = newSubject();
      await recordAll(
        visits,
        [0, 1, 2, 3].map((hours) => aVisit(ago(hours * millisecondsPerHour), { subject })),
      );
      const window = { from: ago(2 * millisecondsPerHour), to: morning, now: morning };
      const page = await visits.listOfSubjects([subject], window, { itemsMax: 10 });
      expect(page?.items.map(({ at }) => at)).toEqual([ago(millisecondsPerHour), ago(2 * millisecondsPerHour)]);
    });
  });

  describe('code values seen at a site', () => {
    it('are those its gates saw in the window, newest first, a group’s once, with who saw them', async () => {
      const { visits } = stores();
      const siteId = newSiteId();
      const seen = (at: Instant, slot: string, more: Partial<GateCheck> = {}) => {
        const { groupOf: _, ...check } = aGateCheck();
        return aVisit(at, { siteId, channel: 'gate', gate: { ...check, slot, ...more } });
      };
      const byPaper = seen(ago(10), 'AAAAAAAA');
      const { slot: _, ...withoutSlot } = byPaper.gate ?? aGateCheck();
      await recordAll(visits, [
        seen(ago(120_001), 'tooEarly'),
        seen(ago(120_000), 'slotNo_1'),
        seen(ago(60_000), 'slotNo-2', { deviceId: '00000000000000b2' }),
        seen(ago(59_999), 'slotNo-2', { deviceId: '00000000000000b2', groupOf: aCheckInId(ago(60_000), 'abc') }),
        seen(ago(1), 'slotNo_3'),
        { ...byPaper, gate: withoutSlot },
        aVisit(ago(2), { siteId }),
        aVisit(ago(2), { channel: 'gate', gate: { ...aGateCheck(), slot: 'Elsewher' } }),
      ]);
      const window = { from: ago(120_000), to: morning, now: morning };
      const device = aGateCheck().deviceId;
      expect(await visits.recentSlots(siteId, window, 100)).toEqual([
        { slot: 'slotNo_3', at: ago(1), deviceId: device },
        { slot: 'slotNo-2', at: ago(60_000), deviceId: '00000000000000b2' },
        { slot: 'slotNo_1', at: ago(120_000), deviceId: device },
      ]);
      expect((await visits.recentSlots(siteId, window, 2)).map(({ slot }) => slot)).toEqual(['slotNo_3', 'slotNo-2']);
      expect(await visits.recentSlots(newSiteId(), window, 100)).toEqual([]);
    });
  });

  describe('page marks', () => {
    it('of other lists or of nobody are refused, and changed ones never break a list', async () => {
      const { visits, audit } = stores();
      const [siteId, subject] = [newSiteId(), newSubject()];
      await recordAll(
        visits,
        Array.from({ length: 8 }, (_, place) => aVisit(ago(place), { siteId, subject })),
      );
      const ofSite = (await visits.listOfSite(siteId, allOfIt(), { itemsMax: 2 }))?.next ?? '';
      const ofSubject = (await visits.listOfSubjects([subject], allOfIt(), { itemsMax: 2 }))?.next ?? '';
      expect(await visits.listOfSite(siteId, allOfIt(), { after: ofSubject, itemsMax: 2 })).toBeUndefined();
      expect(await visits.listOfSubjects([subject], allOfIt(), { after: ofSite, itemsMax: 2 })).toBeUndefined();
      expect(await audit.listOfDistrict('150781', today, { after: ofSite, itemsMax: 2 })).toBeUndefined();
      for (const after of ['', '.', '==', 'null', '𝕏', 'A'.repeat(5_000), `${ofSite}A`, ofSite.slice(1)])
        expect(await visits.listOfSite(siteId, allOfIt(), { after, itemsMax: 2 })).toBeUndefined();
      for (let place = 0; place < ofSite.length; place++) {
        const after = `${ofSite.slice(0, place)}${ofSite[place] === 'A' ? 'B' : 'A'}${ofSite.slice(place + 1)}`;
        const page = await visits.listOfSite(siteId, allOfIt(), { after, itemsMax: 2 });
        for (const visit of page?.items ?? []) expect(visit.siteId).toBe(siteId);
      }
    });

    it('say nothing about the person', async () => {
      const { visits } = stores();
      const visit = aVisit(morning);
      await recordAll(visits, [visit, aVisit(ago(1), { siteId: visit.siteId, subject: visit.subject })]);
      const page = await visits.listOfSubjects([visit.subject], allOfIt(), { itemsMax: 1 });
      const mark = Buffer.from(page?.next ?? '', 'base64url').toString();
      expect(mark).toContain(visit.checkInId);
      for (const secret of [visit.subject, visit.sealedPerson]) expect(mark).not.toContain(secret);
    });
  });

  describe('hourly counts', () => {
    it('count admitted and refused by the hour in Shanghai, of that site and that day alone', async () => {
      const { visits } = stores();
      const siteId = newSiteId();
      const hour = (number: number) => addMilliseconds(startOfDay(today), number * millisecondsPerHour);
      await recordAll(visits, [
        ...[0, 0, 7, 8, 8].map((number, place) => aVisit(addMilliseconds(hour(number), place), { siteId })),
        aVisit(hour(8), { siteId, outcome: 'refused', admissionReasons: ['missed-test'] }),
        aVisit(addMilliseconds(hour(0), -1), { siteId }),
        aVisit(hour(9), { siteId, implausible: ['far-away'] }),
        aVisit(hour(10), { siteId, leaving: true }),
        aVisit(hour(8)),
      ]);
      const counts = await visits.countHours(siteId, today, morning);
      const hours = (at: Readonly<Record<number, number>>) => Array.from({ length: 24 }, (_, number) => at[number] ?? 0);
      expect(counts).toEqual({
        siteId,
        day: today,
        admitted: hours({ 0: 2, 7: 1, 8: 2 }),
        refused: hours({ 8: 1 }),
        lastVisitAt: addMilliseconds(hour(8), 4),
        countedAt: morning,
      });
    });

    it('are told by door where visits name one, and kept so', async () => {
      const { visits } = stores();
      const siteId = newSiteId();
      const at = (minutes: number, rest: Parameters<typeof aVisit>[1]) =>
        aVisit(addMilliseconds(morning, -minutes * 60_000), { siteId, ...rest });
      await recordAll(visits, [
        at(1, { door: 2 }),
        at(2, { door: 2, outcome: 'refused' }),
        at(3, { door: 0 }),
        at(4, { door: 1, leaving: true }),
        at(5, {}),
      ]);
      const counts = await visits.countHours(siteId, today, morning);
      expect(counts.doors).toEqual([
        { door: 0, admitted: 1, refused: 0 },
        { door: 2, admitted: 1, refused: 1 },
      ]);
      await visits.saveHourCounts(counts);
      expect(await visits.getHourCounts(siteId, today)).toEqual(counts);
    });

    it('are all nought where nobody came', async () => {
      const { visits } = stores();
      const counts = await visits.countHours(newSiteId(), today, morning);
      expect(counts.admitted.concat(counts.refused)).toEqual(new Array(48).fill(0));
      expect(counts.lastVisitAt).toBeUndefined();
    });

    it('are kept as saved, the last saved counting', async () => {
      const { visits } = stores();
      const siteId = newSiteId();
      expect(await visits.getHourCounts(siteId, today)).toBeUndefined();
      const counts = await visits.countHours(siteId, today, morning);
      await visits.saveHourCounts(counts);
      await visits.saveHourCounts({ ...counts, countedAt: addMilliseconds(morning, 1), lastVisitAt: morning });
      expect(await visits.getHourCounts(siteId, today)).toEqual({
        ...counts,
        countedAt: addMilliseconds(morning, 1),
        lastVisitAt: morning,
      });
      expect(await visits.getHourCounts(siteId, addDays(today, 1))).toBeUndefined();
    });
  });
});
