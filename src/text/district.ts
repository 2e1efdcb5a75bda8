/** What the district's desk reads: reviews, sites, visits, the audit record. Chinese and English are in files of their own for length. */

import { districtTextChinese } from './district-chinese';
import { districtTextEnglish } from './district-english';
import { texts } from './texts';

export const districtText = texts({ 'zh-CN': districtTextChinese, en: districtTextEnglish });
