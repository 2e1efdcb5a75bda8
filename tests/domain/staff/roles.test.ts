import { type Caller, type DistrictRole, districtRoles } from '../../../cloud-functions/domain/caller';
import { callerNow, isSteppedUp } from '../../../cloud-functions/domain/staff/caller-now';
import { isHeld, standingOf } from '../../../cloud-functions/domain/staff/post';
import { rolesHeld } from '../../../cloud-functions/domain/staff/role-grant';
import { appKindOf } from '../../../cloud-functions/domain/staff/sign-in-session';
import { callerOf } from '../../../cloud-functions/domain/staff/standing';
import { addMilliseconds, millisecondsPerMinute } from '../../../cloud-functions/domain/time';
import { aPost } from '../../builders/a-post';
import { at } from '../../builders/facts';
import { personIdNamed } from '../../builders/people';

const now = at('2022-09-06T08:30:00+08:00');
const from = (milliseconds: number) => addMilliseconds(now, milliseconds);
const person = { personId: personIdNamed('somebody'), roles: ['resident' as const] };

it.each([
  ['begins', { from: now }, true],
  ['begins in a moment', { from: from(1) }, false],
  ['ends in a moment', { until: from(1) }, true],
  ['ends', { until: now }, false],
  ['is for good', {}, true],
])('a grant that %s', (_, time, isHeldNow) => {
  expect(rolesHeld([{ role: 'tracer', ...time }], now).roles).toEqual(isHeldNow ? ['tracer'] : []);
});

it('of several grants of one role the last to end counts, and one for good ends never', () => {
  const two = [
    { role: 'tracer' as const, until: from(5) },
    { role: 'tracer' as const, until: from(9) },
  ];
  expect(rolesHeld(two, now)).toEqual({ roles: ['tracer'], roleEnds: { tracer: from(9) } });
  expect(rolesHeld([...two, { role: 'tracer' }], now)).toEqual({ roles: ['tracer'], roleEnds: {} });
});

it('a post is the word on district roles: what stands in the profile besides counts for other roles alone', () => {
  const post = aPost({ roles: ['tracer'], subDistrict: '150781001' });
  const profile = { ...person, roles: ['resident', 'officer', 'lab'] as const, district: '150702' };
  expect(callerOf(profile, now)).toEqual({ ...profile });
  const standing = standingOf(post);
  expect(callerOf({ ...profile, standing }, now)).toEqual({
    personId: person.personId,
    roles: ['resident', 'lab', 'tracer'],
    district: '150781',
    subDistrict: '150781001',
  });
  const ended = standingOf({ ...post, state: 'ended', revision: 2 });
  expect(callerOf({ ...profile, standing: ended }, now)).toMatchObject({ roles: ['resident', 'lab'], district: '150702' });
  expect(callerOf({ ...person, standing: ended }, now)).toMatchObject({ roles: ['resident'], district: undefined });
});

it('a post whose time is over is held by nobody', () => {
  expect([isHeld(aPost({ until: from(1) }), now), isHeld(aPost({ until: now }), now)]).toEqual([true, false]);
  expect([isHeld(aPost({ state: 'ended' }), now), isHeld(aPost({ state: 'invited' }), now)]).toEqual([false, false]);
});

it.each(districtRoles)('%s ends within a session at its time, and the others stay', (role: DistrictRole) => {
  const caller: Caller = { ...person, roles: ['resident', role], district: '150781', roleEnds: { [role]: now } };
  expect(callerNow(caller, now).roles).toEqual(['resident']);
  expect(callerNow(caller, from(-1)).roles).toEqual(['resident', role]);
  expect(callerNow({ ...caller, roleEnds: undefined }, now).roles).toEqual(['resident', role]);
});

it.each([
  ['never', undefined, false],
  ['now', 0, true],
  ['a moment less than ten minutes ago', -10 * millisecondsPerMinute + 1, true],
  ['ten minutes ago', -10 * millisecondsPerMinute, false],
  ['in the future', 1, false],
])('proved anew %s', (_, milliseconds, holds) => {
  const steppedUpAt = milliseconds === undefined ? undefined : from(milliseconds);
  expect(isSteppedUp({ ...person, steppedUpAt }, now)).toBe(holds);
});

it.each([
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 15_6) AppleWebKit/605 Mobile/15E148 MicroMessenger/8.0.27', 'wechat'],
  ['Mozilla/5.0 (Linux; Android 12) AppleWebKit/537 Mobile AliApp(AP/10.3.0) AlipayClient/10.3', 'alipay'],
  ['Mozilla/5.0 (Linux; Android 12; M2102) AppleWebKit/537.36 Chrome/104 Mobile Safari/537.36', 'phone-browser'],
  ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/104 Safari/537.36', 'computer-browser'],
  ['curl/7.79', 'other'],
  [undefined, 'other'],
])('%s is %s', (userAgent, kind) => {
  expect(appKindOf(userAgent)).toBe(kind);
});
