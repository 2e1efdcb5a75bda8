/** The ranking of 200 small cities against a brute force that knows nothing of it. */
import { dayOf } from '../../../../cloud-functions/domain/time';
import { daysOfCase } from '../../../../cloud-functions/domain/tracing/tracing-case';
import { caseRecords } from '../../../../cloud-functions/use-cases/contact-tracing/case-records';
import { rankDay } from '../../../../cloud-functions/use-cases/contact-tracing/rank-day';
import { aTracingCase } from '../../../builders/a-tracing-case';
import { fakeSiteStore } from '../../../fakes/fake-site-store';
import { fakeVisitStore } from '../../../fakes/fake-visit-store';
import { type City, contactsOfDay, type OracleLine } from './brute-force';
import { cityNow, type RandomCity, randomCity, subjectOn } from './random-city';

const cities = 200;

async function rankedAndExpected(city: RandomCity, linesMax: number) {
  const [patient] = city.people;
  if (patient === undefined) throw new Error('a city has people');
  const clock = { now: () => cityNow };
  const visits = fakeVisitStore(clock);
  for (const visit of city.visits) await visits.record(visit);
  const sites = fakeSiteStore();
  for (const site of city.sites) await sites.add(site);
  const needs = { visits, sites, pseudonyms: { subjectOn }, clock };
  const opened = aTracingCase({ personId: patient, openedAt: cityNow, lookBackDays: 5 });
  const records = await caseRecords(opened, needs);
  const days = daysOfCase(opened);
  const whole: City = {
    visits: city.visits,
    classes: new Map(city.sites.map((site) => [site.siteId, site.class])),
    ours: new Set(city.sites.filter(({ division }) => division === '150781').map(({ siteId }) => siteId)),
    caseSubjects: new Set(city.visits.map(({ at }) => subjectOn(dayOf(at), patient))),
  };
  return Promise.all(
    days.map(async (day) => {
      const { lines, counts } = await rankDay({ opened, day, records, now: cityNow, linesMax }, needs);
      const ranked = lines.map(
        ({ subject, exposure }): OracleLine => ({ subject, score: exposure.score, minutes: exposure.minutes, lastAt: exposure.lastAt }),
      );
      return { ranked, counts, expected: contactsOfDay(whole, day) };
    }),
  );
}

it(`ranks ${cities} random cities as the brute force does: the same people, scores, minutes, and in that order`, async () => {
  const seen = { lines: 0, cities: 0 };
  for (let number = 1; number <= cities; number += 1) {
    const days = await rankedAndExpected(randomCity(number), 200);
    for (const { ranked, expected, counts } of days) {
      expect({ number, ranked }).toEqual({ number, ranked: expected });
      expect(counts.leftOut).toBe(0);
      seen.lines += expected.length;
    }
    if (days.some(({ expected }) => expected.length > 0)) seen.cities += 1;
  }
  // Cities in which nobody met anybody would prove nothing.
  expect(seen.cities).toBeGreaterThan(cities * 0.8);
  expect(seen.lines).toBeGreaterThan(1_000);
});

it('keeps the very best where a list is shorter than the contacts are many', async () => {
  for (let number = 1_001; number <= 1_060; number += 1) {
    for (const { ranked, expected } of await rankedAndExpected(randomCity(number), 2)) {
      expect({ number, ranked }).toEqual({ number, ranked: expected.slice(0, 2) });
    }
  }
});
