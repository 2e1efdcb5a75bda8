import * as fc from 'fast-check';
import { mayWorsen } from '../../../cloud-functions/domain/gate/may-worsen';
import type { Fact } from '../../../cloud-functions/domain/health-code/facts';
import type { PersonId } from '../../../cloud-functions/domain/ids';
import { addMilliseconds, millisecondsPerHour } from '../../../cloud-functions/domain/time';
import { admitsAlone } from '../../../cloud-functions/use-cases/gate/announce-turned';
import { watchTurning } from '../../../cloud-functions/use-cases/gate/watch-turning';
import { decideNow } from '../../../cloud-functions/use-cases/health-code/decide-now';
import type { PeopleStore } from '../../../cloud-functions/use-cases/ports/people-store';
import { aPersonId } from '../../builders/a-site';
import { anyFact } from '../../builders/any-facts';

import { at, closeContact, negative, positive, sampled } from '../../builders/facts';
import { fakeLiveCodes, fakeTurnedCodes } from '../../fakes/fake-live-codes';
import { fakePeople } from '../../fakes/fake-people-store';
import { shippedRuleSets } from '../../fakes/fake-rule-sets';

const now = at('2022-08-20T12:00:00+08:00');
const clock = { now: () => now };
const [zhang, li, wang] = [aPersonId(1), aPersonId(2), aPersonId(3)];
const documentOf = (personId: PersonId): string => `document of ${personId}`;
const ruleSets = shippedRuleSets();

async function aTown(people: readonly PersonId[] = [zhang, li, wang]) {
  const { store } = fakePeople(Object.fromEntries(people.map((personId) => [personId, { declaredAt: now }])), clock);
  const [liveCodes, turnedCodes] = [fakeLiveCodes(clock), fakeTurnedCodes(clock)];
  const faults: unknown[] = [];
  const needs = { liveCodes, turnedCodes, ruleSets, clock, onFault: (fault: unknown) => void faults.push(fault) };
  for (const personId of people) {
    const identity = {
      documentType: 'resident-id',
      maskedName: '张**',
      maskedDocumentNumber: '1*X',
      sealed: 's',
      registeredAt: now,
    } as const;
    await store.registerIdentity(personId, documentOf(personId), identity);
  }
  let codes = 0;
  return {
    store,
    needs,
    faults,
    watched: watchTurning(store, needs),
    /** As it would be issued: it admits if everybody in it is let in by their own. */
    async issue(members: readonly PersonId[]): Promise<string> {
      codes += 1;
      const code = `code${String(codes).padStart(4, '0')}`;
      const admits = (await Promise.all(members.map((personId) => isAdmitted(personId, store)))).every((admitted) => admitted);
      await liveCodes.keep({ code, until: addMilliseconds(now, 6 * millisecondsPerHour), admits, members });
      return code;
    },
    turned: async () => (await turnedCodes.since(undefined, now)).codes.map(({ code }) => code),
  };
}
type Town = Awaited<ReturnType<typeof aTown>>;

const isAdmitted = async (personId: PersonId, store: PeopleStore): Promise<boolean> =>
  admitsAlone(await decideNow(personId, { person: await store.getFacts(personId), now }, ruleSets));

async function add(personId: PersonId, facts: readonly Fact[], { watched, store }: Town): Promise<void> {
  const { revision } = await store.getFacts(personId);
  await watched.appendFacts(personId, { revision, facts });
}

describe('a person’s codes', () => {
  it('are told once a fact takes their green, and nobody else’s', async () => {
    const town = await aTown();
    const [zhangs, lis] = [await town.issue([zhang]), await town.issue([li])];
    await add(zhang, [closeContact('2022-08-19')], town);
    expect(await town.turned()).toEqual([zhangs]);
    await add(li, [negative('2022-08-19')], town);
    expect(await town.turned()).not.toContain(lis);
  });

  it('are told with the group’s they are in', async () => {
    const town = await aTown();
    const [family, hers] = [await town.issue([zhang, li]), await town.issue([li])];
    await add(li, [positive('2022-08-19')], town);
    expect((await town.turned()).sort()).toEqual([family, hers].sort());
  });

  it('are told when what kept them green is withdrawn', async () => {
    const town = await aTown();
    const suspected = { id: 'suspected', kind: 'case.suspected', at: at('2022-08-18') } as const;
    await add(zhang, [suspected, { id: 'excluded', kind: 'case.excluded', at: at('2022-08-19') }], town);
    expect(await isAdmitted(zhang, town.store)).toBe(true);
    const code = await town.issue([zhang]);
    const { revision } = await town.store.getFacts(zhang);
    await town.watched.appendFacts(zhang, { revision, facts: [], withdrawn: [{ factId: 'excluded', at: now }] });
    expect(await isAdmitted(zhang, town.store)).toBe(false);
    expect(await town.turned()).toEqual([code]);
  });

  it('are told when it comes in by their document, also when it is sent again', async () => {
    const town = await aTown();
    const code = await town.issue([zhang]);
    const rows = [
      { documentKey: documentOf(zhang), facts: [positive('2022-08-19')] },
      { documentKey: 'document of nobody', facts: [positive('2022-08-19')] },
      { documentKey: documentOf(li), facts: [negative('2022-08-19')] },
    ];
    expect(await town.store.appendFactsOfDocuments(rows)).toEqual(['accepted', 'waiting', 'accepted']);
    expect(await town.turned()).toEqual([]);
    expect(await town.watched.appendFactsOfDocuments(rows)).toEqual(['already-held', 'already-waiting', 'already-held']);
    expect(await town.turned()).toEqual([code]);
  });

  it('are told at the moment they are told, however long the reads before it took', async () => {
    const town = await aTown();
    await town.issue([zhang]);
    let time = now;
    const told: number[] = [];
    const { liveCodes } = town.needs;
    const slow = {
      listOf: async (...asked: Parameters<typeof liveCodes.listOf>) => {
        time = addMilliseconds(time, 45_000);
        return liveCodes.listOf(...asked);
      },
    };
    const turnedCodes = { announce: async (_: unknown, at: number) => void told.push(at) };
    const watched = watchTurning(town.store, { ...town.needs, liveCodes: slow, turnedCodes, clock: { now: () => time } });
    await add(zhang, [closeContact('2022-08-19')], { ...town, watched });
    expect(told).toEqual([now + 45_000]);
  });

  it('cost nothing where a fact cannot take green: no list, no decision', async () => {
    const town = await aTown();
    await town.issue([zhang]);
    const asked: string[] = [];
    const liveCodes = {
      listOf: async (personId: PersonId) => {
        asked.push(personId);
        return [];
      },
    };
    const watched = watchTurning(town.store, { ...town.needs, liveCodes });
    const { revision } = await town.store.getFacts(zhang);
    await watched.appendFacts(zhang, { revision, facts: [negative('2022-08-19'), sampled('2022-08-20')] });
    await watched.appendFactsOfDocuments([{ documentKey: documentOf(li), facts: [negative('2022-08-18')] }]);
    expect(asked).toEqual([]);
  });
});

describe('a failure to tell', () => {
  const failing = (town: Town, times: number) => {
    let left = times;
    return watchTurning(town.store, {
      ...town.needs,
      turnedCodes: {
        announce: async (codes, when) => {
          left -= 1;
          if (left >= 0) throw new Error('the registry is away');
          await town.needs.turnedCodes.announce(codes, when);
        },
      },
    });
  };

  it('is tried once more', async () => {
    const town = await aTown();
    const code = await town.issue([zhang]);
    await add(zhang, [closeContact('2022-08-19')], { ...town, watched: failing(town, 1) });
    expect(await town.turned()).toEqual([code]);
    expect(town.faults).toEqual([]);
  });

  it('twice loses no fact, is put on record, and names nobody', async () => {
    const town = await aTown();
    await town.issue([zhang]);
    const { revision } = await town.store.getFacts(zhang);
    const written = await failing(town, 2).appendFacts(zhang, { revision, facts: [closeContact('2022-08-19')] });
    expect(written?.facts).toHaveLength(1);
    expect(town.faults.map(String)).toEqual(['Error: the registry is away']);
    const rows = [{ documentKey: documentOf(zhang), facts: [positive('2022-08-18')] }];
    expect(await failing(town, 2).appendFactsOfDocuments(rows)).toEqual(['accepted']);
    expect(town.faults).toHaveLength(2);
  });
});

const anyone = fc.constantFrom(zhang, li, wang);
const anyStep = fc.oneof(
  fc.record({ do: fc.constant('issue' as const), members: fc.uniqueArray(anyone, { minLength: 1 }) }),
  fc.record({ do: fc.constant('add' as const), who: anyone, fact: anyFact }),
  fc.record({ do: fc.constant('feed' as const), who: anyone, fact: anyFact }),
  fc.record({ do: fc.constant('withdraw' as const), who: anyone, which: fc.nat(5) }),
);

it('whatever is issued, written and withdrawn, every code that lets somebody in who is not green has been told', async () => {
  let stale = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 4, maxLength: 20 }), async (steps) => {
      const town = await aTown();
      const issued: { readonly code: string; readonly members: readonly PersonId[] }[] = [];
      for (const step of steps) {
        if (step.do === 'issue') issued.push({ code: await town.issue(step.members), members: step.members });
        if (step.do === 'add') await add(step.who, [step.fact], town);
        if (step.do === 'feed') await town.watched.appendFactsOfDocuments([{ documentKey: documentOf(step.who), facts: [step.fact] }]);
        if (step.do === 'withdraw') {
          const { revision, facts } = await town.store.getFacts(step.who);
          const factId = facts[step.which]?.id;
          if (factId !== undefined) await town.watched.appendFacts(step.who, { revision, facts: [], withdrawn: [{ factId, at: now }] });
        }
      }
      const turned = await town.turned();
      for (const { code, members } of issued) {
        const held = await town.needs.liveCodes.get(members[0] ?? zhang, code);
        const green = (await Promise.all(members.map((personId) => isAdmitted(personId, town.store)))).every((admitted) => admitted);
        if (!held?.admits || green) continue;
        stale += 1;
        expect(turned).toContain(code);
      }
    }),
    { numRuns: 300 },
  );
  expect(stale).toBeGreaterThan(50);
}, 60_000);

it('holds a kind of fact for harmless only if it takes nobody’s green', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyFact, { maxLength: 12 }), anyFact, async (facts, one) => {
      if (mayWorsen(one) || one.at > now) return;
      const judge = async (held: readonly Fact[]) =>
        admitsAlone(await decideNow(zhang, { person: { facts: held, revision: 1 }, now }, ruleSets));
      if (await judge(facts)) expect(await judge([...facts, one])).toBe(true);
    }),
    { numRuns: 2_000 },
  );
}, 60_000);
