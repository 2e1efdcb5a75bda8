/** Gates and door screens, for whoever manages a site and for the district's desk: the words both read. */
import { texts } from './texts';

export const deviceText = texts({
  'zh-CN': {
    kind: { guard: '门岗手机', sentry: '数字哨兵', 'door-screen': '门口屏' },
    state: { active: '使用中', revoked: '已注销' },
    concern: {
      'not-seen': '超过 10 分钟没有联系',
      'battery-low': '电量低',
      'clock-off': '时间不准',
      'queue-growing': '积压的记录多',
      'version-old': '版本旧',
    },
    neverSeen: '登记后还没有联系过',
    seen: (age: string) => `${age}联系过`,
    battery: (percent: number, charging: boolean) => `电量 ${percent}%${charging ? '，充电中' : ''}`,
    noBattery: '插电使用',
    clockRight: '时间准',
    clockOff: (seconds: number) => (seconds > 0 ? `快 ${seconds} 秒` : `慢 ${-seconds} 秒`),
    queued: (count: number) => (count === 0 ? '没有积压' : `积压 ${count} 条`),
    version: (version: string) => `版本 ${version}`,
    revokedAt: (when: string, reason: string) => `${when} 注销：${reason}`,
    // revoking
    revoke: '注销',
    revokeOf: (position: string) => `注销：${position}`,
    revokeTitle: (position: string) => `注销“${position}”的设备？`,
    revokeSays: '半分钟内它就不能再核验，也不能恢复；找回来要重新登记。没有上传的记录还留在那台设备里。',
    reason: '原因',
    reasonHint: '例如：平板丢失。最多 120 个字。',
    reasonNeeded: '请写明原因',
    revokeNow: '确认注销',
    revoked: (position: string) => `已注销：${position}`,
    changed: '这台设备刚刚被别人改动，已重新读取，请再看一遍。',
  },
  en: {
    kind: { guard: 'Guard’s phone', sentry: 'Digital sentry', 'door-screen': 'Door screen' },
    state: { active: 'In use', revoked: 'Revoked' },
    concern: {
      'not-seen': 'Silent for over 10 minutes',
      'battery-low': 'Battery low',
      'clock-off': 'Clock wrong',
      'queue-growing': 'Many records waiting',
      'version-old': 'Old version',
    },
    neverSeen: 'Enrolled, not heard of yet',
    seen: (age: string) => `Heard of ${age}`,
    battery: (percent: number, charging: boolean) => `Battery ${percent}%${charging ? ', charging' : ''}`,
    noBattery: 'On mains',
    clockRight: 'Clock right',
    clockOff: (seconds: number) => (seconds > 0 ? `${seconds} s fast` : `${-seconds} s slow`),
    queued: (count: number) => (count === 0 ? 'Nothing waiting' : `${count} waiting`),
    version: (version: string) => `Version ${version}`,
    revokedAt: (when: string, reason: string) => `Revoked ${when}: ${reason}`,
    revoke: 'Revoke',
    revokeOf: (position: string) => `Revoke: ${position}`,
    revokeTitle: (position: string) => `Revoke the device at “${position}”?`,
    revokeSays:
      'Within half a minute it can check nobody any more, for good; one that is found again is enrolled again. Records it has not handed over stay on it.',
    reason: 'Reason',
    reasonHint: 'Such as: tablet lost. At most 120 letters.',
    reasonNeeded: 'Please say why',
    revokeNow: 'Revoke it',
    revoked: (position: string) => `Revoked: ${position}`,
    changed: 'Somebody has just changed this device. It was read again; please look once more.',
  },
});

export type DeviceText = (typeof deviceText)['zh-CN'];
