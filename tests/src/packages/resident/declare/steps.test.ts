import { type Draft, newDraft, steps } from '../../../../../src/packages/resident/declare/draft';
import { placesOf } from '../../../../../src/packages/resident/declare/places';
import { faultsOfStep, faultsOfWhere, nextStep, previousStep, stepOfProblem } from '../../../../../src/packages/resident/declare/steps';
import { problemOf } from '../../../../../src/text/problem-shown';
import { aDraft, aStay, days } from './a-draft';

const never = () => false;
const always = () => true;
const faults = (draft: Draft, hasRiskAreas = never) =>
  faultsOfStep(draft, days, hasRiskAreas).map(({ path, problem }) => `${path} ${problem}`);

test('the questions follow each other, and back again', () => {
  const forth = [...steps].map((step) => nextStep(aDraft({ step })));
  expect(forth).toEqual(['address', 'health', 'contact', 'card', 'stays', 'foreign', 'review', 'undertaking', 'undertaking']);
  expect(steps.map((step) => previousStep(aDraft({ step })))).toEqual([undefined, ...steps.slice(0, -1)]);
});

test('an answer changed from the review leads back to the review, either way', () => {
  const draft = aDraft({ step: 'health', fromReview: true });
  expect([nextStep(draft), previousStep(draft)]).toEqual(['review', 'review']);
});

test('a whole draft has no fault at any question', () => {
  expect(steps.flatMap((step) => faults(aDraft({ step })))).toEqual([]);
});

test.each([
  ['group', ['group required']],
  ['address', ['address.division required', 'address.detail required']],
  ['health', ['symptoms required']],
  ['contact', ['contact required']],
  ['foreign', ['wasAbroad required']],
  ['undertaking', ['undertaking undertaking-needed']],
] as const)('an unanswered %s is named', (step, expected) => {
  expect(faults({ ...newDraft, step })).toEqual(expected);
});

test.each([
  ['33.9', ['temperatureTenths out-of-range']],
  ['34.0', []],
  ['43.0', []],
  ['43.1', ['temperatureTenths out-of-range']],
  ['hot', ['temperatureTenths wrong-format']],
] as const)('a temperature of %s', (temperature, expected) => {
  expect(faults(aDraft({ step: 'health', temperature }))).toEqual(expected);
});

test('“yes” to contact or arrival asks for the day and the arrival', () => {
  expect(faults(aDraft({ step: 'contact', hadContact: true }))).toEqual(['contact.lastExposure required']);
  expect(faults(aDraft({ step: 'foreign', wasAbroad: true }))).toEqual(['foreignStays required']);
});

test('a stay with an end before its beginning is named with its place in the list', () => {
  const stays = [aStay(), aStay({ from: '2022-09-04', to: '2022-09-03' })];
  expect(faults(aDraft({ step: 'stays', stays }))).toEqual(['domesticStays.1.to end-before-start']);
});

test('only a county with risk areas asks where in it, for the stay at home too', () => {
  expect(faults(aDraft({ step: 'stays' }))).toEqual([]);
  expect(faults(aDraft({ step: 'stays' }), always)).toEqual(['domesticStays.0.town required']);
  expect(faultsOfWhere(aStay({ communityFrom: '', community: '' }), always)).toEqual([{ path: 'community', problem: 'required' }]);
  expect(faultsOfWhere(aStay({ placeFrom: 'elsewhere', town: '', communityFrom: '', community: '' }), always)).toEqual([]);
});

test('a problem of the cloud leads to the earliest question it is about', () => {
  const problem = (...paths: string[]) => ({
    ...problemOf('request-not-valid'),
    fields: paths.map((path) => ({ path, problem: 'required' as const })),
  });
  expect(stepOfProblem(problem('foreignStays.0.country', 'domesticStays.3.from'))).toBe('stays');
  expect(stepOfProblem(problem('temperatureTenths'))).toBe('health');
  expect(stepOfProblem(problem('address.division'))).toBe('address');
  expect(stepOfProblem(problemOf('unreachable'))).toBeUndefined();
});

describe('places to pick from', () => {
  const area = (town: string, level: 'high' | 'medium' | 'low', ...communities: string[]) => ({ areaName: '', town, level, communities });

  test('a publication that names towns gives their communities, without the low-risk rest', () => {
    const areas = [
      area('高碑店（地区）乡', 'high', '高碑店东区 B15 栋'),
      area('高碑店（地区）乡', 'medium', '高碑店东区 B14 栋、B16 栋'),
      area('高碑店（地区）乡', 'low', '朝阳区高碑店（地区）乡除中高风险以外的其他区域'),
    ];
    expect(placesOf(areas, [])).toEqual({
      towns: [{ town: '高碑店（地区）乡', communities: ['高碑店东区 B15 栋', '高碑店东区 B14 栋、B16 栋'] }],
      communitiesWithoutTown: [],
    });
  });

  test('one that writes towns in front of communities is read by the towns of the county', () => {
    const areas = [area('', 'high', '桂林街道自由胡同师大二教宿舍12栋', '一品红城9栋'), area('', 'low', '朝阳区高风险区以外的其他地区')];
    expect(placesOf(areas, ['桂林街道办事处', '清和街道办事处'])).toEqual({
      towns: [{ town: '桂林街道', communities: ['桂林街道自由胡同师大二教宿舍12栋'] }],
      communitiesWithoutTown: ['一品红城9栋'],
    });
  });

  test('a medium-risk “rest of” a compound is kept: one can live there', () => {
    const rest = '骚子营社区圆明园西路51号院1、2号楼除外区域';
    expect(placesOf([area('青龙桥街道', 'medium', rest)], []).towns).toEqual([{ town: '青龙桥街道', communities: [rest] }]);
  });
});

test('a guardian is not asked for a travel card: it is fetched for one’s own phone', () => {
  expect(nextStep(aDraft({ step: 'contact' }), true)).toBe('stays');
  expect(previousStep(aDraft({ step: 'stays' }), true)).toBe('contact');
});
