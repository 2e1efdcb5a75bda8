/** @jest-environment node */
import { slotValueOf } from '../../../../cloud-functions/domain/personal-code/chain';
import { encodeCodePayload } from '../../../../cloud-functions/domain/personal-code/code-payload';
import { writeCode } from '../../../../cloud-functions/domain/personal-code/code-text';
import { instant } from '../../../../cloud-functions/domain/time';
import { nothingRead } from '../../../../src/services/gate/gate-types';
import { aPayload, seed } from '../../../builders/signed-codes';
import { aGateAtWork, anEnrolledGate, type GateAtWork, pass, signer, useGateTime } from './a-gate-at-work';

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

describe('a device that becomes a gate', () => {
  test('is not enrolled at first; then it has its site, its lists and a right clock', async () => {
    here = await aGateAtWork();
    expect(here.gate.shown().state).toEqual({ kind: 'not-enrolled' });
    await here.gate.actions.enrol('AAAAA AAAAA', 'sentry');
    await pass(0);
    expect(here.gate.shown().state).toMatchObject({
      kind: 'ready',
      site: { name: '口岸超市' },
      policy: { testWithinHours: 72 },
      gatesOfSite: 1,
    });
    expect(here.gate.shown().strip).toMatchObject({
      online: true,
      trustListAgeSeconds: 0,
      turnedAgeSeconds: 0,
      queued: 0,
      clockWrong: false,
    });
  });

  test('a second enrolment is refused while it has one, and forgetting needs the records gone', async () => {
    await enrolled();
    expect(await here.gate.actions.enrol('BBBBB BBBBB', 'sentry')).toMatchObject({ ok: false, error: { code: 'step-not-possible' } });
    here.cloud.state = 'no-network';
    await here.checkAndRecord(here.codeNow());
    expect(await here.gate.actions.forget()).toBe('records-waiting');
    expect(await here.gate.actions.forget('give-up-waiting')).toBe('forgotten');
    expect(here.gate.shown().state).toEqual({ kind: 'not-enrolled' });
    expect([...here.device.vaulted.keys()].filter((name) => name.startsWith('record/') || name === 'pack')).toEqual([]);
  });

  test('that cannot keep anything is not enrolled, and no code is spent', async () => {
    here = await aGateAtWork();
    here.device.full = true;
    expect(await here.gate.actions.enrol('AAAAA AAAAA', 'sentry')).toMatchObject({ ok: false, error: { code: 'device-not-able' } });
    expect(here.cloud.asked).toEqual([]);
  });
});

describe('a check at a gate', () => {
  test('is answered, written down encrypted, and in the cloud a moment later', async () => {
    await enrolled();
    const { checked, kept } = await here.checkAndRecord(here.codeNow(), 365);
    expect(checked).toMatchObject({ outcome: 'admitted', colour: 'green', testAgeHours: 10, people: 1, alarm: false, again: false });
    expect(kept).toMatchObject({ ok: true, value: { uploaded: { state: 'waiting' }, temperatureTenths: 365 } });
    await pass(1);
    expect(here.cloud.records.get(checked.recordId)).toMatchObject({
      outcome: 'admitted',
      temperatureTenths: 365,
      means: 'code',
      offline: false,
    });
    expect(here.gate.shown().todays).toMatchObject([{ recordId: checked.recordId, uploaded: { state: 'recorded' } }]);
    expect(here.gate.shown().strip.queued).toBe(0);
    // What stays until midnight tells of nobody.
    const entry = here.device.vaulted.get(`record/${checked.recordId}`) ?? '';
    expect(entry).not.toContain('subject');
  });

  test('of the same person held before the camera is the same check, also in their next slot', async () => {
    await enrolled();
    const signedAt = instant(Math.floor(here.cloud.now() / 1000) * 1000);
    const signed = signer.signBytes(encodeCodePayload(aPayload({ issuedAt: signedAt, testAgeMinutes: 600 })));
    const [first, next] = [writeCode(signed, slotValueOf(seed, 0)), writeCode(signed, slotValueOf(seed, 1))];
    await pass(27);
    const { checked } = await here.checkAndRecord(first);
    await pass(4);
    const second = await here.gate.actions.checkText(next);
    expect(second).toMatchObject({ again: true, recordId: checked.recordId, outcome: 'admitted' });
    expect(await here.gate.actions.record(second, nothingRead)).toEqual({ ok: false, error: 'again' });
    await pass(6);
    expect(await here.gate.actions.checkText(next)).toMatchObject({
      again: false,
      outcome: 'refused',
      reasons: ['code-used-here'],
      alarm: true,
    });
  });

  test('of a picture taped before the camera ends when its slot is dead', async () => {
    await enrolled();
    const text = here.codeNow();
    await here.checkAndRecord(text);
    for (let second = 4; second < 60; second += 4) {
      await pass(4);
      expect(await here.gate.actions.checkText(text)).toMatchObject({ again: true });
    }
    await pass(4);
    expect(await here.gate.actions.checkText(text)).toMatchObject({ again: false, reasons: ['code-screenshot'], alarm: true });
  });

  test('two looks at one code at the same moment are one check', async () => {
    await enrolled();
    const text = here.codeNow();
    const [one, other] = await Promise.all([here.gate.actions.checkText(text), here.gate.actions.checkText(text)]);
    expect([one.again, other.again, one.recordId === other.recordId]).toEqual([false, true, true]);
  });

  test('that was a picture of what passed before is refused, also after a reload', async () => {
    await enrolled();
    const text = here.codeNow();
    await here.checkAndRecord(text);
    await pass(10);
    await here.reload();
    expect(await here.gate.actions.checkText(text)).toMatchObject({ outcome: 'refused', reasons: ['code-used-here'] });
  });

  test('with fever refuses, and the record says why', async () => {
    await enrolled();
    const { checked, kept } = await here.checkAndRecord(here.codeNow(), 380);
    expect(checked.outcome).toBe('admitted');
    expect(here.gate.actions.withReading(checked, { temperatureTenths: 380 })).toMatchObject({ outcome: 'refused', reasons: ['fever'] });
    expect(kept).toMatchObject({ ok: true, value: { outcome: 'refused', reasons: ['fever'] } });
  });

  test('that the device cannot keep is told, and can be written down once there is room', async () => {
    await enrolled();
    const checked = await here.gate.actions.checkText(here.codeNow());
    here.device.full = true;
    expect(await here.gate.actions.record(checked, nothingRead)).toEqual({ ok: false, error: 'not-kept' });
    here.device.full = false;
    expect(await here.gate.actions.record(checked, nothingRead)).toMatchObject({ ok: true });
  });

  test('of anything else is not ours, with or without the key a scanner types at the end', async () => {
    await enrolled();
    expect(await here.gate.actions.checkText('https://example.com/')).toMatchObject({ reasons: ['code-not-ours'], alarm: false });
    expect(await here.gate.actions.checkText(`${here.codeNow()}\r\n`)).toMatchObject({ outcome: 'admitted' });
  });
});

describe('papers and documents', () => {
  const paper = `TMP:${'0'.repeat(31)}1`;
  const found = {
    check: 'sealed'.repeat(5),
    maskedName: '张**',
    maskedDocumentNumber: '1507***********012',
    age: 67,
    outcome: 'admitted',
    reasons: [],
    colour: 'green',
    missedTest: false,
    pendingTest: false,
    testAgeHours: 20,
    vaccinationDoses: 3,
  };

  test('are asked of the cloud, which tells what to compare', async () => {
    await enrolled();
    here.cloud.checkAnswer = { status: 200, body: found };
    expect(await here.gate.actions.checkText(paper)).toMatchObject({
      outcome: 'admitted',
      means: 'paper',
      maskedName: '张**',
      holder: { by: 'check', check: found.check },
      offline: false,
    });
  });

  test.each([
    [422, 'paper-code-not-genuine', { reasons: ['paper-code-not-genuine'], alarm: true, holder: { by: 'nobody' } }],
    [410, 'paper-code-dead', { reasons: ['paper-code-dead'], alarm: true, holder: { by: 'nobody' } }],
    [503, 'unavailable', { reasons: ['cloud-needed'], alarm: false, holder: { by: 'paper', paperCode: paper }, offline: true }],
  ])('an answer of %d %s', async (status, code, verdict) => {
    await enrolled();
    here.cloud.checkAnswer = { status, body: { code } };
    expect(await here.gate.actions.checkText(paper)).toMatchObject({ outcome: 'refused', ...verdict });
  });

  test('a paper code nobody could have made is refused without asking', async () => {
    await enrolled();
    const before = here.cloud.asked.length;
    expect(await here.gate.actions.checkText('TMP:123')).toMatchObject({ reasons: ['paper-code-not-genuine'] });
    expect(here.cloud.asked.length).toBe(before);
  });

  test('a document without the cloud is kept as it was read, and told when the cloud is back', async () => {
    await enrolled();
    here.cloud.state = 'no-network';
    const read = {
      documentType: 'resident-id',
      documentNumber: '150781195501010012',
      means: 'document',
      manualReason: '读卡器坏了',
    } as const;
    const checked = await here.gate.actions.checkDocument(read);
    expect(checked).toMatchObject({ outcome: 'refused', reasons: ['cloud-needed'], problem: { code: 'unreachable' } });
    await here.gate.actions.record(checked, { ...nothingRead, manualReason: read.manualReason });
    here.cloud.state = 'up';
    await pass(90);
    expect(here.cloud.records.get(checked.recordId)).toMatchObject({
      holder: { by: 'document', documentNumber: '150781195501010012' },
      manualReason: '读卡器坏了',
      offline: true,
    });
  });

  test('a number that does not check out is not valid; one typed too often is for later', async () => {
    await enrolled();
    const read = { documentType: 'resident-id', documentNumber: '12345', means: 'document' } as const;
    here.cloud.checkAnswer = {
      status: 422,
      body: { code: 'request-not-valid', fields: [{ path: 'documentNumber', problem: 'checksum-wrong' }] },
    };
    expect(await here.gate.actions.checkDocument(read)).toMatchObject({
      reasons: ['document-not-valid'],
      problem: { fields: [{ path: 'documentNumber' }] },
    });
    here.cloud.checkAnswer = { status: 429, body: { code: 'too-many-requests', retryAfterSeconds: 600 } };
    expect(await here.gate.actions.checkDocument(read)).toMatchObject({
      reasons: ['cloud-needed'],
      problem: { code: 'too-many-requests' },
    });
  });
});
