/** The rows of the policy that read the same from the first health code to the twenty measures; only the instrument changes. */

import type { HoldRule } from '../../rule-set';
import { clause, type Instrument } from './instruments';

/** In the policy's order: cases first, then what a person declares or misses. */
export const caseRules = (instrument: Instrument): readonly HoldRule[] => [
  confirmedCase(instrument),
  positiveTest(instrument),
  suspectedCase(instrument),
];
export const declaredRules = (instrument: Instrument): readonly HoldRule[] => [
  fever(instrument),
  otherSymptom(instrument),
  mismatch(instrument),
  massTest(instrument),
];

const untilFact = { type: 'hold', clearsEarly: false, overstay: 'last-colour' } as const;

const confirmedCase = (instrument: Instrument): HoldRule => ({
  ...untilFact,
  id: 'case-confirmed',
  reason: 'case-confirmed',
  trigger: { kinds: ['case.confirmed', 'case.asymptomatic'] },
  phases: [{ colour: 'red', days: null }],
  endsOn: ['case.recovered'],
  text: {
    'zh-CN': '您已被确诊或判定为无症状感染者。医院登记康复之前为红码。',
    en: 'You are a confirmed or asymptomatic case. Red until a hospital records that you have recovered.',
  },
  basis: clause(instrument, '确诊病例和无症状感染者管理', 'management of confirmed and asymptomatic cases'),
  decider: 'hospital',
});

const positiveTest = (instrument: Instrument): HoldRule => ({
  ...untilFact,
  id: 'test-positive',
  reason: 'test-positive',
  trigger: { kinds: ['test.result'], where: { result: 'positive' } },
  phases: [{ colour: 'red', days: null }],
  endsOn: ['case.excluded', 'case.recovered'],
  text: {
    'zh-CN': '您有一次核酸结果为阳性。疾控排除或医院登记康复之前为红码。',
    en: 'One of your tests was positive. Red until disease control excludes it or a hospital records that you have recovered.',
  },
  basis: clause(instrument, '核酸检测阳性人员的复核与排除', 'review and exclusion of people with a positive test'),
  decider: 'disease-control',
});

const suspectedCase = (instrument: Instrument): HoldRule => ({
  ...untilFact,
  id: 'case-suspected',
  reason: 'case-suspected',
  trigger: { kinds: ['case.suspected'] },
  phases: [{ colour: 'red', days: null }],
  endsOn: ['case.excluded'],
  text: {
    'zh-CN': '您被列为疑似病例。医院排除之前为红码。',
    en: 'You are a suspected case. Red until a hospital excludes it.',
  },
  basis: clause(instrument, '疑似病例管理', 'management of suspected cases'),
  decider: 'hospital',
});

const fever = (instrument: Instrument): HoldRule => ({
  type: 'hold',
  id: 'symptom-fever',
  reason: 'symptom-fever',
  trigger: { kinds: ['symptom.fever'], where: { celsiusHundredthsMin: 3730 } },
  phases: [{ colour: 'yellow', days: null }],
  endsOn: ['case.excluded'],
  clears: [{ need: 'negative-tests', count: 1, gapHoursMin: 0 }],
  clearsEarly: true,
  overstay: 'last-colour',
  text: {
    'zh-CN': '您的体温达到或超过 37.3 °C。做 1 次核酸，结果阴性即转绿；医院排除后也转绿。',
    en: 'Your temperature was 37.3 °C or more. One negative test turns the code green; so does a hospital that excludes it.',
  },
  basis: clause(instrument, '发热人员（37.3 °C 及以上）排查', 'people with a fever of 37.3 °C or more'),
  decider: 'hospital',
});

const otherSymptom = (instrument: Instrument): HoldRule => ({
  type: 'hold',
  id: 'symptom-other',
  reason: 'symptom-other',
  trigger: { kinds: ['symptom.other'] },
  phases: [{ colour: 'yellow', days: null }],
  clears: [{ need: 'negative-tests', count: 2, gapHoursMin: 24 }],
  clearsEarly: true,
  overstay: 'last-colour',
  text: {
    'zh-CN': '您申报了身体不适。做 2 次核酸，两次采样至少相隔 24 小时，都为阴性即转绿。',
    en: 'You declared symptoms. Two negative tests, sampled at least 24 hours apart, turn the code green.',
  },
  basis: clause(instrument, '有可疑症状人员排查', 'people with suspicious symptoms'),
  decider: 'rule',
});

const mismatch = (instrument: Instrument): HoldRule => ({
  ...untilFact,
  id: 'declaration-mismatch',
  reason: 'declaration-mismatch',
  trigger: { kinds: ['declaration.mismatch'] },
  phases: [{ colour: 'yellow', days: null }],
  endsOn: ['declaration.corrected'],
  text: {
    'zh-CN': '您申报的行程与通信行程卡不一致。附上凭证更正后转绿。',
    en: 'Your declared travel differs from the travel card. Correct it with evidence and the code turns green.',
  },
  basis: clause(instrument, '如实申报与行程核对', 'truthful declaration, compared with the travel card'),
  decider: 'district',
});

const massTest = (instrument: Instrument): HoldRule => ({
  ...untilFact,
  id: 'mass-test-missed',
  reason: 'mass-test-missed',
  trigger: { kinds: ['mass-test.missed'] },
  phases: [{ colour: 'yellow', days: null }],
  endsOn: ['test.sampled', 'test.result'],
  text: {
    'zh-CN': '您没有参加区域核酸检测。补采样后即转绿，不用等结果。',
    en: 'You missed a round of mass testing. The code turns green once you are sampled; you need not wait for the result.',
  },
  basis: clause(instrument, '区域核酸检测应检尽检', 'mass testing rounds are for everybody in the area'),
  decider: 'rule',
});
