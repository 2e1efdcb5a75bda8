/** @jest-environment node */
import { addMilliseconds, formatInstant } from '../../../../cloud-functions/domain/time';
import { nothingRead } from '../../../../src/services/gate/gate-types';
import { aCodeSigner, at } from '../../../builders/signed-codes';
import { anEnrolledGate, aPack, aPolicy, type GateAtWork, pass, signer, subjectOf, useGateTime } from './a-gate-at-work';

// An hour at a gate is thousands of steps; a busy machine takes half a minute for them.
jest.setTimeout(180_000);

jest.mock('../../../../src/platform/phone-language', () => ({ phoneLanguage: () => 'zh-CN' }));

let here: GateAtWork;
const enrolled = async (...given: Parameters<typeof anEnrolledGate>) => {
  here = await anEnrolledGate(...given);
};

beforeEach(useGateTime);
afterEach(() => {
  here.stop();
  jest.useRealTimers();
});

describe('a gate without the cloud', () => {
  test('for 23 h 59 min passes and refuses rightly, and hands every record over once', async () => {
    await enrolled();
    here.cloud.state = 'no-network';
    const expected = new Map<string, string>();
    for (let hour = 0; hour < 24; hour += 1) {
      await pass(hour === 23 ? 3_540 - 30 : 3_600 - 30);
      for (let person = 0; person < 8; person += 1) {
        const colour = person % 4 === 3 ? 'red' : 'green';
        const { checked } = await here.checkAndRecord(here.codeNow(1_000 * hour + person + 1, { colour }));
        expect(checked).toMatchObject({ outcome: colour === 'green' ? 'admitted' : 'refused', offline: true });
        expected.set(checked.recordId, checked.outcome);
      }
      await pass(30);
    }
    expect(here.gate.shown().strip).toMatchObject({ online: false, queued: 192, clockWrong: false });
    expect(here.gate.shown().strip.turnedAgeSeconds).toBeGreaterThan(86_000);
    here.cloud.state = 'up';
    await pass(120);
    expect(new Map([...here.cloud.records].map(([id, { outcome }]) => [id, outcome]))).toEqual(expected);
    expect([...here.cloud.arrivals.values()].every((times) => times === 1)).toBe(true);
    expect(here.gate.shown().strip).toMatchObject({ online: true, queued: 0 });
    // A day has four thousand turns: a machine busy with others is given its time.
  }, 120_000);

  test('knows at midnight what another rule set asks, and forgets yesterday', async () => {
    const midnight = '2022-09-07T00:00:00+08:00';
    await enrolled({
      pack: aPack({ policies: [aPolicy({ until: midnight }), aPolicy({ from: midnight, asks: 'green', testWithinHours: null })] }),
    });
    here.cloud.state = 'no-network';
    const toMidnight = (at(midnight) - here.cloud.now()) / 1000;
    await pass(toMidnight - 10);
    const untested = { testAgeMinutes: undefined };
    expect((await here.checkAndRecord(here.codeNow(1, untested))).checked).toMatchObject({ outcome: 'refused', reasons: ['test-missing'] });
    expect(here.gate.shown().todays).toHaveLength(1);
    await pass(11);
    expect((await here.checkAndRecord(here.codeNow(2, untested))).checked).toMatchObject({ outcome: 'admitted' });
    expect(here.gate.shown().todays).toHaveLength(1);
    // Yesterday's is not shown any more, and not lost either.
    expect(here.gate.shown().strip.queued).toBe(2);
    here.cloud.state = 'up';
    await pass(90);
    expect(here.cloud.records.size).toBe(2);
    expect([...here.device.vaulted.keys()].filter((name) => name.startsWith('record/'))).toHaveLength(1);
  });

  test('opened anew without any network it is the same gate', async () => {
    await enrolled();
    here.cloud.turned.push({ code: 'AAAAAQAA', until: formatInstant(addMilliseconds(here.cloud.now(), 3_600_000)) });
    await pass(20);
    here.cloud.state = 'no-network';
    await here.checkAndRecord(here.codeNow(1));
    await here.reload();
    expect(here.gate.shown().state).toMatchObject({ kind: 'ready', site: { name: '口岸超市' } });
    expect(here.gate.shown().strip).toMatchObject({ queued: 1, online: false });
    expect(here.gate.shown().todays).toHaveLength(1);
    expect((await here.checkAndRecord(here.codeNow(2))).checked.outcome).toBe('admitted');
    expect((await here.checkAndRecord(here.codeNow(3, { colour: 'yellow' }))).checked.outcome).toBe('refused');
    here.cloud.state = 'up';
    await pass(90);
    expect([...here.cloud.arrivals.values()]).toEqual([1, 1, 1]);
  });

  test('past the end of its trust list it admits nobody, and says why', async () => {
    await enrolled({ trustDays: 1 });
    here.cloud.state = 'no-network';
    await pass(86_400);
    expect((await here.checkAndRecord(here.codeNow())).checked).toMatchObject({ outcome: 'refused', reasons: ['trust-list-too-old'] });
  });
});

describe('what the cloud tells a connected gate', () => {
  const turnedNow = (who: number) => ({
    code: Buffer.from(subjectOf(who).slice(0, 6)).toString('base64url'),
    until: formatInstant(addMilliseconds(here.cloud.now(), 6 * 3_600_000)),
  });

  test('a code that turned is refused within twenty seconds, over many pages', async () => {
    await enrolled();
    for (let who = 1; who <= 250; who += 1) here.cloud.turned.push(turnedNow(who));
    await pass(20);
    expect((await here.checkAndRecord(here.codeNow(250))).checked).toMatchObject({ reasons: ['code-turned'], alarm: true, colour: null });
    expect((await here.checkAndRecord(here.codeNow(251))).checked.outcome).toBe('admitted');
  });

  test('a revoked key is refused within twenty seconds, before the next trust list, and after a reload', async () => {
    await enrolled();
    here.cloud.revokedKeys.push(signer.key.kid);
    await pass(20);
    expect((await here.checkAndRecord(here.codeNow())).checked).toMatchObject({ reasons: ['code-key-revoked'] });
    here.cloud.state = 'no-network';
    await here.reload();
    expect((await here.checkAndRecord(here.codeNow(2))).checked).toMatchObject({ reasons: ['code-key-revoked'] });
  });

  test('a newer trust list is fetched and used; one by another root is not, nor is an older one', async () => {
    await enrolled();
    const other = aCodeSigner(Uint8Array.of(9, 9, 9, 9, 9, 9));
    here.cloud.trustList = { ...here.cloud.trustList, issuedAt: here.cloud.now(), keys: [other.key] };
    await pass(20);
    expect((await here.checkAndRecord(here.codeNow())).checked).toMatchObject({ reasons: ['code-key-unknown'] });
    const { signed } = here.cloud.root;
    here.cloud.trustList = { ...here.cloud.trustList, issuedAt: here.cloud.now(), keys: [signer.key] };
    Object.assign(here.cloud.root, { signed: (list: Parameters<typeof signed>[0]) => `${signed(list).slice(0, -8)}AAAAAAAA` });
    await pass(20);
    expect((await here.checkAndRecord(here.codeNow())).checked).toMatchObject({ reasons: ['code-key-unknown'] });
    Object.assign(here.cloud.root, { signed });
    await pass(20);
    expect((await here.checkAndRecord(here.codeNow(2))).checked).toMatchObject({ outcome: 'admitted' });
  });

  test('a code used at another gate of the site is refused within ten seconds', async () => {
    await enrolled({ pack: aPack({ gatesOfSite: 3 }) });
    const text = here.codeNow(7);
    const { checked } = await here.checkAndRecord(text);
    const slot = checked.holder.by === 'code' ? checked.holder.slot : '';
    // The same gate, as if it had never seen the code: what it knows of it comes from the other one.
    here.device.kept.delete('gate/seen');
    await here.reload();
    here.cloud.seenElsewhere = [{ slot, at: formatInstant(here.cloud.now()) }];
    await pass(10);
    expect(await here.gate.actions.checkText(text)).toMatchObject({ reasons: ['code-used-elsewhere'], alarm: true });
  });

  test('that it is revoked ends it at once: nobody is admitted, the door secret is gone, also after a reload', async () => {
    await enrolled();
    here.cloud.revoked = true;
    await pass(70);
    expect(here.gate.shown().state).toMatchObject({ kind: 'revoked', waiting: 0 });
    expect(await here.gate.actions.checkText(here.codeNow())).toMatchObject({ outcome: 'refused', problem: { code: 'device-revoked' } });
    expect(here.device.vaulted.has('pack')).toBe(false);
    here.cloud.state = 'no-network';
    await here.reload();
    expect(here.gate.shown().state.kind).toBe('revoked');
    const before = here.cloud.asked.length;
    await pass(600);
    expect(here.cloud.asked.length).toBe(before);
  });
});

describe('a gate whose clock is wrong', () => {
  const setWallClock = (seconds: number) => jest.setSystemTime(Date.now() + seconds * 1000);

  test('moved while the cloud is away admits nobody by it, and is right again with the first answer', async () => {
    await enrolled();
    here.cloud.state = 'no-network';
    await pass(600);
    setWallClock(-300);
    expect((await here.checkAndRecord(here.codeNow(1))).checked).toMatchObject({ outcome: 'refused', reasons: ['clock-wrong'] });
    expect(here.gate.shown().strip).toMatchObject({ clockWrong: true, clockLost: true, clockOffMs: -300_000 });
    // Opened anew it has not forgotten.
    await here.reload();
    expect((await here.checkAndRecord(here.codeNow(2))).checked.reasons).toEqual(['clock-wrong']);
    here.cloud.state = 'up';
    await pass(70);
    expect((await here.checkAndRecord(here.codeNow(3))).checked.outcome).toBe('admitted');
    expect(here.gate.shown().strip).toMatchObject({ clockWrong: true, clockLost: false, clockOffMs: -300_000 });
    expect(here.cloud.records.size).toBeGreaterThanOrEqual(2);
  });

  test.each([120, -120, 86_400, -86_400])(
    'moved by %d s while connected: its tokens are taken, its records have the right time',
    async (seconds) => {
      await enrolled();
      await pass(30);
      setWallClock(seconds);
      await pass(70);
      const { checked } = await here.checkAndRecord(here.codeNow());
      expect(checked.outcome).toBe('admitted');
      await pass(1);
      expect(here.cloud.records.has(checked.recordId)).toBe(true);
      expect(Math.abs(Number.parseInt(checked.recordId.replace('-', '').slice(0, 12), 16) - here.cloud.now())).toBeLessThan(3_000);
      expect(here.cloud.asked.filter(({ path }) => path === '/v1/gate/syncs').length).toBeLessThan(6);
    },
  );

  test('wrong from the start is corrected and shown', async () => {
    setWallClock(-7_200);
    await enrolled();
    expect((await here.checkAndRecord(here.codeNow())).checked.outcome).toBe('admitted');
    expect(here.gate.shown().strip).toMatchObject({ clockWrong: true, clockLost: false });
    expect(Math.abs(here.gate.shown().strip.clockOffMs + 7_200_000)).toBeLessThan(1_000);
  });
});

describe('what a gate asks of a cloud in trouble', () => {
  test('in an hour of silence it asks about once a minute for each thing, and hands over all it has when it is back', async () => {
    await enrolled();
    here.cloud.state = 'no-network';
    for (let who = 1; who <= 120; who += 1) await here.checkAndRecord(here.codeNow(who));
    const before = here.cloud.asked.length;
    await pass(3_600);
    expect(here.cloud.asked.length - before).toBeLessThan(3 * 60 * 1.6);
    here.cloud.state = 'up';
    const back = here.cloud.asked.length;
    await pass(70);
    const uploads = here.cloud.asked.slice(back).filter(({ path }) => path === '/v1/gate/records');
    expect(uploads.map(({ records }) => records)).toEqual([50, 50, 20]);
    expect(here.cloud.records.size).toBe(120);
  });

  test('told to wait it waits, whatever the network does', async () => {
    await enrolled();
    here.cloud.state = 'unavailable';
    here.cloud.retryAfterSeconds = 600;
    await pass(70);
    const before = here.cloud.asked.length;
    for (const came of here.device.networkCame) came();
    await pass(500);
    expect(here.cloud.asked.slice(before).map(({ path }) => path)).toEqual([]);
    expect(here.gate.shown().strip.online).toBe(false);
    here.cloud.state = 'up';
    await pass(200);
    expect(here.gate.shown().strip.online).toBe(true);
  });

  test('answers that are lost on the way double nothing', async () => {
    await enrolled();
    here.cloud.state = 'answer-lost';
    const ids = new Set<string>();
    for (let who = 1; who <= 5; who += 1) ids.add((await here.checkAndRecord(here.codeNow(who))).checked.recordId);
    await pass(200);
    expect(Math.max(...here.cloud.arrivals.values())).toBeGreaterThan(1);
    expect(here.gate.shown().strip.queued).toBe(5);
    here.cloud.state = 'up';
    await pass(90);
    expect(new Set(here.cloud.records.keys())).toEqual(ids);
    expect(here.gate.shown().strip.queued).toBe(0);
  });

  test('one record it will never take keeps none of the others back', async () => {
    await enrolled();
    here.cloud.state = 'no-network';
    here.cloud.noteRefused = 'not a note';
    for (let who = 1; who <= 60; who += 1) {
      const checked = await here.gate.actions.checkText(here.codeNow(who));
      await here.gate.actions.record(checked, { ...nothingRead, note: who === 17 ? 'not a note' : null });
    }
    here.cloud.state = 'up';
    await pass(120);
    expect(here.cloud.records.size).toBe(59);
    const refused = here.gate.shown().todays.filter(({ uploaded }) => uploaded.state === 'refused');
    expect(refused).toMatchObject([{ uploaded: { why: 'not-valid' } }]);
    expect(here.gate.shown().strip.queued).toBe(0);
  });
});
