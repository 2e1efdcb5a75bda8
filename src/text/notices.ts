/** What people are told about themselves. */
import { texts } from './texts';

export const noticeText = texts({
  'zh-CN': {
    title: '通知',
    none: '没有通知',
    noneSays: '有关于您的重要情况时，会写在这里。',
    kinds: { 'contact.close': '您被认定为密切接触者', 'contact.secondary': '您被认定为密接的密接' },
    around: (when: string) => `与感染者最后同时在场：${when} 前后。`,
    private: '为保护他人隐私，不写明地点和姓名。',
    means: '您的健康码已按规则变化。请待在家中，不外出、不乘坐公共交通，等社区或疾控联系您。',
    why: '看原因、期限和怎样解除',
    wrong: '如果不对，可以在“原因”页提出申诉。',
    isNew: '未读',
  },
  en: {
    title: 'Notices',
    none: 'No notices',
    noneSays: 'When there is something important about you, it is written here.',
    kinds: { 'contact.close': 'You were named as a close contact', 'contact.secondary': 'You were named as a contact of a contact' },
    around: (when) => `Last at the same place as somebody infected: around ${when}.`,
    private: 'To protect others, no place and no name is given.',
    means:
      'Your health code has changed by rule. Stay at home, do not use public transport, and wait for the community or disease control to call you.',
    why: 'See why, until when and what ends it',
    wrong: 'If it is wrong, you can object on the page that says why.',
    isNew: 'Unread',
  },
});
