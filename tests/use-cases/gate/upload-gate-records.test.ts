import { gateReason } from '../../../cloud-functions/contract/schemas/gate';
import { isGateReason } from '../../../cloud-functions/domain/gate/gate-reasons';
import type { GateReason } from '../../../cloud-functions/domain/gate/gate-record';
import { memberRecordId, personOfDocument } from '../../../cloud-functions/domain/gate/record-names';
import { isCheckInId } from '../../../cloud-functions/domain/ids';
import {
  addMilliseconds,
  dayOf,
  millisecondsPerDay,
  millisecondsPerHour,
  millisecondsPerMinute,
} from '../../../cloud-functions/domain/time';
import { uploadGateRecords } from '../../../cloud-functions/use-cases/gate/upload-gate-records';
import { aCheckInId } from '../../builders/a-check-in-id';
import { aPersonId } from '../../builders/a-site';
import { closeContact } from '../../builders/facts';
import { aStaffedGate, morning, northGate, shop, southGate, strangersDocument, zhang, zhangsDocument } from './a-staffed-gate';

const [child, mother] = [aPersonId(2), aPersonId(3)];

describe('a record of a code', () => {
  it('becomes a visit of its holder at the device’s site, at the time in its id, with what the gate read', async () => {
    const gate = aStaffedGate();
    const at = addMilliseconds(morning, -30 * millisecondsPerHour);
    const record = gate.aRecord(await gate.codeOf([zhang], { until: addMilliseconds(at, millisecondsPerHour) }), {
      recordId: gate.recordId(at),
      outcome: 'refused',
      reasons: ['test-too-old', 'code-turned'],
      colour: 'yellow',
      temperatureTenths: 365,
      symptoms: ['cough'],
      note: '已劝返',
      offline: true,
    });
    expect(await gate.upload([record])).toEqual(['recorded']);
    expect(await gate.visitsAt()).toEqual([
      {
        checkInId: record.recordId,
        siteId: shop.siteId,
        at,
        recordedAt: morning,
        subject: gate.needs.pseudonyms.subjectOn(dayOf(at), zhang),
        sealedPerson: `sealed ${zhang} ${record.recordId}`,
        outcome: 'refused',
        admissionReasons: ['test-too-old'],
        colour: 'yellow',
        channel: 'gate',
        gate: {
          deviceId: northGate.deviceId,
          position: '北门',
          means: 'code',
          reasons: ['test-too-old', 'code-turned'],
          temperatureTenths: 365,
          symptoms: ['cough'],
          note: '已劝返',
          offline: true,
          slot: 'c2xvdC0x',
        },
      },
    ]);
  });

  it('is recorded once, however often and however many times at once it is sent', async () => {
    const gate = aStaffedGate();
    const record = gate.aRecord(await gate.codeOf([zhang]));
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => gate.upload([record, record])));
    expect(outcomes.flat().filter((state) => state === 'recorded')).toHaveLength(1);
    expect(outcomes.flat().filter((state) => state === 'already-there')).toHaveLength(9);
    expect(await gate.visitsAt()).toHaveLength(1);
  });

  it.each([
    [-72 * millisecondsPerHour, 'recorded'],
    [-72 * millisecondsPerHour - 1, 'time-out-of-bounds'],
    [5 * millisecondsPerMinute, 'recorded'],
    [5 * millisecondsPerMinute + 1, 'time-out-of-bounds'],
  ])('made %i ms away from now is %s', async (distance, state) => {
    const gate = aStaffedGate();
    const at = addMilliseconds(morning, distance);
    const holder = await gate.codeOf([zhang], { until: addMilliseconds(at, millisecondsPerHour) });
    expect(await gate.upload([gate.aRecord(holder, { recordId: gate.recordId(at) })])).toEqual([state]);
  });

  it.each([
    ['a day later', 24 * millisecondsPerHour, 'holder-not-known'],
    ['a minute after its end', millisecondsPerMinute, 'holder-not-known'],
    ['at its end, by a clock a little off', millisecondsPerMinute - 1, 'recorded'],
    ['when it may have been signed', -6 * millisecondsPerHour - millisecondsPerMinute, 'recorded'],
    ['before it can have been signed', -6 * millisecondsPerHour - millisecondsPerMinute - 1, 'holder-not-known'],
  ])('of a code read %s (%i ms from its end) is %s: a gate that kept it tells of no other visit', async (_, distance, state) => {
    const gate = aStaffedGate();
    const until = addMilliseconds(morning, -30 * millisecondsPerHour);
    const recordId = gate.recordId(addMilliseconds(until, distance));
    const record = gate.aRecord(await gate.codeOf([zhang], { until }), { recordId, temperatureTenths: 390 });
    expect(await gate.upload([record])).toEqual([state]);
    expect(await gate.factsOf(zhang)).toHaveLength(state === 'recorded' ? 1 : 0);
  });

  it('under an id another device has used, or this one for somebody else, is refused and changes nothing', async () => {
    const gate = aStaffedGate({ [child]: {} });
    const record = gate.aRecord(await gate.codeOf([zhang]), { temperatureTenths: 366 });
    await gate.upload([record]);
    const [before] = await gate.visitsAt();
    expect(await gate.upload([{ ...record, temperatureTenths: 390 }], southGate)).toEqual(['used-by-another']);
    expect(await gate.upload([{ ...record, temperatureTenths: 390, holder: await gate.codeOf([child]) }])).toEqual(['used-by-another']);
    expect(await gate.visitsAt()).toEqual([before]);
    expect(await gate.factsOf(zhang)).toEqual([]);
    expect(await gate.factsOf(child)).toEqual([]);
  });

  it('of a code that was never issued is refused: its bytes may name anybody', async () => {
    const gate = aStaffedGate();
    const genuine = await gate.codeOf([zhang]);
    const made = { ...genuine, subject: `${genuine.subject.slice(0, 8)}AAAAAAAAAAAAAA` };
    expect(await gate.upload([gate.aRecord(made), gate.aRecord({ ...genuine, anchor: 'AAAAAAAAAAAAAAAA' })])).toEqual([
      'holder-not-known',
      'holder-not-known',
    ]);
    expect(await gate.visitsAt()).toEqual([]);
  });

  it.each([
    'code-signature-wrong',
    'code-screenshot',
    'code-used-here',
    'code-used-elsewhere',
    'code-key-revoked',
    'code-expired',
    'clock-wrong',
  ] as const)('refused for %s is nobody’s visit, though it bears a name; it is kept without one', async (reason) => {
    const gate = aStaffedGate();
    const record = gate.aRecord(await gate.codeOf([zhang]), { outcome: 'refused', reasons: [reason, 'fever'], temperatureTenths: 385 });
    expect(await gate.upload([record])).toEqual(['recorded']);
    expect(await gate.upload([record])).toEqual(['already-there']);
    expect(await gate.upload([record], southGate)).toEqual(['used-by-another']);
    expect(await gate.visitsAt()).toEqual([]);
    expect(await gate.factsOf(zhang)).toEqual([]);
    expect(gate.needs.gateRecords.all()).toMatchObject([{ recordId: record.recordId, gate: { reasons: [reason, 'fever'] } }]);
    expect(JSON.stringify(gate.needs.gateRecords.all())).not.toContain(zhang);
  });

  it('keeps every reason a gate may give', async () => {
    const gate = aStaffedGate();
    const reasons: readonly GateReason[] = gateReason.options;
    expect(reasons.every(isGateReason)).toBe(true);
    for (const reason of reasons) await gate.upload([gate.aRecord(await gate.codeOf([zhang]), { outcome: 'refused', reasons: [reason] })]);
    const kept = [...(await gate.visitsAt()), ...gate.needs.gateRecords.all()].flatMap((each) => each.gate?.reasons ?? []);
    expect(kept.sort()).toEqual([...reasons].sort());
  });
});

describe('a record of a group’s code', () => {
  it('makes a visit for each member, under ids that follow from the record and the member', async () => {
    const gate = aStaffedGate({ [child]: {}, [mother]: {} });
    const record = gate.aRecord(await gate.codeOf([zhang, child, mother]), { people: 3, temperatureTenths: 368 });
    expect(await gate.upload([record])).toEqual(['recorded']);
    expect(await gate.upload([record])).toEqual(['already-there']);
    const visits = await gate.visitsAt();
    expect(visits.map(({ subject }) => subject).sort()).toEqual([zhang, child, mother].map(gate.subjectOf).sort());
    for (const member of [child, mother]) {
      const theirs = visits.find(({ subject }) => subject === gate.subjectOf(member));
      expect(theirs).toMatchObject({ checkInId: memberRecordId(aCheckInId(morning, record.recordId.slice(24)), member), at: morning });
      expect(theirs?.gate).toMatchObject({ groupOf: record.recordId });
      expect(theirs?.gate).not.toHaveProperty('temperatureTenths');
      expect(isCheckInId(theirs?.checkInId)).toBe(true);
    }
    expect(visits.find(({ checkInId }) => checkInId === record.recordId)?.gate).not.toHaveProperty('groupOf');
  });

  it('pins a fever on nobody: whose it was among them was not written down', async () => {
    const gate = aStaffedGate({ [child]: {} });
    await gate.upload([gate.aRecord(await gate.codeOf([zhang, child]), { people: 2, temperatureTenths: 390 })]);
    expect([...(await gate.factsOf(zhang)), ...(await gate.factsOf(child))]).toEqual([]);
  });
});

describe('a fever', () => {
  it.each([
    [372, 0],
    [373, 1],
  ])('of %i tenths makes %i facts, once, and turns the code', async (temperatureTenths, count) => {
    const gate = aStaffedGate();
    const holder = await gate.codeOf([zhang]);
    const record = gate.aRecord(holder, { temperatureTenths });
    await Promise.all([gate.upload([record]), gate.upload([record])]);
    await gate.upload([record]);
    expect(await gate.factsOf(zhang)).toHaveLength(count);
    expect(await gate.turned()).toEqual(count === 0 ? [] : [holder.subject.slice(0, 8)]);
    if (count > 0)
      expect(await gate.factsOf(zhang)).toEqual([
        {
          id: `gate-${record.recordId}`,
          kind: 'symptom.fever',
          at: morning,
          source: 'gate',
          evidence: record.recordId,
          celsiusHundredths: 3730,
          recordedAt: morning,
        },
      ]);
  });

  it('is written though others write to the person at the same moment', async () => {
    const gate = aStaffedGate();
    let left = 3;
    gate.hooks.interfere = () => {
      left -= 1;
      if (left <= 0) gate.hooks.interfere = undefined;
      void gate.needs.people.getFacts(zhang);
    };
    await gate.upload([gate.aRecord(await gate.codeOf([zhang]), { temperatureTenths: 380 })]);
    expect(await gate.factsOf(zhang)).toHaveLength(1);
  });

  it('beside a number that was typed in colours nobody: who stood there is not proved', async () => {
    const gate = aStaffedGate();
    await gate.register(zhang, `citizen-number:${zhangsDocument.documentNumber}`);
    const checked = await gate.checkDocument({ ...zhangsDocument, means: 'document', manualReason: '读卡器没电' });
    if (!checked.ok) throw new Error(checked.error.code);
    const typed = gate.aRecord({ by: 'check', check: checked.value.check }, { temperatureTenths: 390 });
    const offline = gate.aRecord({ by: 'document', ...zhangsDocument }, { temperatureTenths: 390, manualReason: '断网' });
    expect(await gate.upload([typed, offline])).toEqual(['recorded', 'recorded']);
    expect(await gate.factsOf(zhang)).toEqual([]);
    const card = await gate.checkDocument({ ...zhangsDocument, means: 'id-card' });
    if (!card.ok) throw new Error(card.error.code);
    await gate.upload([gate.aRecord({ by: 'check', check: card.value.check }, { means: 'id-card', temperatureTenths: 390 })]);
    expect(await gate.factsOf(zhang)).toHaveLength(1);
  });

  it('beside a card that a guard’s device says it read colours nobody: only sentries have a reader', async () => {
    const gate = aStaffedGate();
    await gate.register(zhang, `citizen-number:${zhangsDocument.documentNumber}`);
    const guard = { ...northGate, kind: 'guard' } as const;
    const checked = await gate.checkDocument({ ...zhangsDocument, means: 'id-card', manualReason: '没带手机' }, guard);
    if (!checked.ok) throw new Error(checked.error.code);
    const online = gate.aRecord({ by: 'check', check: checked.value.check }, { means: 'id-card', temperatureTenths: 390 });
    const offline = gate.aRecord({ by: 'document', ...zhangsDocument }, { means: 'id-card', temperatureTenths: 390 });
    expect(await gate.upload([online, offline], guard)).toEqual(['recorded', 'recorded']);
    expect(await gate.factsOf(zhang)).toEqual([]);
    expect(gate.needs.audit.entries.map(({ operation }) => operation)).toEqual(['checkDocument', 'uploadGateRecords']);
  });
});

describe('a record of a check in the cloud', () => {
  it('is its holder’s for the device that asked, for three days', async () => {
    const gate = aStaffedGate();
    const checked = await gate.checkPaper(await gate.paperCodeOf(zhang));
    if (!checked.ok) throw new Error(checked.error.code);
    const holder = { by: 'check', check: checked.value.check } as const;
    expect(await gate.upload([gate.aRecord(holder)], southGate)).toEqual(['holder-not-known']);
    expect(await gate.upload([gate.aRecord(holder, { means: 'paper' })])).toEqual(['recorded']);
    expect((await gate.visitsAt()).map(({ subject }) => subject)).toEqual([gate.subjectOf(zhang)]);
    gate.passMinutes(72 * 60 - 1);
    expect(await gate.upload([gate.aRecord(holder)])).toEqual(['recorded']);
    gate.passMinutes(1);
    expect(await gate.upload([gate.aRecord(holder)])).toEqual(['holder-not-known']);
  });
});

describe('a record made without the cloud', () => {
  const refused = { outcome: 'refused', reasons: ['cloud-needed'], colour: null, offline: true } as const;

  it('of a paper code is its holder’s if the code was good then, and nobody’s if not', async () => {
    const gate = aStaffedGate({ [child]: {} });
    const [alive, lost, lostLater] = [await gate.paperCodeOf(zhang), await gate.paperCodeOf(child), await gate.paperCodeOf(mother)];
    const end = (text: string, at = morning) =>
      gate.needs.paperCodes.end(gate.needs.paperCodeKeys.readPaperCode(text) ?? '', { how: 'lost', at });
    await end(lost);
    await end(lostLater, addMilliseconds(morning, 1));
    const forged = `${alive.slice(0, -1)}${alive.endsWith('A') ? 'B' : 'A'}`;
    const records = [alive, lost, lostLater, forged].map((paperCode) => gate.aRecord({ by: 'paper', paperCode }, refused));
    expect(await gate.upload(records)).toEqual(['recorded', 'recorded', 'recorded', 'recorded']);
    expect((await gate.visitsAt()).map(({ subject }) => subject).sort()).toEqual([zhang, mother].map(gate.subjectOf).sort());
    expect(gate.needs.gateRecords.all().map(({ gate: { reasons } }) => reasons)).toEqual(
      expect.arrayContaining([
        ['cloud-needed', 'paper-code-dead'],
        ['cloud-needed', 'paper-code-not-genuine'],
      ]),
    );
  });

  it('of a document is its holder’s; of one nobody has registered it has a name of its own and no facts', async () => {
    const gate = aStaffedGate();
    await gate.register(zhang, `citizen-number:${zhangsDocument.documentNumber}`);
    const card = (document: typeof zhangsDocument | typeof strangersDocument) =>
      gate.aRecord({ by: 'document', ...document }, { ...refused, means: 'id-card', temperatureTenths: 395 });
    const [known, stranger] = [card(zhangsDocument), card(strangersDocument)];
    expect(await gate.upload([known, stranger])).toEqual(['recorded', 'recorded']);
    const standIn = personOfDocument(gate.needs.lookupKeys.lookupKey('document', `citizen-number:${strangersDocument.documentNumber}`));
    expect((await gate.visitsAt()).map(({ subject }) => subject).sort()).toEqual([zhang, standIn].map(gate.subjectOf).sort());
    expect(await gate.factsOf(zhang)).toHaveLength(1);
    expect(await gate.factsOf(standIn)).toEqual([]);
    expect(JSON.stringify(await gate.visitsAt())).not.toContain(strangersDocument.documentNumber);
    expect(gate.needs.audit.entries).toEqual([]);
  });

  it.each(['none', 'code', 'paper'] as const)('of a number is on record for its holder, also where it says %s', async (means) => {
    const gate = aStaffedGate();
    await gate.upload([gate.aRecord({ by: 'document', ...zhangsDocument }, { ...refused, means })]);
    expect(gate.needs.audit.entries).toHaveLength(1);
  });

  it('of a typed number is on record for its holder; of a number that cannot be one it is nobody’s', async () => {
    const gate = aStaffedGate();
    await gate.register(zhang, `citizen-number:${zhangsDocument.documentNumber}`);
    const typed = gate.aRecord({ by: 'document', ...zhangsDocument }, { ...refused, manualReason: '断网，没带手机' });
    const wrong = gate.aRecord({ by: 'document', documentType: 'resident-id', documentNumber: '110105194912310021' }, refused);
    expect(await gate.upload([typed, wrong])).toEqual(['recorded', 'recorded']);
    expect(gate.needs.audit.entries).toMatchObject([
      { operation: 'uploadGateRecords', role: 'gate', about: [zhang], purpose: '口岸面馆 · 北门 · 断网，没带手机' },
    ]);
    expect(gate.needs.gateRecords.all().map(({ gate: { reasons } }) => reasons)).toEqual([['cloud-needed', 'document-not-valid']]);
  });
});

it('one bad record spoils no other', async () => {
  const gate = aStaffedGate();
  const good = () => gate.codeOf([zhang]);
  const old = gate.recordId(addMilliseconds(morning, -4 * millisecondsPerDay));
  const records = [
    gate.aRecord(await good()),
    gate.aRecord(await good(), { recordId: old }),
    gate.aRecord({ by: 'check', check: 'x'.repeat(40) }),
    gate.aRecord({ by: 'nobody' }, { means: 'none', colour: null }),
    gate.aRecord(await good()),
  ];
  expect(await gate.upload(records)).toEqual(['recorded', 'time-out-of-bounds', 'holder-not-known', 'recorded', 'recorded']);
});

it('a fault with one record holds up no other: the others are answered for, and it can be sent again', async () => {
  const gate = aStaffedGate();
  const records = [gate.aRecord(await gate.codeOf([zhang])), gate.aRecord(await gate.codeOf([zhang]))];
  const { sealPerson } = gate.needs.tracingSeal;
  const broken = {
    sealPerson: async (person: typeof zhang, id: string) => {
      if (id === records[0]?.recordId) throw new Error('sealing failed');
      return sealPerson(person, id);
    },
  };
  const { tracingSeal } = gate.needs;
  Object.assign(gate.needs, { tracingSeal: broken });
  const uploaded = await uploadGateRecords({ device: northGate, body: { records } }, gate.needs);
  expect(uploaded).toMatchObject({ ok: true, value: { results: [{ recordId: records[1]?.recordId, state: 'recorded' }] } });
  expect(await gate.visitsAt()).toHaveLength(1);
  await expect(gate.upload(records.slice(0, 1))).rejects.toThrow('sealing failed');
  Object.assign(gate.needs, { tracingSeal });
  expect(await gate.upload(records)).toEqual(['recorded', 'already-there']);
});

it('whoever was not green is turned no more than they were', async () => {
  const gate = aStaffedGate({ [child]: { facts: [closeContact('2022-09-05')], declaredAt: morning } });
  const holder = await gate.codeOf([child], { admits: false });
  await gate.upload([
    gate.aRecord(holder, { outcome: 'refused', reasons: ['colour-not-accepted'], colour: 'red', temperatureTenths: 388 }),
  ]);
  expect(await gate.factsOf(child)).toHaveLength(2);
  expect(await gate.turned()).toEqual([]);
});
