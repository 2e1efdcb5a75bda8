/** What a check-in costs, on the engine that counts it as AWS does. */
import { makePeopleStore } from '../../../cloud-functions/adapters/dynamodb/people-store';
import { makeReleaseStore } from '../../../cloud-functions/adapters/dynamodb/release-store';
import { makeSiteStore } from '../../../cloud-functions/adapters/dynamodb/site-store';
import type { UnitsUsed } from '../../../cloud-functions/adapters/dynamodb/units';
import { makeVisitStore } from '../../../cloud-functions/adapters/dynamodb/visit-store';
import { makeRegistryRuleSets } from '../../../cloud-functions/adapters/registry-rule-sets';
import { contentHash } from '../../../cloud-functions/domain/health-code/canonical-json';
import { addMilliseconds, millisecondsPerDay } from '../../../cloud-functions/domain/time';
import { aReleaseId } from '../../builders/a-release';
import { aRuleSet } from '../../builders/a-rule-set';
import { aSite } from '../../builders/a-site';
import { at, closeContact, negative } from '../../builders/facts';
import { personIdNamed } from '../../builders/people';
import { dynoxideIsInstalled, type OpenEngine, openEngine, startDynoxide } from '../../engines/store-engines';
import { aVisit } from '../../ports/records';

const morning = at('2022-09-06T08:30:00+08:00');
const person = personIdNamed('someone');

if (!dynoxideIsInstalled) {
  it('says plainly that nothing was counted: dynoxide, an optional dependency, is not installed', () => {
    console.warn('the cost of a check-in was not counted here: dynoxide is not installed');
    expect(dynoxideIsInstalled).toBe(false);
  });
} else {
  describe('a check-in', () => {
    let engine: OpenEngine;
    let used: UnitsUsed[] = [];
    const open = () => {
      const access = { client: engine.client, tables: engine.tables, clock: { now: () => morning } };
      const releases = makeReleaseStore(access);
      return {
        people: makePeopleStore(access),
        sites: makeSiteStore(access),
        visits: makeVisitStore(access),
        releases,
        ruleSets: makeRegistryRuleSets({ releases, jurisdiction: '150781', clock: access.clock }),
      };
    };
    const units = (kind: UnitsUsed['kind']) => used.filter((one) => one.kind === kind).reduce((sum, one) => sum + one.units, 0);

    beforeAll(async () => {
      engine = await openEngine(await startDynoxide(), (one) => used.push(one));
    });
    afterAll(() => engine.close());

    it('costs two write units and at most one read unit, with a person’s facts filling their item', async () => {
      const { people, sites, visits } = open();
      const site = aSite();
      await sites.add(site);
      const facts = [closeContact('2022-08-01'), ...manyTests(100)];
      await people.appendFacts(person, { revision: 0, facts, declaredAt: morning });
      used = [];
      expect((await people.getFacts(person)).facts).toHaveLength(101);
      expect(units('read')).toBe(0.5);
      await sites.get(site.siteId);
      expect(units('read')).toBe(1);
      const visit = aVisit(morning, {
        siteId: site.siteId,
        outcome: 'refused',
        admissionReasons: ['colour-not-accepted', 'missed-test', 'test-too-old', 'unverifiable'],
        colour: 'unverifiable',
        implausible: ['far-away', 'outside-hours', 'too-soon'],
      });
      await visits.record(visit);
      expect(units('read')).toBe(1);
      expect(units('write')).toBe(2);
    });

    it('costs no more for asking by which rules: the timetable is half a unit, once in ten seconds for everyone', async () => {
      const { ruleSets, releases } = open();
      const entries = Array.from({ length: 12 }, (_, place) => aTimetableEntry(place));
      await releases.keepRuleSet(contentHash(aRuleSet()), aRuleSet());
      await releases.replaceTimetable({ jurisdiction: '150781', entries, revision: 0 }, 0);
      await ruleSets.inForce(person, morning);
      used = [];
      for (let place = 0; place < 100; place += 1) await ruleSets.inForce(personIdNamed(`visitor ${place}`), morning);
      expect(used).toEqual([]);
      expect((await open().releases.getTimetable('150781')).entries).toHaveLength(12);
      expect(units('read')).toBe(0.5);
    });

    it('sent again costs its write units and no read', async () => {
      const { visits } = open();
      const visit = aVisit(morning);
      await visits.record(visit);
      used = [];
      expect((await visits.record(visit)).alreadyThere).toEqual(visit);
      expect(units('read')).toBe(0);
      expect(used.map(({ operation }) => operation)).not.toContain('GetItemCommand');
    });
  });
}

const aTimetableEntry = (place: number) => ({
  releaseId: aReleaseId(),
  ruleSetId: aRuleSet().id,
  hash: contentHash(aRuleSet()),
  from: addMilliseconds(morning, -1 - place),
  sharePerTenThousand: 10_000,
});

const manyTests = (count: number) =>
  Array.from({ length: count }, (_, place) => {
    const test = negative('2022-09-05');
    const sampledAt = addMilliseconds(test.sampledAt, -place * 2 * millisecondsPerDay);
    return { ...test, id: personIdNamed(`test ${place}`), at: sampledAt, sampledAt, reportedAt: sampledAt };
  });
