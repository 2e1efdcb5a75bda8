import { endpoints } from '../../../cloud-functions/contract/endpoints';
import { readConsentCode } from '../../../cloud-functions/domain/family/consent-code';
import { makeConsentCode } from '../../../cloud-functions/use-cases/family/make-consent-code';
import { aPersonId } from '../../builders/a-site';
import { aFamily, newId, qian, zhang } from './a-family';

const minutes = 60_000;
const refusedWith = (code: string) => ({ ok: false, error: expect.objectContaining({ code }) });

describe('a consent code', () => {
  it('makes whoever is shown it the guardian, and is kept under its hash alone', async () => {
    const family = await aFamily();
    const code = await family.consentOf(zhang);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    const added = await family.add(code);
    expect(added.ok && endpoints.addDependantByConsent.response.parse(added.value)).toMatchObject({
      maskedName: '张**',
      relation: 'child',
      state: 'active',
      dueAt: null,
      declared: true,
      paperCodeAllowed: false,
    });
    expect((await family.familyOf(qian)).dependants).toHaveLength(1);
    expect((await family.familyOf(zhang)).guardians).toMatchObject([{ maskedName: '钱**', relation: 'child' }]);
  });

  it.each(['k0i1-O l2 3', 'K011-0123'])('may be typed as %s', (typed) => {
    expect(readConsentCode(typed)).toBe('K0110123');
  });
  it.each(['', 'K011012', 'K01101234', 'K011012U', 'K011012*'])('%s is none', (typed) => {
    expect(readConsentCode(typed)).toBeUndefined();
  });

  it('works once, for ten minutes', async () => {
    const family = await aFamily();
    const [used, old] = [await family.consentOf(zhang), await family.consentOf(zhang)];
    expect(await family.add(used)).toMatchObject({ ok: true });
    await family.register(
      { personId: aPersonId(9), roles: ['resident'] },
      { documentType: 'passport', documentNumber: 'E12345678', name: 'LI HUA', nationality: 'CHN' },
    );
    const other = { caller: { personId: aPersonId(9), roles: ['resident'] as const } };
    expect(await family.add(used, other)).toEqual(refusedWith('consent-code-wrong'));
    family.pass(10 * minutes);
    expect(await family.add(old, other)).toEqual(refusedWith('consent-code-wrong'));
  });

  it('answers alike when it is sent again under its id, and adds nobody twice', async () => {
    const family = await aFamily();
    const code = await family.consentOf(zhang);
    const guardianshipId = newId();
    const first = await family.add(code, { guardianshipId });
    expect(await family.add(code, { guardianshipId })).toEqual(first);
    expect(await family.add(await family.consentOf(zhang))).toEqual(first);
    expect((await family.familyOf(qian)).dependants).toHaveLength(1);
    expect(await family.add(code, { guardianshipId, caller: zhang })).toEqual(refusedWith('not-found'));
  });

  it('makes nobody their own guardian, and cannot be guessed at', async () => {
    const family = await aFamily();
    expect(await family.add(await family.consentOf(qian))).toEqual(refusedWith('consent-code-wrong'));
    for (let tries = 0; tries < 9; tries += 1) expect(await family.add('00000000')).toEqual(refusedWith('consent-code-wrong'));
    expect(await family.add(await family.consentOf(zhang))).toEqual(refusedWith('too-many-requests'));
    family.pass(60 * minutes);
    expect(await family.add(await family.consentOf(zhang))).toMatchObject({ ok: true });
  });

  it('is given to nobody who is not registered, and by nobody', async () => {
    const family = await aFamily();
    const newcomer = { personId: aPersonId(8), roles: ['resident'] as const };
    expect(await makeConsentCode({ caller: newcomer }, family.needs)).toEqual(refusedWith('identity-needed'));
    expect(await family.add(await family.consentOf(zhang), { caller: newcomer })).toEqual(refusedWith('identity-needed'));
  });
});
