import type { PersonId } from '../../../cloud-functions/domain/ids';
import { addMilliseconds, millisecondsPerHour } from '../../../cloud-functions/domain/time';
import type { CheckDocumentInput } from '../../../cloud-functions/use-cases/gate/check-document';
import { aPersonId } from '../../builders/a-site';
import { closeContact, negative } from '../../builders/facts';
import { aStaffedGate, hospital, morning, northGate, southGate, strangersDocument, zhang, zhangsDocument } from './a-staffed-gate';

const typed = (document: Omit<CheckDocumentInput['body'], 'means'> = zhangsDocument): CheckDocumentInput['body'] => ({
  ...document,
  means: 'document',
  manualReason: '手机没电',
});
const [red, undeclared] = [aPersonId(2), aPersonId(3)];

async function zhangRegistered(known: Parameters<typeof aStaffedGate>[0] = {}) {
  const gate = aStaffedGate(known);
  await gate.register(zhang, `citizen-number:${zhangsDocument.documentNumber}`);
  return gate;
}

describe('a document at a gate', () => {
  it('gives a verdict and what to compare with, and nothing of what lies behind it', async () => {
    const gate = await zhangRegistered({
      [zhang]: { facts: [negative('2022-09-05')], declaredAt: morning, maskedName: '张**' },
    });
    const checked = await gate.checkDocument(typed());
    expect(checked).toEqual({
      ok: true,
      value: {
        check: expect.any(String),
        maskedName: '张**',
        maskedDocumentNumber: '1****************X',
        age: 72,
        outcome: 'admitted',
        reasons: [],
        colour: 'green',
        missedTest: false,
        pendingTest: false,
        testAgeHours: 21,
        vaccinationDoses: 0,
      },
    });
  });

  it('refuses by the policy of the device’s site', async () => {
    const gate = await zhangRegistered({ [zhang]: { facts: [closeContact('2022-09-05')], declaredAt: morning } });
    expect(await gate.checkDocument(typed())).toMatchObject({ ok: true, value: { outcome: 'refused', colour: 'red' } });
    const green = await zhangRegistered();
    expect(await green.checkDocument(typed())).toMatchObject({ ok: true, value: { outcome: 'admitted', reasons: [] } });
    const atHospital = { ...northGate, siteId: hospital.siteId };
    expect(await green.checkDocument(typed(), atHospital)).toMatchObject({
      ok: true,
      value: { outcome: 'refused', reasons: ['test-missing'] },
    });
  });

  it('tells nobody who is in the system: unknown and never declared get the same answer, by the same reads', async () => {
    const answers = [];
    for (const isRegistered of [false, true]) {
      const gate = aStaffedGate({ [undeclared]: { facts: [negative('2022-09-05')] }, [red]: {} });
      if (isRegistered) await gate.register(undeclared, `citizen-number:${strangersDocument.documentNumber}`);
      const asked: string[] = [];
      const { people } = gate.needs;
      const watched = {
        ...people,
        getFacts: (personId: PersonId) => {
          asked.push('facts');
          return people.getFacts(personId);
        },
        getProfile: (personId: PersonId) => {
          asked.push('profile');
          return people.getProfile(personId);
        },
      };
      Object.assign(gate.needs, { people: watched });
      const checked = await gate.checkDocument(typed(strangersDocument));
      if (!checked.ok) throw new Error(checked.error.code);
      const { check, ...shown } = checked.value;
      answers.push({ shown, checkLength: check.length, asked, audited: gate.needs.audit.entries.map(({ about }) => about.length) });
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.shown).toMatchObject({
      maskedName: null,
      outcome: 'refused',
      reasons: ['not-declared'],
      colour: null,
      testAgeHours: null,
    });
  });

  it.each([
    [
      { ...zhangsDocument, documentNumber: '110105194912310021' },
      { path: 'documentNumber', problem: 'checksum-wrong' },
    ],
    [{ documentType: 'passport', documentNumber: 'E1234567' } as const, { path: 'nationality', problem: 'required' }],
  ])('that cannot be one is refused with its field, and counts as no look-up', async (document, field) => {
    const gate = await zhangRegistered();
    for (let time = 0; time < 30; time += 1)
      expect(await gate.checkDocument(typed(document))).toEqual({ ok: false, error: { code: 'request-not-valid', fields: [field] } });
    expect(await gate.checkDocument(typed())).toMatchObject({ ok: true });
    expect(gate.needs.audit.entries).toHaveLength(1);
  });
});

describe('a typed number', () => {
  it('needs a reason; one read by a machine does not', async () => {
    const gate = await zhangRegistered();
    const { manualReason: _, ...unexplained } = typed();
    expect(await gate.checkDocument(unexplained)).toEqual({
      ok: false,
      error: { code: 'request-not-valid', fields: [{ path: 'manualReason', problem: 'required' }] },
    });
    expect(await gate.checkDocument({ ...unexplained, means: 'id-card' })).toMatchObject({ ok: true });
    expect(gate.needs.audit.entries).toEqual([]);
  });

  it('is one whatever a guard’s device says of it: no card reader is at hand there', async () => {
    const gate = await zhangRegistered();
    const guard = { ...northGate, kind: 'guard' } as const;
    expect(await gate.checkDocument({ ...zhangsDocument, means: 'id-card' }, guard)).toEqual({
      ok: false,
      error: { code: 'request-not-valid', fields: [{ path: 'manualReason', problem: 'required' }] },
    });
    const asked = { ...typed(), means: 'id-card' } as const;
    const outcomes = await Promise.all(Array.from({ length: 21 }, () => gate.checkDocument(asked, guard)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(20);
    expect(gate.needs.audit.entries).toHaveLength(20);
  });

  it('is looked up twenty times an hour by one device, however many ask at once', async () => {
    const gate = await zhangRegistered();
    const outcomes = await Promise.all(Array.from({ length: 25 }, () => gate.checkDocument(typed())));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(20);
    expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, error: { code: 'too-many-requests', retryAfterSeconds: 1_800 } });
    expect(await gate.checkDocument(typed(), southGate)).toMatchObject({ ok: true });
    expect(await gate.checkDocument({ ...zhangsDocument, means: 'id-card' })).toMatchObject({ ok: true });
    gate.passMinutes(30);
    expect(await gate.checkDocument(typed())).toMatchObject({ ok: true });
  });

  it('is on record for its holder before anything is answered: where it was and why', async () => {
    const gate = await zhangRegistered();
    await gate.checkDocument(typed());
    expect(gate.needs.audit.entries).toEqual([
      {
        auditId: expect.any(String),
        at: morning,
        actor: northGate.deviceId.padEnd(32, '0'),
        role: 'gate',
        district: '150781',
        operation: 'checkDocument',
        purpose: '口岸面馆 · 北门 · 手机没电',
        target: `site ${northGate.siteId}, gate 北门, typed document`,
        about: [zhang],
      },
    ]);
    gate.needs.audit.failNext();
    await expect(gate.checkDocument(typed())).rejects.toThrow('cannot be written');
  });
});

describe('a paper code at a gate', () => {
  it('gives the verdict and compares with what was registered', async () => {
    const gate = await zhangRegistered();
    expect(await gate.checkPaper(await gate.paperCodeOf(zhang))).toMatchObject({
      ok: true,
      value: { maskedName: '张**', maskedDocumentNumber: '1****************X', outcome: 'admitted', colour: 'green' },
    });
  });

  it('is dead once it is lost, replaced or past its half year, and never genuine if changed', async () => {
    const gate = await zhangRegistered();
    const dead = { ok: false, error: { code: 'paper-code-dead' } };
    const first = await gate.paperCodeOf(zhang);
    const second = await gate.paperCodeOf(zhang);
    expect(await gate.checkPaper(first)).toEqual(dead);
    expect(await gate.checkPaper(second)).toMatchObject({ ok: true });
    await gate.needs.paperCodes.end(gate.needs.paperCodeKeys.readPaperCode(second) ?? '', { how: 'lost', at: addMilliseconds(morning, 1) });
    expect(await gate.checkPaper(second)).toEqual(dead);
    const third = await gate.paperCodeOf(zhang);
    gate.passMinutes((180 * 24 * millisecondsPerHour) / 60_000);
    expect(await gate.checkPaper(third)).toEqual(dead);
    for (const text of [`${third.slice(0, -1)}${third.endsWith('0') ? '1' : '0'}`, third.toLowerCase(), 'TMP:', 'TM1:ABCDEFGH'])
      expect(await gate.checkPaper(text)).toEqual({ ok: false, error: { code: 'paper-code-not-genuine' } });
  });
});
