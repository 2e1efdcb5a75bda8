/** Replacing the posters of a site, suspending, resuming and closing it: for whoever manages it and for its district. */
import { texts } from './texts';

export const siteChangeText = texts({
  'zh-CN': {
    more: '换新、暂停或注销',
    act: { 'replace-poster': '换新海报', suspend: '暂停使用', resume: '恢复使用', revoke: '注销场所码' },
    asks: {
      'replace-poster': '换新后，现在贴着的海报半分钟内失效，要重新打印、张贴。',
      suspend: '暂停后半分钟内，别人扫码会看到“已暂停”，不能登记。以后可以恢复。',
      resume: '恢复后半分钟内，现在贴着的海报就可以用。',
      revoke: '注销后不能恢复，所有海报永久失效。',
    },
    yes: { 'replace-poster': '确定换新', suspend: '确定暂停', resume: '确定恢复', revoke: '确定注销' },
    reason: '原因',
    reasonHint: '会显示给场所和区里，最多 120 个字',
    working: '正在办理…',
    done: {
      'replace-poster': '已换新。请打印新海报，取下旧的。',
      suspend: '已暂停。',
      resume: '已恢复使用。',
      revoke: '已注销。请取下所有海报。',
    },
    suspendedBy: { owner: '场所自己暂停', district: '由区里暂停，只有区里能恢复' },
    because: (reason: string) => `原因：${reason}`,
  },
  en: {
    more: 'Replace, suspend or close',
    act: { 'replace-poster': 'Replace the posters', suspend: 'Suspend', resume: 'Resume', revoke: 'Close for good' },
    asks: {
      'replace-poster': 'The posters that hang now are dead within half a minute; new ones have to be printed and put up.',
      suspend: 'Within half a minute whoever scans is told “suspended” and cannot check in. It can be resumed later.',
      resume: 'The posters that hang now work again within half a minute.',
      revoke: 'This cannot be undone: every poster is dead for good.',
    },
    yes: { 'replace-poster': 'Yes, replace', suspend: 'Yes, suspend', resume: 'Yes, resume', revoke: 'Yes, close' },
    reason: 'Reason',
    reasonHint: 'Shown to the site and the district, up to 120 characters',
    working: 'Working…',
    done: {
      'replace-poster': 'Replaced. Please print the new poster and take the old ones down.',
      suspend: 'Suspended.',
      resume: 'In use again.',
      revoke: 'Closed. Please take all posters down.',
    },
    suspendedBy: { owner: 'Suspended by the site itself', district: 'Suspended by the district, which alone can resume it' },
    because: (reason: string) => `Because: ${reason}`,
  },
});
