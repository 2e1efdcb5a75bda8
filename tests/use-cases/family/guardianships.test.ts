import * as fc from 'fast-check';
import { endpoints } from '../../../cloud-functions/contract/endpoints';
import { dependantsMax } from '../../../cloud-functions/domain/family/guardianship';
import { endGuardianship } from '../../../cloud-functions/use-cases/family/end-guardianship';
import { aPersonId } from '../../builders/a-site';
import { negative } from '../../builders/facts';
import { aFamily, child, citizenNumber, elsewhere, newId, noon, qian, zhang, zhangsIdentity, zhou } from './a-family';

const days = 86_400_000;
const refusedWith = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) });

describe('asking for a dependant', () => {
  it('shows what was typed, masked, until somebody has compared the papers', async () => {
    const family = await aFamily();
    const asked = await family.ask();
    expect(asked.ok && endpoints.askForDependant.response.parse(asked.value)).toMatchObject({
      relation: 'grandchild',
      maskedName: '钱**',
      maskedDocumentNumber: `1****************${child.documentNumber.slice(-1)}`,
      state: 'waiting',
      dueAt: '2022-09-08T12:00:00+08:00',
      declared: false,
      paperCodeAllowed: false,
    });
    const kept = await family.needs.guardianships.listOfGuardian(qian.personId);
    expect(JSON.stringify(kept)).not.toContain(child.documentNumber);
    expect(JSON.stringify(kept)).not.toContain(child.name);
  });

  it('answers the same, whether or not the document is registered and to whom', async () => {
    const answers = [];
    const [one, other] = [await aFamily(), await aFamily()];
    await one.register({ personId: aPersonId(5), roles: ['resident'] }, child);
    await other.withChild({ ...child, documentNumber: citizenNumber('2014-05-02') });
    const guardianshipId = newId();
    for (const family of [one, other, await aFamily()]) {
      answers.push(JSON.stringify([await family.ask({ guardianshipId }, zhang), (await family.familyOf(zhang)).dependants]));
      await family.needs.guardianships.find(guardianshipId);
    }
    expect(new Set(answers).size).toBe(1);
  });

  it('is kept once however often it is sent, and asked again for the same person gives what waits', async () => {
    const family = await aFamily();
    const guardianshipId = newId();
    const first = await family.ask({ guardianshipId });
    expect(await family.ask({ guardianshipId })).toEqual(first);
    expect(await family.ask()).toEqual(first);
    expect(await family.ask({ guardianshipId }, zhang)).toEqual(refusedWith('not-found'));
  });

  it('names fields at fault, and needs a registered identity', async () => {
    const family = await aFamily();
    expect(await family.ask({ documentNumber: '150781201405010020' })).toEqual({
      ok: false,
      error: { code: 'request-not-valid', fields: [{ path: 'documentNumber', problem: 'checksum-wrong' }] },
    });
    expect(await family.ask({}, { personId: aPersonId(8), roles: ['resident'] })).toEqual(refusedWith('identity-needed'));
  });

  it('never leads to more than six that wait or are active, by whatever way and however many at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('ask', 'consent', 'end', 'approve', 'two at once'), { minLength: 8, maxLength: 30 }),
        async (steps) => {
          const family = await aFamily();
          let count = 0;
          const another = () => {
            count += 1;
            return family.ask({ documentNumber: citizenNumber('2014-05-01', String(count).padStart(3, '0')) });
          };
          for (const step of steps) {
            const open = (await family.needs.guardianships.listOfGuardian(qian.personId)).filter(
              ({ state }) => state === 'waiting' || state === 'active',
            );
            const [first] = open;
            if (step === 'ask') await another();
            if (step === 'two at once') await Promise.all([another(), another()]);
            if (step === 'consent') await family.add(await family.consentOf(zhang));
            if (step === 'approve') for (const { guardianshipId } of open) await family.review(guardianshipId);
            if (step === 'end' && first) await endGuardianship({ caller: qian, params: first }, family.needs);
            const after = (await family.familyOf(qian)).dependants.filter(({ state }) => state === 'waiting' || state === 'active');
            expect(after.length).toBeLessThanOrEqual(dependantsMax);
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it('is refused for a seventh, by either way', async () => {
    const family = await aFamily();
    for (let order = 1; order <= 6; order += 1) await family.ask({ documentNumber: citizenNumber('2014-05-01', `00${order}`) });
    expect(await family.ask({ documentNumber: citizenNumber('2014-05-01', '007') })).toEqual(refusedWith('too-many-dependants'));
    expect(await family.add(await family.consentOf(zhang))).toEqual(refusedWith('too-many-dependants'));
  });
});

describe('the desk', () => {
  it('sees the whole number to compare, on record for the guardian and for whoever is registered', async () => {
    const family = await aFamily();
    await family.ask();
    family.pass(1_000);
    await family.ask(zhangsIdentity);
    const listed = await family.waiting();
    const { guardianships } = endpoints.listGuardianships.response.parse(listed.ok && listed.value);
    expect(guardianships).toMatchObject([
      { name: '钱小宝', documentNumber: child.documentNumber, evidence: '户口簿 0042', guardianMaskedName: '钱**', consentNeeded: false },
      { name: '张伟', consentNeeded: true },
    ]);
    expect(family.audit.entries.at(-1)).toMatchObject({ operation: 'listGuardianships', about: [qian.personId, zhang.personId] });
    expect(await family.waiting(elsewhere)).toMatchObject({ ok: true, value: { guardianships: [] } });
    expect(await family.waiting(qian)).toEqual(refusedWith('not-allowed'));
  });

  it('approves: the child is registered, may be acted for, and has the facts that waited under the document', async () => {
    const family = await aFamily();
    const test = negative('2022-09-05');
    await family.needs.people.appendFactsOfDocuments([{ documentKey: family.documentKeyOf(child), facts: [test] }]);
    const { guardianshipId, dependant } = await family.withChild();
    expect((await family.needs.people.getFacts(dependant)).facts).toMatchObject([{ id: test.id }]);
    expect(await family.needs.people.findPersonByDocument(family.documentKeyOf(child))).toBe(dependant);
    expect((await family.familyOf(qian)).dependants).toMatchObject([
      { guardianshipId, state: 'active', declared: false, paperCodeAllowed: true, reviewNote: '与户口簿一致' },
    ]);
    const kept = await family.needs.guardianships.find(guardianshipId);
    expect(kept?.sealedIdentity).toBeUndefined();
    expect(family.audit.entries.at(-1)).toMatchObject({
      operation: 'reviewGuardianship',
      target: `guardianship ${guardianshipId}, approve`,
    });
  });

  it('lets a second guardian act for the same child, and refuses another name for it', async () => {
    const family = await aFamily();
    const { dependant } = await family.withChild();
    const asked = await family.ask({}, zhang);
    expect(await family.review(asked.ok ? asked.value.guardianshipId : '')).toMatchObject({ ok: true, value: { state: 'active' } });
    expect(await family.needs.guardianships.listOfDependant(dependant)).toHaveLength(2);
    const third = { personId: aPersonId(9), roles: ['resident'] as const };
    await family.register(third, { documentType: 'passport', documentNumber: 'E12345678', name: 'LI HUA', nationality: 'CHN' });
    const misnamed = await family.ask({ name: '钱大宝' }, third);
    expect(await family.review(misnamed.ok ? misnamed.value.guardianshipId : '')).toEqual(refusedWith('identity-locked'));
  });

  it('gives nobody power over somebody with an account', async () => {
    const family = await aFamily();
    const asked = await family.ask(zhangsIdentity);
    const id = asked.ok ? asked.value.guardianshipId : '';
    expect(await family.review(id)).toEqual(refusedWith('consent-needed'));
    expect(await family.needs.guardianships.listOfDependant(zhang.personId)).toEqual([]);
    expect(await family.review(id, 'return')).toMatchObject({ ok: true, value: { state: 'returned', consentNeeded: false } });
  });

  it('decides once, in its own district, and never its own', async () => {
    const family = await aFamily();
    const asked = await family.ask();
    const id = asked.ok ? asked.value.guardianshipId : '';
    expect(await family.review(id, 'approve', elsewhere)).toEqual(refusedWith('not-found'));
    expect(await family.review(id, 'approve', qian)).toEqual(refusedWith('not-allowed'));
    const own = await family.ask({ documentNumber: citizenNumber('2014-05-03') }, zhou);
    expect(await family.review(own.ok ? own.value.guardianshipId : '')).toEqual(refusedWith('not-allowed'));
    const returned = await family.review(id, 'return');
    expect(returned.ok && endpoints.reviewGuardianship.response.parse(returned.value)).toMatchObject({
      state: 'returned',
      documentNumber: `1****************${child.documentNumber.slice(-1)}`,
      name: '钱**',
    });
    expect(await family.review(id)).toEqual(refusedWith('already-reviewed'));
    const byConsent = await family.add(await family.consentOf(zhang));
    expect(await family.review(byConsent.ok ? byConsent.value.guardianshipId : '')).toEqual(refusedWith('not-found'));
  });
});

describe('ending a guardianship', () => {
  it.each([
    ['its guardian', qian],
    ['its dependant', zhang],
  ])('is done at once by %s, and told to both', async (_, caller) => {
    const family = await aFamily();
    const added = await family.add(await family.consentOf(zhang));
    const guardianshipId = added.ok ? added.value.guardianshipId : '';
    const ended = await endGuardianship({ caller, params: { guardianshipId } }, family.needs);
    expect(ended.ok && endpoints.endGuardianship.response.parse(ended.value)).toBeTruthy();
    expect((await family.familyOf(qian)).dependants).toMatchObject([{ state: 'ended' }]);
    expect((await family.familyOf(zhang)).guardians).toEqual([]);
    expect(await endGuardianship({ caller, params: { guardianshipId } }, family.needs)).toEqual(ended);
    family.pass(31 * days);
    expect((await family.familyOf(qian)).dependants).toEqual([]);
  });

  it('forgets what was typed about somebody, and is nobody else’s to do', async () => {
    const family = await aFamily();
    const asked = await family.ask();
    const params = { guardianshipId: asked.ok ? asked.value.guardianshipId : '' };
    expect(await endGuardianship({ caller: zhang, params }, family.needs)).toEqual(refusedWith('not-found'));
    await endGuardianship({ caller: qian, params }, family.needs);
    const kept = await family.needs.guardianships.find(params.guardianshipId);
    expect(kept).toMatchObject({ state: 'ended', endedAt: noon });
    expect(kept?.sealedIdentity ?? kept?.evidence).toBeUndefined();
    expect(await family.waiting()).toMatchObject({ ok: true, value: { guardianships: [] } });
  });

  it('is not possible for one that was returned', async () => {
    const family = await aFamily();
    const asked = await family.ask();
    const params = { guardianshipId: asked.ok ? asked.value.guardianshipId : '' };
    await family.review(params.guardianshipId, 'return');
    expect(await endGuardianship({ caller: qian, params }, family.needs)).toEqual(refusedWith('step-not-possible'));
  });
});
