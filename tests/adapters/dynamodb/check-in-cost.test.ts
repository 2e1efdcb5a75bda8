/** What a whole check-in and a look of a door screen cost, on the engine that counts as AWS does. */
import { makeGuardianships } from '../../../cloud-functions/adapters/dynamodb/guardianships';
import { makePeopleStore } from '../../../cloud-functions/adapters/dynamodb/people-store';
import { makeSiteStore } from '../../../cloud-functions/adapters/dynamodb/site-store';
import type { UnitsUsed } from '../../../cloud-functions/adapters/dynamodb/units';
import { makeVisitStore } from '../../../cloud-functions/adapters/dynamodb/visit-store';
import { isDeviceId } from '../../../cloud-functions/domain/gate/device';
import { addMilliseconds } from '../../../cloud-functions/domain/time';
import { type CheckInToSiteInput, checkInToSite } from '../../../cloud-functions/use-cases/check-in/check-in-to-site';
import { rememberSites } from '../../../cloud-functions/use-cases/check-in/remember-sites';
import { watchDoor } from '../../../cloud-functions/use-cases/gate/watch-door';
import { aCheckInId } from '../../builders/a-check-in-id';
import { aGuardianship } from '../../builders/a-guardianship';
import { aRuleSet } from '../../builders/a-rule-set';
import { aSite, aSiteId } from '../../builders/a-site';
import { at } from '../../builders/facts';
import { personIdNamed } from '../../builders/people';
import { dynoxideIsInstalled, type OpenEngine, openEngine, startDynoxide } from '../../engines/store-engines';
import { ruleSetsThatSay } from '../../fakes/fake-rule-sets';
import { readableKeys } from '../../use-cases/readable-keys';

const morning = at('2022-09-06T08:30:00+08:00');
const person = personIdNamed('guardian at the door');
const here = { latitudeMicro: 49_597_000, longitudeMicro: 117_378_000 };

if (!dynoxideIsInstalled) {
  it('says plainly that nothing was counted: dynoxide, an optional dependency, is not installed', () => {
    console.warn('the cost of a check-in was not counted here: dynoxide is not installed');
    expect(dynoxideIsInstalled).toBe(false);
  });
} else {
  let engine: OpenEngine;
  let used: UnitsUsed[] = [];
  let count = 0;
  const units = (kind: UnitsUsed['kind']) => used.filter((one) => one.kind === kind).reduce((sum, one) => sum + one.units, 0);
  const nextId = () => {
    count += 1;
    return aCheckInId(morning, count.toString(16));
  };
  const open = () => {
    const clock = { now: () => morning };
    const access = { client: engine.client, tables: engine.tables, clock };
    const stores = { people: makePeopleStore(access), visits: makeVisitStore(access), guardianships: makeGuardianships(access) };
    const siteStore = makeSiteStore(access);
    const needs = {
      ...readableKeys(),
      ...stores,
      sites: rememberSites(siteStore, clock),
      ruleSets: ruleSetsThatSay(() => aRuleSet()),
      clock,
    };
    const checkIn = async (rest: Partial<CheckInToSiteInput['body']> = {}) => {
      const body = { checkInId: nextId(), siteCode: `${aSiteId(1)}-1.genuine`, channel: 'scanner' as const, ...rest };
      const outcome = await checkInToSite({ caller: { personId: person, roles: [] }, body }, needs);
      if (!outcome.ok) throw new Error(outcome.error.code);
    };
    return { ...stores, siteStore, checkIn, clock };
  };

  beforeAll(async () => {
    engine = await openEngine(await startDynoxide(), (one) => used.push(one));
    const { siteStore, people, guardianships } = open();
    for (const number of [1, 2]) await siteStore.add(aSite({ siteId: aSiteId(number), position: here }));
    await people.appendFacts(person, { revision: 0, facts: [], declaredAt: morning });
    for (const name of ['child', 'grandmother']) {
      const dependant = personIdNamed(name);
      await people.appendFacts(dependant, { revision: 0, facts: [], declaredAt: morning });
      await guardianships.add(aGuardianship({ guardian: person, dependant, state: 'active' }), 6);
    }
  });
  afterAll(() => engine.close());

  it('a check-in of one person costs two write units and half a read unit, with a position too', async () => {
    const { checkIn } = open();
    await checkIn();
    for (const rest of [{}, { position: { ...here, accuracyMetres: 10 } }]) {
      used = [];
      await checkIn(rest);
      expect([units('write'), units('read')]).toEqual([2, 0.5]);
    }
  });

  it('a check-in before it costs half a unit for its site, once in 30 seconds for everybody', async () => {
    const { checkIn } = open();
    await checkIn();
    const previous = { checkInId: aCheckInId(addMilliseconds(morning, -600_000)), siteCode: `${aSiteId(2)}-1.genuine` };
    used = [];
    await checkIn({ previous });
    expect([units('write'), units('read')]).toEqual([2, 1]);
    used = [];
    await checkIn({ previous });
    expect([units('write'), units('read')]).toEqual([2, 0.5]);
  });

  it('each who comes along costs what one person costs, and the family one unit', async () => {
    const { checkIn, guardianships } = open();
    await checkIn();
    const family = await guardianships.listOfGuardian(person);
    used = [];
    await checkIn({ group: family.map(({ guardianshipId }) => ({ guardianshipId, checkInId: nextId() })) });
    expect([units('write'), units('read')]).toEqual([6, 2.5]);
  });

  it('a look of a door screen that finds nothing new costs two read units', async () => {
    const { visits, clock } = open();
    const deviceId = '00000000000000d1';
    if (!isDeviceId(deviceId)) throw new Error('not a device id');
    const device = { deviceId, siteId: aSiteId(2), division: '150781', kind: 'door-screen', position: '北门' } as const;
    const first = await watchDoor({ device, query: {} }, { visits, clock });
    if (!first.ok) throw new Error(first.error.code);
    used = [];
    await watchDoor({ device, query: { after: first.value.next } }, { visits, clock });
    expect([units('write'), units('read')]).toEqual([0, 2]);
  });
}
