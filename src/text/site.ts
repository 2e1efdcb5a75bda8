import { texts } from './texts';

export const siteText = texts({
  'zh-CN': {},
  en: {},
});
