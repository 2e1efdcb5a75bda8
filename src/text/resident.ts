import { texts } from './texts';

export const residentText = texts({
  'zh-CN': {},
  en: {},
});
