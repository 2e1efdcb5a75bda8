/** The strip at the top of every gate: is the cloud there, and how old is what the device holds? */
import { texts } from './texts';

export const gateStripText = texts({
  'zh-CN': {
    online: '已联网',
    offline: '离线核验',
    trust: (age: string) => `签名名单 ${age}`,
    noTrust: '没有签名名单',
    turned: (age: string) => `转码名单 ${age}`,
    noTurned: '没有转码名单',
    nothingQueued: '记录已全部上传',
    queued: (count: number) => `${count} 条待上传`,
    clockAhead: (seconds: number) => `本机时间快 ${seconds} 秒，已更正`,
    clockBehind: (seconds: number) => `本机时间慢 ${seconds} 秒，已更正`,
    clockLost: '本机时间被改动，联网校时前不能核验',
    age: {
      now: '刚更新',
      minutes: (count: number) => `${count} 分钟前`,
      hours: (count: number) => `${count} 小时前`,
    },
  },
  en: {
    online: 'Connected',
    offline: 'Working offline',
    trust: (age: string) => `Key list ${age}`,
    noTrust: 'No key list',
    turned: (age: string) => `Turned codes ${age}`,
    noTurned: 'No list of turned codes',
    nothingQueued: 'All records uploaded',
    queued: (count: number) => (count === 1 ? '1 record to upload' : `${count} records to upload`),
    clockAhead: (seconds: number) => `Device clock ${seconds} s ahead, corrected`,
    clockBehind: (seconds: number) => `Device clock ${seconds} s behind, corrected`,
    clockLost: 'The device clock was changed; no checks until network sets it',
    age: {
      now: 'up to date',
      minutes: (count: number) => (count === 1 ? '1 min old' : `${count} min old`),
      hours: (count: number) => (count === 1 ? '1 h old' : `${count} h old`),
    },
  },
});
