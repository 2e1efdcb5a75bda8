import type { GoldenCase } from '../../rule-set';
import { cityDutiesTold, contactStaffTold, dutyCases, pendingCases, portTold } from '../national/duty-cases';
import { countedFrom, fact, stayed, story, tested } from '../national/golden-parts';
import { workedExample } from '../national/worked-example';

const days = countedFrom('2022-12-10');
const { at } = days;

export const goldenCases: readonly GoldenCase[] = [
  ...workedExample(days, { at: at(0), until: null }, { at: at(20) }),
  ...story('没有任何事实再影响颜色', 'nothing colours a code any more', [
    fact('case.confirmed', at(0)),
    tested('positive', at(0, '09:00:00'), at(0)),
    fact('entry.overseas', at(0)),
    stayed('high', at(0)),
    fact('symptom.fever', at(0), { celsius: 39 }),
    fact('symptom.other', at(0)),
    fact('declaration.mismatch', at(0)),
    fact('mass-test.missed', at(0)),
    fact('medicine.purchase', at(0), { class: 'fever' }),
  ]).told({ at: at(0) }, { at: at(9) }),
  ...dutyCases(days, [portTold(24), contactStaffTold(84), ...cityDutiesTold]),
  ...pendingCases(days),
];
