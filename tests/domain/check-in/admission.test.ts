import { type AdmissionCase, admit } from '../../../cloud-functions/domain/check-in/admission';
import { admissionPolicyOf } from '../../../cloud-functions/domain/check-in/admission-policy';
import type { Fact } from '../../../cloud-functions/domain/health-code/facts';
import { ruleSet20220628 } from '../../../cloud-functions/domain/health-code/rule-sets/150781/2022-06-28';
import { ruleSet20221207 } from '../../../cloud-functions/domain/health-code/rule-sets/150781/2022-12-07';
import { type SiteClass, siteClasses } from '../../../cloud-functions/domain/site-code/site';
import { type Instant, instant } from '../../../cloud-functions/domain/time';

const now = instant(Date.parse('2022-09-06T08:30:00+08:00'));
const hours = 3_600_000;
const test = (result: 'negative' | 'positive' | 'inconclusive' | 'pending', sampledAt: Instant): Fact => {
  const taken = { id: `${result} ${sampledAt}`, at: sampledAt, sampledAt };
  return result === 'pending' ? { ...taken, kind: 'test.sampled' } : { ...taken, kind: 'test.result', reportedAt: sampledAt, result };
};
const sample = (result: Parameters<typeof test>[0], hoursAgo: number) => test(result, instant(now - hoursAgo * hours));
const green = { colour: 'green', missedTest: false, pendingTest: false } as const;
const at = (siteClass: SiteClass, rest: Partial<AdmissionCase> = {}) =>
  admit({ decision: green, facts: [], policy: admissionPolicyOf(ruleSet20220628, siteClass), now, ...rest });
const refusedFor = (...admissionReasons: string[]) => ({ outcome: 'refused', admissionReasons });
const admitted = { outcome: 'admitted', admissionReasons: [] };

describe('admission by colour', () => {
  it('lets green into a shop without any test', () => expect(at('shop')).toEqual(admitted));
  it.each(['yellow', 'red'] as const)('does not let %s in', (colour) => {
    expect(at('shop', { decision: { ...green, colour } })).toEqual(refusedFor('colour-not-accepted'));
  });
  it('does not let someone in whose record cannot be read', () => {
    expect(at('shop', { decision: { ...green, colour: 'unverifiable' } })).toEqual(refusedFor('unverifiable'));
  });
  it('refuses whoever has not declared, for that reason alone', () => {
    expect(at('hospital', { decision: undefined })).toEqual(refusedFor('not-declared'));
  });
  it('refuses after a missed test even where no test is asked for, and even with a fresh sample', () => {
    const missed = { decision: { ...green, missedTest: true }, facts: [sample('negative', 1)] };
    expect(at('shop', missed)).toEqual(refusedFor('missed-test'));
    expect(at('mall', missed)).toEqual(refusedFor('missed-test'));
  });
  it('says every reason, the gravest first', () => {
    const decision = { colour: 'red', missedTest: true, pendingTest: false } as const;
    expect(at('mall', { decision })).toEqual(refusedFor('colour-not-accepted', 'missed-test', 'test-missing'));
  });
});

describe('where the code is not checked', () => {
  const newTen = (siteClass: SiteClass) => admissionPolicyOf(ruleSet20221207, siteClass);
  it.each(['yellow', 'red', 'unverifiable'] as const)('%s is let in, a missed test or not', (colour) => {
    const decision = { colour, missedTest: true, pendingTest: false };
    expect(at('mall', { policy: newTen('mall'), decision })).toEqual(admitted);
    expect(at('hospital', { policy: newTen('hospital'), decision })).not.toEqual(admitted);
  });
  it('whoever never declared is let in', () => {
    expect(at('mall', { policy: newTen('mall'), decision: undefined })).toEqual(admitted);
    expect(at('school', { policy: newTen('school'), decision: undefined })).toEqual(refusedFor('not-declared'));
  });
});

describe('the age of the sample', () => {
  const hoursOf: Partial<Record<SiteClass, number>> = {
    'port-closed-loop': 24,
    hospital: 48,
    school: 48,
    station: 72,
    vehicle: 72,
    mall: 72,
    office: 72,
  };
  const asking = siteClasses.flatMap((siteClass) => (hoursOf[siteClass] === undefined ? [] : [[siteClass, hoursOf[siteClass]] as const]));

  it.each(asking)('at a %s may be up to %i hours: just within, exactly, one millisecond over', (siteClass, hoursMax) => {
    const aged = (extraMs: number) => [test('negative', instant(now - hoursMax * hours - extraMs))];
    expect(at(siteClass, { facts: aged(-1) })).toEqual(admitted);
    expect(at(siteClass, { facts: aged(0) })).toEqual(admitted);
    expect(at(siteClass, { facts: aged(1) })).toEqual(refusedFor('test-too-old'));
  });

  it.each(siteClasses.filter((siteClass) => hoursOf[siteClass] === undefined))('is not asked for at a %s', (siteClass) => {
    expect(at(siteClass)).toEqual(admitted);
  });

  it('is missing where there is no sample at all', () => expect(at('mall')).toEqual(refusedFor('test-missing')));
});

describe('which samples count', () => {
  const pendingGrace = { ...green, pendingTest: true };

  it('a pending one while the grace lasts', () => {
    expect(at('mall', { decision: pendingGrace, facts: [sample('pending', 2)] })).toEqual(admitted);
  });
  it('not a pending one whose grace has run out', () => {
    expect(at('mall', { facts: [sample('pending', 60)] })).toEqual(refusedFor('test-missing'));
  });
  it('an older negative behind a pending one', () => {
    expect(at('mall', { facts: [sample('pending', 60), sample('negative', 70)] })).toEqual(admitted);
  });
  it('an older negative behind an inconclusive one, which itself proves nothing', () => {
    expect(at('mall', { facts: [sample('inconclusive', 1), sample('negative', 70)] })).toEqual(admitted);
    expect(at('mall', { facts: [sample('inconclusive', 1)] })).toEqual(refusedFor('test-missing'));
  });
  it('not a negative older than a positive', () => {
    expect(at('mall', { facts: [sample('positive', 1), sample('negative', 2)] })).toEqual(refusedFor('test-missing'));
  });
  it('a negative newer than a positive', () => {
    expect(at('mall', { facts: [sample('negative', 1), sample('positive', 2)] })).toEqual(admitted);
  });
  it('not one from the future', () => {
    expect(at('mall', { facts: [sample('negative', -1)] })).toEqual(refusedFor('test-missing'));
  });
});
