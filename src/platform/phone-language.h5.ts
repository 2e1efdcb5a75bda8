import type * as everywhere from './phone-language';

export const phoneLanguage: typeof everywhere.phoneLanguage = () => (/^en/i.test(navigator.language) ? 'en' : 'zh-CN');
