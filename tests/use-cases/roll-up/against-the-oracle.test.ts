/** The same numbers by another way: filters over the whole list, site by site, as slow as they are plain. */
import fc from 'fast-check';
import type { Visit } from '../../../cloud-functions/domain/check-in/visit';
import { type Site, siteClasses } from '../../../cloud-functions/domain/site-code/site';
import { wholeDistrict } from '../../../cloud-functions/domain/statistics/district-count';
import { dayOf, hourOf } from '../../../cloud-functions/domain/time';
import { rollUpRecent } from '../../../cloud-functions/use-cases/roll-up/roll-up-recent';
import { aSite, aSiteId } from '../../builders/a-site';
import { aRollUp, daysAgo, subjectOf, today } from './a-roll-up';

const streets = ['150781001', '150781002', undefined];
const aSmallDistrict = fc.record({
  sites: fc.array(fc.record({ of: fc.nat(3), street: fc.nat(2) }), { minLength: 1, maxLength: 6 }),
  scans: fc.array(
    fc.record({
      site: fc.nat(6),
      person: fc.nat(3),
      hoursAgo: fc.nat(100),
      refused: fc.option(fc.constantFrom('missed-test', 'test-too-old', 'not-declared'), { nil: undefined }),
      setAside: fc.option(fc.constantFrom('far-away', 'outside-hours', 'too-soon'), { nil: undefined, freq: 4 }),
      leaving: fc.option(fc.constant(true), { nil: undefined, freq: 6 }),
    }),
    { maxLength: 60 },
  ),
});

it('counts small random districts as a plain count does', async () => {
  await fc.assert(
    fc.asyncProperty(aSmallDistrict, async ({ sites: given, scans }) => {
      const sites = given.map(({ of, street }, place) => {
        const subDistrict = streets[street];
        return aSite({ siteId: aSiteId(place + 1), class: siteClasses[of] ?? 'other', ...(subDistrict && { subDistrict }) });
      });
      const rollUp = aRollUp(sites);
      for (const { site, person, hoursAgo, refused, setAside, leaving } of scans) {
        const at = daysAgo(0, hoursAgo);
        rollUp.visited((site % sites.length) + 1, at, {
          subject: subjectOf(person, dayOf(at)),
          ...(refused && { outcome: 'refused', admissionReasons: [refused] }),
          ...(setAside && { implausible: [setAside] }),
          ...(leaving && { leaving }),
        });
      }
      await rollUpRecent({ districts: ['150781'] }, rollUp.needs);
      for (const back of [0, 1, 2, 3, 4]) {
        const day = dayOf(daysAgo(back));
        const [counted] = await rollUp.statistics.days('150781', day, day);
        for (const scope of [wholeDistrict, '150781001', '150781002']) {
          const ofScope = sites.filter(({ subDistrict }) => scope === wholeDistrict || subDistrict === scope);
          if (ofScope.length === 0) continue;
          expect(counted?.scopes[scope]).toMatchObject(plainCount(ofScope, rollUp.visits, day));
        }
        const rows = await rollUp.statistics.siteDays('150781', day);
        for (const { siteId } of sites) {
          const row = rows?.find((one) => one.siteId === siteId);
          expect(row?.mostByOne ?? 0).toBe(mostByOne(rollUp.visits.filter((visit) => visit.siteId === siteId && dayOf(visit.at) === day)));
        }
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);

const counts = (visits: readonly Visit[], of: (visit: Visit) => boolean) => visits.filter(of).length;

function plainCount(sites: readonly Site[], all: readonly Visit[], day: number) {
  const came = all.filter(({ at, leaving, siteId }) => dayOf(at) === day && !leaving && sites.some((site) => site.siteId === siteId));
  const plausible = came.filter(({ implausible }) => !implausible);
  const refused = plausible.filter(({ outcome }) => outcome === 'refused');
  const byHour = (outcome: Visit['outcome']) =>
    Array.from({ length: 24 }, (_, hour) => counts(plausible, (visit) => visit.outcome === outcome && hourOf(visit.at) === hour));
  const by = <Name extends string>(visits: readonly Visit[], nameOf: (visit: Visit) => Name | undefined) => {
    const names = new Set(visits.map(nameOf).filter((name) => name !== undefined));
    return Object.fromEntries([...names].map((name) => [name, counts(visits, (visit) => nameOf(visit) === name)]));
  };
  return {
    checkIns: plausible.length,
    admitted: plausible.length - refused.length,
    refused: refused.length,
    setAside: came.length - plausible.length,
    admittedByHour: byHour('admitted'),
    refusedByHour: byHour('refused'),
    refusedFor: by(refused, ({ admissionReasons }) => admissionReasons[0]),
    setAsideFor: by(came, ({ implausible }) => implausible?.[0]),
    active: sites.filter(({ siteId }) => came.some((visit) => visit.siteId === siteId)).length,
    classes: siteClasses.flatMap((siteClass) => {
      const ofClass = sites.filter(
        (site) => site.class === siteClass && (isOn(site, day) || came.some(({ siteId }) => siteId === site.siteId)),
      );
      const here = (visit: Visit) => ofClass.some(({ siteId }) => siteId === visit.siteId);
      return ofClass.length === 0 ? [] : [{ class: siteClass, sites: ofClass.length, checkIns: counts(plausible, here) }];
    }),
  };
}

const isOn = ({ appliedAt }: Site, day: number): boolean => dayOf(appliedAt) <= day && day <= today;

function mostByOne(visits: readonly Visit[]): number {
  const scans = visits.filter(({ leaving }) => !leaving).map(({ subject }) => subject);
  return Math.max(0, ...scans.map((subject) => scans.filter((one) => one === subject).length));
}
