import { renewSession } from '../../../cloud-functions/use-cases/sign-in/renew-session';
import { aNewcomer, anOfficer, aResident } from '../../builders/people';
import { anEntrance, hours } from './an-entrance';

describe('renewing a session', () => {
  it('gives a fresh one that still ends twelve hours after signing in', async () => {
    const entrance = anEntrance();
    const resident = aResident();
    entrance.holds(resident);
    entrance.pass(11.75 * hours);
    expect(await renewSession({ caller: resident.caller }, entrance)).toMatchObject({
      ok: true,
      value: { expiresAt: '2022-09-06T20:30:00+08:00', renewableUntil: '2022-09-06T20:30:00+08:00', registered: true, declared: true },
    });
  });

  it.each([
    ['a moment before', 12 * hours - 1, true],
    ['at', 12 * hours, false],
  ])('%s twelve hours after signing in: %#', async (_, later, ok) => {
    const entrance = anEntrance();
    const newcomer = aNewcomer();
    entrance.holds(newcomer);
    entrance.pass(later);
    const renewed = await renewSession({ caller: newcomer.caller }, entrance);
    expect(renewed.ok || renewed.error.code).toBe(ok || 'sign-in-expired');
  });

  it('reads roles anew, so that one taken away is gone', async () => {
    const entrance = anEntrance();
    const officer = anOfficer({ of: '150781' });
    entrance.holds(officer);
    await entrance.people.grantRoles(officer.personId, ['resident'], undefined);
    const renewed = await renewSession({ caller: officer.caller }, entrance);
    expect(renewed).toMatchObject({ ok: true, value: { roles: ['resident'], district: null } });
    const verified = renewed.ok && (await entrance.sessions.verify(renewed.value.token, entrance.clock.now()));
    expect(verified).toMatchObject({ kind: 'valid', caller: { roles: ['resident'] }, signedInAt: officer.caller.signedInAt });
  });

  it('is refused without a time of signing in, and to somebody who is gone', async () => {
    const entrance = anEntrance();
    const resident = aResident();
    entrance.holds(resident);
    const expired = { ok: false, error: { code: 'sign-in-expired' } };
    expect(await renewSession({ caller: { ...resident.caller, signedInAt: undefined } }, entrance)).toEqual(expired);
    expect(await renewSession({ caller: aResident().caller }, entrance)).toEqual(expired);
  });
});
