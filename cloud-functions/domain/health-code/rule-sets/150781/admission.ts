import { greenEverywhere, thresholds, within72Hours } from '../national/admission-rows';
import { eighthEdition, firstHealthCode } from '../national/instruments';

export const admission20200211 = greenEverywhere(firstHealthCode);
export const admission20210511 = greenEverywhere(eighthEdition);
export const admission2022 = thresholds(within72Hours);
