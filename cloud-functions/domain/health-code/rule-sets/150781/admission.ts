import type { AdmissionRow } from '../../rule-set';
import { greenEverywhere, thresholds, within72Hours } from '../national/admission-rows';
import { clause, eighthEdition, firstHealthCode, newTen } from '../national/grounds';

export const admission20200211 = greenEverywhere(firstHealthCode);
export const admission20210511 = greenEverywhere(eighthEdition);
export const admission2022 = thresholds(within72Hours);

/** No sample is asked for: the new ten name the places that check, and no age of a test. */
export const admission20221207: readonly AdmissionRow[] = [
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
