import type { AdmissionRow, GoldenCase, Rule } from '../../rule-set';
import { cityDutiesTold, contactStaffTold, dutyCases, pendingCases, portTold } from './duty-cases';
import { type Calendar, fact, stayed, story, tested } from './golden-parts';
import { clause, newTen } from './instruments';
import { cityDuties, contactStaffDuty, portDutyDaily } from './test-duties';
import { workedExample } from './worked-example';

/** Nothing colours a code any more; what remains is who is tested. */
export const newTenRules: readonly Rule[] = [portDutyDaily(newTen), contactStaffDuty(newTen), ...cityDuties(newTen)];

/** No sample is asked for: the new ten name the places that check, and no age of a test. */
export const newTenAdmission: readonly AdmissionRow[] = [
  {
    classes: ['care-home', 'hospital', 'school'],
    asks: 'green',
    basis: clause(newTen, '养老机构、医疗机构、学校查验健康码', 'care homes, hospitals and schools check the code'),
  },
  {
    classes: ['shop', 'restaurant', 'office', 'compound', 'mall', 'market', 'factory', 'station', 'vehicle', 'port-closed-loop', 'other'],
    asks: 'not-checked',
    basis: clause(newTen, '其他场所不查验健康码', 'no other place checks the code'),
  },
];

/** Golden cases of the new ten, from a day 0 on. */
export const newTenCases = (days: Calendar): readonly GoldenCase[] => {
  const { at } = days;
  return [
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
};
