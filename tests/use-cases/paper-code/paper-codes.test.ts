import { endpoints } from '../../../cloud-functions/contract/endpoints';
import { paperCodeReasonByAge } from '../../../cloud-functions/domain/gate/paper-code-reason';
import type { Identity } from '../../../cloud-functions/domain/identity/identity';
import { endGuardianship } from '../../../cloud-functions/use-cases/family/end-guardianship';
import { listMyPaperCodes } from '../../../cloud-functions/use-cases/paper-code/list-my-paper-codes';
import { makePaperCode } from '../../../cloud-functions/use-cases/paper-code/make-paper-code';
import { makePaperCodeAtDesk } from '../../../cloud-functions/use-cases/paper-code/make-paper-code-at-desk';
import { reportPaperCodeLost } from '../../../cloud-functions/use-cases/paper-code/report-paper-code-lost';
import { aPersonId } from '../../builders/a-site';
import { at, negative } from '../../builders/facts';
import { aFamily, child, citizenNumber, elsewhere, qian, zhang, zhangsIdentity, zhou } from '../family/a-family';

type Family = Awaited<ReturnType<typeof aFamily>>;
const days = 86_400_000;
const refusedWith = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) });
const make = (family: Family, guardianshipId?: string, caller = qian) =>
  makePaperCode({ caller, body: { language: 'zh-CN', ...(guardianshipId !== undefined && { guardianshipId }) } }, family.needs);
const codesOf = async (family: Family, caller = qian) => {
  const listed = await listMyPaperCodes({ caller }, family.needs);
  return endpoints.listMyPaperCodes.response.parse(listed.ok && listed.value).paperCodes;
};
const grandmother: Identity = { documentType: 'resident-id', documentNumber: citizenNumber('1940-01-02'), name: '孙桂兰' };
const atDesk = (family: Family, rest: object = {}, caller = zhou) =>
  makePaperCodeAtDesk(
    {
      caller,
      body: { ...grandmother, because: 'over-60', formNumber: 'F-17', temperatureTenths: 365, symptoms: [], language: 'zh-CN', ...rest },
    },
    family.needs,
  );

describe('who may have a paper code by their number', () => {
  it.each([
    ['the day before 18', '2004-09-07', 'child'],
    ['on the 18th birthday', '2004-09-06', undefined],
    ['the day before 60', '1962-09-07', undefined],
    ['on the 60th birthday', '1962-09-06', 'over-60'],
  ])('%s', (_, born, reason) => {
    expect(paperCodeReasonByAge(citizenNumber(born), at('2022-09-06T00:00:00+08:00'))).toBe(reason);
  });
  it('a passport does not say', () => {
    expect(paperCodeReasonByAge('E12345678', at('2022-09-06'))).toBe('unknown');
  });
});

describe('a paper code', () => {
  it('is printed for somebody over 60, valid through the 180th day, with nothing on it but an opaque text', async () => {
    const family = await aFamily();
    expect(await make(family)).toMatchObject({ ok: true, value: { fileName: 'paper-code-2022-09-06.pdf' } });
    expect(await codesOf(family)).toMatchObject([
      {
        maskedName: '钱**',
        guardianshipId: null,
        issuedAt: '2022-09-06T12:00:00+08:00',
        validUntil: '2023-03-06T00:00:00+08:00',
        state: 'valid',
      },
    ]);
    const [sheet] = family.printed;
    const id = family.needs.paperCodeKeys.readPaperCode(sheet?.text ?? '');
    expect(await family.needs.paperCodes.get(id ?? '')).toMatchObject({
      personId: qian.personId,
      because: 'over-60',
      issuedBy: qian.personId,
    });
  });

  it('is printed by a guardian for a child, and ends the one before', async () => {
    const family = await aFamily();
    const { guardianshipId, dependant } = await family.withChild();
    await make(family, guardianshipId);
    family.pass(1_000);
    await make(family, guardianshipId);
    expect(await codesOf(family)).toMatchObject([
      { guardianshipId, state: 'valid' },
      { guardianshipId, state: 'replaced' },
    ]);
    expect(await family.needs.paperCodes.listOf(dependant)).toMatchObject([{ because: 'child', issuedBy: qian.personId }, {}]);
    family.pass(181 * days);
    expect((await codesOf(family))[0]).toMatchObject({ state: 'expired' });
  });

  it('is for nobody between the ages, nobody unregistered and nobody else’s dependant', async () => {
    const family = await aFamily();
    const { guardianshipId } = await family.withChild();
    expect(await make(family, undefined, zhang)).toEqual(refusedWith('paper-code-not-for-them'));
    expect(await make(family, guardianshipId, zhang)).toEqual(refusedWith('not-found'));
    expect(await make(family, undefined, { personId: aPersonId(8), roles: ['resident'] })).toEqual(refusedWith('identity-needed'));
    const asked = await family.ask({ documentNumber: citizenNumber('2014-05-09') });
    expect(await make(family, asked.ok ? asked.value.guardianshipId : '')).toEqual(refusedWith('not-found'));
    expect(family.printed).toEqual([]);
  });

  it('is made five times a day, no oftener, and a sheet that fails ends nothing', async () => {
    const family = await aFamily();
    await make(family);
    const broken = { ...family.needs, paperCodeSheets: { makeSheet: () => Promise.reject(new Error('no font')) } };
    await expect(makePaperCode({ caller: qian, body: { language: 'en' } }, broken)).rejects.toThrow('no font');
    expect(await codesOf(family)).toMatchObject([{ state: 'valid' }]);
    for (let made = 1; made < 5; made += 1) expect(await make(family)).toMatchObject({ ok: true });
    expect(await make(family)).toEqual(refusedWith('too-many-requests'));
    family.pass(days);
    expect(await make(family)).toMatchObject({ ok: true });
  });

  it('is dead at once when its holder or their guardian reports it lost, and nobody else can', async () => {
    const family = await aFamily();
    const { guardianshipId } = await family.withChild();
    await make(family, guardianshipId);
    const [code] = await codesOf(family);
    const params = { paperCodeId: code?.paperCodeId ?? '' };
    expect(await reportPaperCodeLost({ caller: zhang, params }, family.needs)).toEqual(refusedWith('not-found'));
    expect(await reportPaperCodeLost({ caller: qian, params: { paperCodeId: '0'.repeat(20) } }, family.needs)).toEqual(
      refusedWith('not-found'),
    );
    const reported = await reportPaperCodeLost({ caller: qian, params }, family.needs);
    expect(endpoints.reportPaperCodeLost.response.parse(reported.ok && reported.value).paperCodes).toMatchObject([{ state: 'lost' }]);
    expect((await family.needs.paperCodes.get(params.paperCodeId))?.ended?.how).toBe('lost');
    await endGuardianship({ caller: qian, params: { guardianshipId } }, family.needs);
    expect(await reportPaperCodeLost({ caller: qian, params }, family.needs)).toEqual(refusedWith('not-found'));
    expect(await codesOf(family)).toEqual([]);
  });
});

describe('a paper code at the desk', () => {
  it('registers and declares somebody without a phone, with what waited for them, on record in their own name', async () => {
    const family = await aFamily();
    const test = negative('2022-09-05');
    await family.needs.people.appendFactsOfDocuments([{ documentKey: family.documentKeyOf(grandmother), facts: [test] }]);
    expect(await atDesk(family, { symptoms: ['cough'] })).toMatchObject({ ok: true, value: { fileName: 'paper-code-2022-09-06.pdf' } });
    const holder = await family.needs.people.findPersonByDocument(family.documentKeyOf(grandmother));
    if (!holder) throw new Error('not registered');
    const person = await family.needs.people.getFacts(holder);
    expect(person).toMatchObject({ maskedName: '孙**', division: '150781' });
    expect(person.declaredAt).toBeDefined();
    expect(person.facts.map(({ kind }) => kind)).toEqual(['test.result', 'symptom.other']);
    expect(person.facts[1]).toMatchObject({ evidence: 'declaration form F-17: cough' });
    expect(await family.needs.paperCodes.listOf(holder)).toMatchObject([{ because: 'over-60', issuedBy: zhou.personId }]);
    expect(family.audit.entries).toContainEqual(
      expect.objectContaining({ operation: 'makePaperCodeAtDesk', target: 'paper code, over-60, form F-17', about: [holder] }),
    );
  });

  it('again for the same person makes a new code and no second person', async () => {
    const family = await aFamily();
    await atDesk(family);
    const holder = await family.needs.people.findPersonByDocument(family.documentKeyOf(grandmother));
    family.pass(1_000);
    expect(await atDesk(family)).toMatchObject({ ok: true });
    expect(await family.needs.people.findPersonByDocument(family.documentKeyOf(grandmother))).toBe(holder);
    expect(holder && (await family.needs.paperCodes.listOf(holder))).toMatchObject([{}, { ended: { how: 'replaced' } }]);
  });

  it('adds nothing to what somebody has declared: one officer turns nobody yellow', async () => {
    const family = await aFamily();
    const feverish = { temperatureTenths: 390, symptoms: ['cough'] };
    expect(await atDesk(family, { ...zhangsIdentity, because: 'disabled', ...feverish })).toMatchObject({ ok: true });
    expect((await family.needs.people.getFacts(zhang.personId)).facts).toEqual([]);
    await atDesk(family);
    expect(await atDesk(family, feverish)).toMatchObject({ ok: true });
    const holder = await family.needs.people.findPersonByDocument(family.documentKeyOf(grandmother));
    expect(holder && (await family.needs.people.getFacts(holder)).facts).toEqual([]);
  });

  it('may be for a disabled person with an account, who can then print the next one themselves', async () => {
    const family = await aFamily();
    expect(await make(family, undefined, zhang)).toEqual(refusedWith('paper-code-not-for-them'));
    expect(await atDesk(family, { ...zhangsIdentity, because: 'disabled' })).toMatchObject({ ok: true });
    expect(await make(family, undefined, zhang)).toMatchObject({ ok: true });
    expect(await family.needs.paperCodes.listOf(zhang.personId)).toMatchObject([{ because: 'disabled' }, {}]);
  });

  it.each([
    ['a reason the number does not bear out', { because: 'child' }, 'paper-code-not-for-them'],
    ['a name other than the registered one', { ...zhangsIdentity, name: '张为', because: 'disabled' }, 'identity-locked'],
    ['a number with a wrong check digit', { documentNumber: '150781194001020010' }, 'request-not-valid'],
  ])('is refused for %s, and nobody is registered', async (_, rest, code) => {
    const family = await aFamily();
    expect(await atDesk(family, rest)).toEqual(refusedWith(code));
    expect(await family.needs.people.findPersonByDocument(family.documentKeyOf(grandmother))).toBeUndefined();
    expect(family.printed).toEqual([]);
  });

  it('is an officer’s to make, not for themselves, and not without its line in the record', async () => {
    const family = await aFamily();
    expect(await atDesk(family, {}, qian)).toEqual(refusedWith('not-allowed'));
    expect(await atDesk(family, { documentNumber: citizenNumber('1975-11-11'), name: '周敏', because: 'disabled' })).toEqual(
      refusedWith('not-allowed'),
    );
    expect(await atDesk(family, {}, elsewhere)).toMatchObject({ ok: true });
    family.audit.failNext();
    await expect(atDesk(family, { ...child, because: 'child' })).rejects.toThrow('audit');
    expect(await family.needs.people.findPersonByDocument(family.documentKeyOf(child))).toBeUndefined();
  });
});
