/** Inspection of sites, for inspectors at a door, for the desk, and for whoever manages the site. */
import { inspectionTextChinese } from './inspection-chinese';
import { inspectionTextEnglish } from './inspection-english';
import { texts } from './texts';

export const inspectionText = texts({ 'zh-CN': inspectionTextChinese, en: inspectionTextEnglish });
