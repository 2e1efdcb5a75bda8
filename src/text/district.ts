import { texts } from './texts';

export const districtText = texts({
  'zh-CN': {},
  en: {},
});
