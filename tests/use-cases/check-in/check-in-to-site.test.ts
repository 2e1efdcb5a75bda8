import { doorSignOf, doorSlotAt } from '../../../cloud-functions/domain/gate/door-word';
import type { RuleSet } from '../../../cloud-functions/domain/health-code/rule-set';
import { newTenAdmission } from '../../../cloud-functions/domain/health-code/rule-sets/national/new-ten';
import { instant } from '../../../cloud-functions/domain/time';
import { aCheckInId } from '../../builders/a-check-in-id';
import { aRuleSet } from '../../builders/a-rule-set';
import { aSiteId } from '../../builders/a-site';
import { ruleSetsThatSay } from '../../fakes/fake-rule-sets';
import { readableKeys } from '../readable-keys';
import { aDoor, neighbour, openingTime, resident, stayedInHighRiskArea, tested } from './a-door';

const minutes = 60_000;
const hours = 60 * minutes;
/** What the screen at the door shows in four slots from `at` on. */
const slotsFrom = (at: number) =>
  [0, 1, 2, 3].map((next) => doorSignOf(readableKeys().doorKeys.doorSecretOf(aSiteId(1)), doorSlotAt(at) + next));
/** The word at the door is that of the moment, not of the scan. */
const withoutDoor = (outcome: Awaited<ReturnType<ReturnType<typeof aDoor>['scan']>>) =>
  outcome.ok ? { ok: true, value: { ...outcome.value, door: null } } : outcome;
const refusedWith = (code: string) => ({ ok: false, error: { code } });

describe('a check-in', () => {
  it('records a visit under a pseudonym and answers with site, colour and admission', async () => {
    const door = aDoor();
    expect(await door.scan()).toEqual({
      ok: true,
      value: {
        checkInId: aCheckInId(openingTime),
        at: '2022-09-06T08:30:00+08:00',
        recordedAt: '2022-09-06T08:30:00+08:00',
        outcome: 'admitted',
        admissionReasons: [],
        colour: 'green',
        missedTest: false,
        pendingTest: false,
        latestTest: null,
        testWithinHours: null,
        separateDoor: null,
        site: { name: '口岸面馆', class: 'shop', address: '满洲里市二道街 12 号' },
        reasons: [],
        implausible: [],
        door: { slotSeconds: 30, from: '2022-09-06T08:30:00+08:00', slots: slotsFrom(openingTime) },
        group: [],
      },
    });
    const [visit, ...more] = door.visits.all();
    expect(more).toEqual([]);
    expect(visit).toMatchObject({ siteId: door.site.siteId, at: openingTime, outcome: 'admitted', colour: 'green', channel: 'scanner' });
    expect(visit?.subject).not.toContain(resident);
  });

  it('of a red person is recorded, refused and explained by the rule', async () => {
    const door = aDoor();
    door.declare(resident, stayedInHighRiskArea(instant(openingTime - 24 * hours)));
    expect(await door.scan()).toMatchObject({
      ok: true,
      value: {
        outcome: 'refused',
        admissionReasons: ['colour-not-accepted'],
        colour: 'red',
        reasons: [{ rule: 'high-risk-stay', until: '2022-09-13T00:00:00+08:00' }],
      },
    });
    expect(door.visits.all()).toMatchObject([{ outcome: 'refused', admissionReasons: ['colour-not-accepted'], colour: 'red' }]);
  });

  it('of someone who never declared is recorded and refused for that, with no colour', async () => {
    const door = aDoor();
    door.forget(resident);
    expect(await door.scan()).toMatchObject({
      ok: true,
      value: { outcome: 'refused', admissionReasons: ['not-declared'], colour: null, reasons: [] },
    });
    expect(door.visits.all()).toMatchObject([{ outcome: 'refused', admissionReasons: ['not-declared'] }]);
    expect(door.visits.all()[0]).toHaveProperty('colour', undefined);
  });

  it('of someone with an unreadable record is refused as unverifiable, never green', async () => {
    const door = aDoor();
    door.declare(resident, { id: 'x', kind: 'unreadable', field: 'sampledAt', problem: 'not-an-instant' });
    expect(await door.scan()).toMatchObject({
      ok: true,
      value: { outcome: 'refused', admissionReasons: ['unverifiable'], colour: 'unverifiable' },
    });
  });

  it('while no rule set is in force is recorded and refused, never green', async () => {
    const door = aDoor();
    const outcome = await door.scan({}, resident, { ruleSets: ruleSetsThatSay(() => undefined) });
    expect(outcome).toMatchObject({ ok: true, value: { outcome: 'refused', admissionReasons: ['unverifiable'], colour: 'unverifiable' } });
    expect(door.visits.all()).toHaveLength(1);
  });

  it('shows a missed test beside a green colour, and refuses', async () => {
    const door = aDoor();
    door.declare(resident, { id: 'duty', kind: 'duty.group', group: 'city-72h', at: instant(openingTime - 80 * hours) });
    expect(await door.scan()).toMatchObject({
      ok: true,
      value: { outcome: 'refused', admissionReasons: ['missed-test'], colour: 'green', missedTest: true },
    });
  });

  it.each([
    ['exactly 72 hours old', 72 * hours, { outcome: 'admitted', admissionReasons: [] }],
    ['a millisecond older', 72 * hours + 1, { outcome: 'refused', admissionReasons: ['test-too-old'] }],
  ])('at a mall with a sample %s', async (_age, age, answer) => {
    const door = aDoor({ class: 'mall' });
    door.declare(resident, tested('negative', instant(openingTime - age)));
    expect(await door.scan()).toMatchObject({ ok: true, value: { ...answer, testWithinHours: 72, latestTest: { result: 'negative' } } });
  });
});

describe('a door that asks for something else', () => {
  it('of a hospital tells whoever is refused where any colour is admitted', async () => {
    const door = aDoor({ class: 'hospital' });
    door.declare(resident, stayedInHighRiskArea(instant(openingTime - 24 * hours)));
    expect(await door.scan()).toMatchObject({
      ok: true,
      value: {
        outcome: 'refused',
        separateDoor: { 'zh-CN': expect.stringContaining('发热门诊'), en: expect.stringContaining('fever clinic') },
      },
    });
    door.declare(neighbour, tested('negative', instant(openingTime - hours)));
    expect(await door.scan({ checkInId: aCheckInId(openingTime, '2') }, neighbour)).toMatchObject({
      value: { outcome: 'admitted', separateDoor: null },
    });
  });

  it('where the code is not checked admits whoever comes, and keeps the visit', async () => {
    const door = aDoor({ class: 'mall' });
    const notChecked: RuleSet = { ...aRuleSet(), admission: newTenAdmission };
    door.declare(resident, stayedInHighRiskArea(instant(openingTime - 24 * hours)));
    door.forget(neighbour);
    const more = { ruleSets: ruleSetsThatSay(() => notChecked) };
    expect(await door.scan({}, resident, more)).toMatchObject({
      value: { outcome: 'admitted', admissionReasons: [], testWithinHours: null },
    });
    expect(await door.scan({ checkInId: aCheckInId(openingTime, '2') }, neighbour, more)).toMatchObject({
      value: { outcome: 'admitted', colour: null },
    });
    expect(door.visits.all()).toHaveLength(2);
  });
});

describe('a late check-in', () => {
  it('is recorded at the time of the scan and judged at the time it arrives', async () => {
    const door = aDoor();
    door.declare(resident, stayedInHighRiskArea(instant(openingTime + 1 * hours)));
    door.moveClockTo(openingTime + 2 * hours);
    expect(await door.scan()).toMatchObject({
      ok: true,
      value: { at: '2022-09-06T08:30:00+08:00', recordedAt: '2022-09-06T10:30:00+08:00', outcome: 'refused', colour: 'red' },
    });
    expect(door.visits.all()).toMatchObject([{ at: openingTime, recordedAt: openingTime + 2 * hours }]);
  });

  it.each([
    ['exactly 72 hours late is recorded', 72 * hours, true],
    ['more than 72 hours late is refused', 72 * hours + 1, false],
    ['exactly 5 minutes ahead of our clock is recorded', -5 * minutes, true],
    ['more than 5 minutes ahead is refused', -5 * minutes - 1, false],
  ])('%s', async (_sentence, later, recorded) => {
    const door = aDoor();
    door.moveClockTo(openingTime + later);
    expect(await door.scan()).toMatchObject(recorded ? { ok: true } : refusedWith('check-in-time-out-of-bounds'));
    expect(door.visits.all()).toHaveLength(recorded ? 1 : 0);
  });
});

describe('the same check-in again', () => {
  it('hears the first outcome, although the person has turned red since', async () => {
    const door = aDoor();
    const first = await door.scan();
    door.moveClockTo(openingTime + 3 * minutes);
    door.declare(resident, stayedInHighRiskArea(instant(openingTime + 1 * minutes)));
    expect(withoutDoor(await door.scan())).toEqual(withoutDoor(first));
    expect(door.visits.all()).toHaveLength(1);
  });

  it('hears the first refusal with its reasons, although the person has turned green since', async () => {
    const door = aDoor();
    door.declare(resident, stayedInHighRiskArea(instant(openingTime - 24 * hours)));
    const first = await door.scan();
    door.moveClockTo(openingTime + 71 * hours);
    expect(withoutDoor(await door.scan())).toEqual(withoutDoor(first));
  });

  it('explains nothing rather than another colour when facts were entered for the time before', async () => {
    const door = aDoor();
    await door.scan();
    door.declare(resident, stayedInHighRiskArea(instant(openingTime - 24 * hours)));
    expect(await door.scan()).toMatchObject({ ok: true, value: { outcome: 'admitted', colour: 'green', reasons: [] } });
  });

  it('by somebody else is refused and changes nothing', async () => {
    const door = aDoor();
    await door.scan();
    const before = door.visits.all();
    expect(await door.scan({}, neighbour)).toEqual(refusedWith('check-in-already-used'));
    expect(door.visits.all()).toEqual(before);
  });
});

describe('a site code', () => {
  it.each(['nonsense', '51e0000000000001-1.forged'])(
    'that we did not make (%s) is not genuine, and nothing is written',
    async (siteCode) => {
      const door = aDoor();
      expect(await door.scan({ siteCode })).toEqual(refusedWith('site-code-not-genuine'));
      expect(door.visits.all()).toEqual([]);
    },
  );

  it('of a site that is not there is not genuine', async () => {
    expect(await aDoor().scan({ siteCode: '51e0000000000009-1.genuine' })).toEqual(refusedWith('site-code-not-genuine'));
  });

  it.each([
    ['applied', 'site-code-not-genuine'],
    ['returned', 'site-code-not-genuine'],
    ['suspended', 'site-suspended'],
    ['revoked', 'site-revoked'],
  ] as const)('of a site that is %s is refused as %s, and nothing is written', async (state, code) => {
    const door = aDoor({ state });
    expect(await door.scan()).toEqual(refusedWith(code));
    expect(door.visits.all()).toEqual([]);
  });

  it('off a poster that was replaced says so; the new one works', async () => {
    const door = aDoor({ posterVersion: 2 });
    expect(await door.scan({ siteCode: `${door.site.siteId}-1.genuine` })).toEqual(refusedWith('site-code-replaced'));
    expect(await door.scan()).toMatchObject({ ok: true });
  });

  it('newer than the site as it is remembered works: only a later reprint can have made it', async () => {
    const door = aDoor({ posterVersion: 2 });
    expect(await door.scan({ siteCode: `${door.site.siteId}-3.genuine` })).toMatchObject({ ok: true });
  });
});

describe('a check-in whose write fails', () => {
  it('is a fault, never an admission', async () => {
    const door = aDoor();
    const record = async () => {
      throw new Error('the store does not answer');
    };
    await expect(door.scan({}, resident, { visits: { record } })).rejects.toThrow('the store does not answer');
  });
});
