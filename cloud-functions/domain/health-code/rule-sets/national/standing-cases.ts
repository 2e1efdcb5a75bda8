/** Golden cases of the standing rules: cases, positive tests, what a person declares or misses. */

import type { GoldenCase } from '../../rule-set';
import { type Calendar, fact, type Moment, negativeOn, sampled, story, tested } from './golden-parts';

type AfterRecovery = Pick<Moment, 'colour' | 'rules'>;

/** `afterRecovery`: what an edition has in store for those who have recovered. */
export const standingCases = (days: Calendar, afterRecovery: AfterRecovery): readonly GoldenCase[] => [
  ...ofCases(days, afterRecovery),
  ...ofFever(days),
  ...ofWhatIsDeclared(days),
];

function ofCases({ at }: Calendar, afterRecovery: AfterRecovery): readonly GoldenCase[] {
  const confirmed = { colour: 'red', rules: ['case-confirmed'], until: null } as const;
  const positive = { colour: 'red', rules: ['test-positive'], until: null } as const;
  const suspected = { colour: 'red', rules: ['case-suspected'], until: null } as const;
  const result = tested('positive', at(0, '09:00:00'), at(0, '18:00:00'));
  return [
    ...story('确诊，第 10 天康复', 'confirmed, recovered on day 10', [fact('case.confirmed', at(0)), fact('case.recovered', at(10))]).told(
      { at: at(0), ...confirmed },
      { at: at(10, '11:59:59'), ...confirmed },
      { at: at(10), ...afterRecovery },
    ),
    ...story('无症状感染者，未康复', 'asymptomatic, not recovered', [fact('case.asymptomatic', at(0))]).told({ at: at(60), ...confirmed }),
    ...story('检测阳性，第 3 天排除', 'tested positive, excluded on day 3', [result, fact('case.excluded', at(3))]).told(
      { at: at(0, '17:59:59') },
      { at: at(0, '18:00:00'), ...positive },
      { at: at(3, '11:59:59'), ...positive },
      { at: at(3) },
    ),
    ...story('检测阳性，第 9 天康复', 'tested positive, recovered on day 9', [result, fact('case.recovered', at(9))]).told(
      { at: at(9, '11:59:59'), ...positive },
      { at: at(9), ...afterRecovery },
    ),
    ...story('疑似，第 2 天排除', 'suspected, excluded on day 2', [fact('case.suspected', at(0)), fact('case.excluded', at(2))]).told(
      { at: at(2, '11:59:59'), ...suspected },
      { at: at(2) },
    ),
  ];
}

function ofFever(days: Calendar): readonly GoldenCase[] {
  const { at } = days;
  const yellow = { colour: 'yellow', rules: ['symptom-fever'], until: null } as const;
  const fever = fact('symptom.fever', at(0), { celsius: 37.3 });
  return [
    ...story('体温 37.3 °C，次日检测阴性', '37.3 °C, tested negative the next day', [fever, ...negativeOn(days, 1)]).told(
      { at: at(0), ...yellow },
      { at: at(1, '17:59:59'), ...yellow },
      { at: at(1, '18:00:00') },
    ),
    ...story('体温 37.3 °C，医院排除', '37.3 °C, excluded by a hospital', [fever, fact('case.excluded', at(2))]).told(
      { at: at(2, '11:59:59'), ...yellow },
      { at: at(2) },
    ),
    ...story('体温 37.2 °C', '37.2 °C', [fact('symptom.fever', at(0), { celsius: 37.2 })]).told({ at: at(0) }),
  ];
}

function ofWhatIsDeclared(days: Calendar): readonly GoldenCase[] {
  const { at } = days;
  const by = (rule: string) => ({ colour: 'yellow', rules: [rule], until: null }) as const;
  const symptom = fact('symptom.other', at(0), { symptom: 'cough' });
  return [
    ...story('申报不适，两次阴性相隔 24 小时', 'declared symptoms, two negatives 24 hours apart', [
      symptom,
      ...negativeOn(days, 1, 2),
    ]).told({ at: at(2, '17:59:59'), ...by('symptom-other') }, { at: at(2, '18:00:00') }),
    ...story('申报不适，两次阴性相隔不足 24 小时', 'declared symptoms, two negatives less than 24 hours apart', [
      symptom,
      ...negativeOn(days, 1),
      tested('negative', at(2, '08:59:59'), at(2, '18:00:00')),
    ]).told({ at: at(20), ...by('symptom-other') }),
    ...story('申报与行程卡不一致，第 3 天更正', 'declaration against the travel card, corrected on day 3', [
      fact('declaration.mismatch', at(0)),
      fact('declaration.corrected', at(3)),
    ]).told({ at: at(3, '11:59:59'), ...by('declaration-mismatch') }, { at: at(3) }),
    ...story('未参加区域检测，第 2 天补采样', 'missed a mass test round, sampled on day 2', [
      fact('mass-test.missed', at(0)),
      sampled(at(2)),
    ]).told({ at: at(2, '11:59:59'), ...by('mass-test-missed') }, { at: at(2) }),
  ];
}
