import { codeIssued } from '../../../cloud-functions/contract/schemas/code';
import { declarationAccepted } from '../../../cloud-functions/contract/schemas/declaration';
import type { Fact } from '../../../cloud-functions/domain/health-code/facts';
import type { PersonId } from '../../../cloud-functions/domain/ids';
import { decodeBase64url } from '../../../cloud-functions/domain/personal-code/base64url';
import { decodeCodePayload } from '../../../cloud-functions/domain/personal-code/code-payload';
import { declareHealth } from '../../../cloud-functions/use-cases/declaration/declare-health';
import { endGuardianship } from '../../../cloud-functions/use-cases/family/end-guardianship';
import { issueMyCode } from '../../../cloud-functions/use-cases/health-code/issue-my-code';
import { aDeclaration } from '../../builders/a-declaration';
import { closeContact, negative } from '../../builders/facts';
import { aFamily, newId, noon, qian, zhang } from './a-family';

type Family = Awaited<ReturnType<typeof aFamily>>;
const refusedWith = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) });
const declareFor = (family: Family, guardianshipId: string, changes: object = {}, caller = qian) =>
  declareHealth({ caller, body: { ...aDeclaration(changes), declarationId: newId(), undertaking: true, guardianshipId } }, family.needs);
const codeFor = (family: Family, body: { guardianshipId?: string; group?: readonly string[] }, caller = qian) =>
  issueMyCode({ caller, body }, family.needs);
const record = async (family: Family, personId: PersonId, facts: readonly Fact[]) => {
  const { revision } = await family.needs.people.getFacts(personId);
  await family.needs.people.appendFacts(personId, { revision, facts });
};

/** With an eight-year-old who has been declared, and Zhang by consent. */
async function together() {
  const family = await aFamily();
  const { guardianshipId, dependant } = await family.withChild();
  await declareFor(family, guardianshipId);
  const added = await family.add(await family.consentOf(zhang));
  const adult = added.ok ? added.value.guardianshipId : '';
  const issued = async (body: { guardianshipId?: string; group?: readonly string[] } = { group: [guardianshipId, adult] }) => {
    const outcome = await codeFor(family, body);
    if (!outcome.ok) throw new Error(outcome.error.code);
    const answer = codeIssued.parse(outcome.value);
    const payload = decodeCodePayload(decodeBase64url(answer.signed) ?? new Uint8Array());
    if (!payload) throw new Error('not a payload');
    return { answer, payload };
  };
  return { family, guardianshipId, dependant, adult, issued };
}

describe('a declaration by a guardian', () => {
  it('is the dependant’s: their facts, their home, their record', async () => {
    const family = await aFamily();
    const { guardianshipId, dependant } = await family.withChild();
    const declared = await declareFor(family, guardianshipId, { symptoms: ['cough'] });
    expect(declarationAccepted.parse(declared.ok && declared.value).decision.colour).toBe('yellow');
    expect((await family.needs.people.getFacts(dependant)).facts).toMatchObject([{ kind: 'symptom.other' }]);
    expect((await family.needs.people.getFacts(qian.personId)).facts).toEqual([]);
    expect((await family.familyOf(qian)).dependants).toMatchObject([{ declared: true }]);
  });

  it('is nobody else’s to make, and not a former guardian’s', async () => {
    const family = await aFamily();
    const { guardianshipId } = await family.withChild();
    expect(await declareFor(family, guardianshipId, {}, zhang)).toEqual(refusedWith('not-found'));
    await endGuardianship({ caller: qian, params: { guardianshipId } }, family.needs);
    expect(await declareFor(family, guardianshipId)).toEqual(refusedWith('not-found'));
  });
});

describe('a dependant’s own code', () => {
  it('is signed for the dependant and carries nobody else’s colour', async () => {
    const { family, guardianshipId, dependant, issued } = await together();
    await record(family, qian.personId, [closeContact('2022-09-05')]);
    const { answer, payload } = await issued({ guardianshipId });
    expect(answer).toMatchObject({ maskedName: '钱**', people: 1, colour: 'green' });
    expect(payload.people).toBe(1);
    expect(Buffer.from(payload.subject).reverse().toString('hex')).toBe(dependant);
    expect(await family.needs.liveCodes.listOf(dependant, noon)).toMatchObject([{ admits: true, members: [dependant] }]);
  });

  it('is not given before they were declared, nor to anybody else', async () => {
    const family = await aFamily();
    const { guardianshipId } = await family.withChild();
    expect(await codeFor(family, { guardianshipId })).toEqual(refusedWith('declaration-needed'));
    expect(await codeFor(family, { guardianshipId }, zhang)).toEqual(refusedWith('not-found'));
  });
});

describe('one code for all together', () => {
  it('says how many they are, has the guardian as holder and is live under each of them', async () => {
    const { family, dependant, issued } = await together();
    const { answer, payload } = await issued();
    expect(answer).toMatchObject({ people: 3, colour: 'green', maskedName: '钱**' });
    expect(payload.people).toBe(3);
    expect(Buffer.from(payload.subject).reverse().toString('hex')).toBe(qian.personId);
    const members = [qian.personId, dependant, zhang.personId];
    const live = await Promise.all(members.map((member) => family.needs.liveCodes.listOf(member, noon)));
    for (const codes of live) expect(codes).toMatchObject([{ admits: true, members }]);
    expect(live[0]?.[0]?.code).toBe(Buffer.from(payload.subject.slice(0, 6)).toString('base64url'));
  });

  it('is as bad as the worst of them, says why, and ends with the first who may change', async () => {
    const { family, dependant, issued } = await together();
    await record(family, dependant, [closeContact('2022-09-05')]);
    const { answer, payload } = await issued();
    expect(payload.colour).toBe('red');
    expect(answer.decision.reasons).toMatchObject([{ reason: 'contact-close' }]);
    expect((await family.needs.liveCodes.listOf(qian.personId, noon))[0]).toMatchObject({ admits: false });
  });

  it('has the oldest sample of all, and none if somebody has none', async () => {
    const { family, dependant, issued } = await together();
    await record(family, qian.personId, [negative('2022-09-03')]);
    await record(family, dependant, [negative('2022-09-01')]);
    expect((await issued()).payload.testAgeMinutes).toBeUndefined();
    expect((await issued()).answer.latestTest).toBeNull();
    await record(family, zhang.personId, [negative('2022-09-02')]);
    const { answer, payload } = await issued();
    expect(payload.testAgeMinutes).toBe((noon - Date.parse(answer.latestTest?.sampledAt ?? '')) / 60_000);
    expect(answer.latestTest?.sampledAt.slice(0, 10)).toBe('2022-09-01');
  });

  it('is refused with somebody twice, with another’s dependant, and both ways at once', async () => {
    const { family, guardianshipId, adult } = await together();
    expect(await codeFor(family, { group: [adult, adult] })).toEqual(refusedWith('request-not-valid'));
    expect(await codeFor(family, { group: [adult], guardianshipId })).toEqual(refusedWith('request-not-valid'));
    expect(await codeFor(family, { group: [newId()] })).toEqual(refusedWith('not-found'));
    expect(await codeFor(family, { group: [guardianshipId] }, zhang)).toEqual(refusedWith('not-found'));
  });
});

it('a fact that comes in while a code is made is in the code', async () => {
  const { family, issued } = await together();
  let keeps = 0;
  const { liveCodes } = family.needs;
  family.needs.liveCodes = {
    ...liveCodes,
    keep: async (code) => {
      keeps += 1;
      if (keeps === 1) await record(family, qian.personId, [closeContact('2022-09-05')]);
      await liveCodes.keep(code);
    },
  };
  expect((await issued({})).payload.colour).toBe('red');
  expect(keeps).toBe(2);
});
