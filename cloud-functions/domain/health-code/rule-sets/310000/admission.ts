import { thresholds, within72Hours } from '../national/admission-rows';
import { clause } from '../national/instruments';
import { shanghaiCirculars } from './instruments';

/** The 48 hours are published for April 2022; from the ninth edition on the general 72 hours are read. */
export const shanghaiAdmission202204 = thresholds({
  testWithinHours: 48,
  basis: clause(
    shanghaiCirculars,
    '交通、商场、写字楼：绿码加 48 小时内采样（2022 年 4 月）',
    'transport, malls and offices: green and a sample within 48 hours (April 2022)',
  ),
});
export const shanghaiAdmission202206 = thresholds(within72Hours);
