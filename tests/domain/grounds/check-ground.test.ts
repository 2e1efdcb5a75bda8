import { checkGround, type GroundClaimed, latestEnd } from '../../../cloud-functions/domain/grounds/check-ground';
import { publishedGrounds } from '../../../cloud-functions/domain/grounds/published-grounds';
import { addMilliseconds } from '../../../cloud-functions/domain/time';
import { at } from '../../builders/facts';

const now = at('2022-09-06T12:00:00+08:00');
const contact: GroundClaimed = {
  ground: 'close-contact',
  kind: 'contact.close',
  way: 'officer',
  at: at('2022-09-05T18:00:00+08:00'),
  until: at('2022-09-16T00:00:00+08:00'),
  evidence: '流调报告 2022-0906-17',
  now,
};
const answer = (changed: Partial<GroundClaimed>) => {
  const checked = checkGround({ ...contact, ...changed });
  return checked.ok ? 'grounded' : [checked.error.code, ...(checked.error.fields ?? []).map(({ path, problem }) => `${path} ${problem}`)];
};

it('lets a fact through on a published ground, and says where it comes from', () => {
  expect(checkGround(contact)).toMatchObject({ ok: true, value: { kind: 'contact.close', source: 'disease-control' } });
  expect(checkGround({ ...contact, way: 'control-list' })).toMatchObject({ ok: true, value: { source: 'control-list' } });
});

it.each<[string, Partial<GroundClaimed>]>([
  ['no such ground', { ground: 'others-the-command-post-deems-red' }],
  ['a ground of another kind', { ground: 'confirmed-case' }],
  ['a kind that does not exist', { kind: 'colour.red' }],
  ['a ground that is not for officers', { ground: 'laboratory-report', kind: 'test.result' }],
  ['a ground that is not for lists', { ground: 'suspected-case', kind: 'case.suspected', way: 'control-list' }],
])('knows no ground for %s', (_, changed) => {
  expect(answer(changed)).toEqual(['ground-not-published']);
});

describe('the end date', () => {
  const ends = (text: string | undefined, changed: Partial<GroundClaimed> = {}) =>
    answer({ ...changed, until: text === undefined ? undefined : at(text) });

  it('is needed where the measure runs by days, and comes after the start', () => {
    expect(ends(undefined)).toEqual(['request-not-valid', 'until required']);
    expect(ends('2022-09-05T18:00:00+08:00')).toEqual(['request-not-valid', 'until end-before-start']);
    expect(ends('2022-09-05T18:00:01+08:00')).toBe('grounded');
  });
  it('reaches to the end of the longest measure’s last day and no further', () => {
    expect(ends('2022-09-27T00:00:00+08:00')).toBe('grounded');
    expect(ends('2022-09-27T00:00:01+08:00')).toEqual(['request-not-valid', 'until out-of-range']);
    const secondary = { ground: 'secondary-contact', kind: 'contact.secondary' };
    expect(ends('2022-09-13T00:00:00+08:00', secondary)).toBe('grounded');
    expect(ends('2022-09-13T00:00:01+08:00', secondary)).toEqual(['request-not-valid', 'until out-of-range']);
  });
  it('is not accepted where another fact ends the measure', () => {
    const confirmed = { ground: 'confirmed-case', kind: 'case.confirmed' };
    expect(ends(undefined, confirmed)).toBe('grounded');
    expect(ends('2022-09-08T00:00:00+08:00', confirmed)).toEqual(['request-not-valid', 'until out-of-range']);
  });
});

it('refuses what has not happened, and evidence nobody could look up', () => {
  expect(answer({ at: now })).toBe('grounded');
  expect(answer({ at: addMilliseconds(now, 1) })).toEqual(['request-not-valid', 'at in-the-future']);
  expect(answer({ evidence: '上级要求' })).toEqual(['request-not-valid', 'evidence wrong-format']);
  expect(answer({ evidence: '  ' })).toEqual(['request-not-valid', 'evidence required']);
  expect(answer({ evidence: 'ordered', until: undefined })).toEqual(['request-not-valid', 'until required', 'evidence wrong-format']);
});

describe('the published list', () => {
  const chinese = /[\u4e00-\u9fff]/;
  it.each(publishedGrounds.map((ground) => [ground.id, ground] as const))(
    '%s says its name, law and evidence in both languages',
    (_, ground) => {
      for (const text of [ground.name, ground.basis, ground.evidence]) {
        expect([chinese.test(text['zh-CN']), /[A-Za-z]/.test(text.en), chinese.test(text.en)]).toEqual([true, true, false]);
      }
    },
  );
  it('names each ground once, and nothing but the epidemic', () => {
    expect(new Set(publishedGrounds.map(({ id }) => id)).size).toBe(publishedGrounds.length);
    expect(publishedGrounds.filter(({ basis }) => !/法》/.test(basis['zh-CN']))).toEqual([]);
  });
  it('asks a second person for everything an officer or a list brings, and an end date for every measure that runs by days', () => {
    const judged = publishedGrounds.filter(({ ways }) => ways.officer ?? ways['control-list']);
    expect(judged.length).toBeGreaterThan(8);
    expect(judged.filter(({ secondPerson }) => !secondPerson)).toEqual([]);
    const endless = judged.filter(({ daysMax }) => daysMax === null).flatMap(({ kinds }) => kinds);
    expect(endless.sort()).toEqual([
      'case.asymptomatic',
      'case.confirmed',
      'case.excluded',
      'case.recovered',
      'case.suspected',
      'declaration.corrected',
    ]);
  });
  it('ends a measure of n days at the end of day n', () => {
    expect(latestEnd(at('2022-09-05T00:00:00+08:00'), 7)).toBe(at('2022-09-13T00:00:00+08:00'));
    expect(latestEnd(at('2022-09-05T23:59:59+08:00'), 7)).toBe(at('2022-09-13T00:00:00+08:00'));
  });
});
