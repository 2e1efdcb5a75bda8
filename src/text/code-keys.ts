/** What the health authority reads about the keys that codes are signed with. */
import { texts } from './texts';

export const codeKeysText = texts({
  'zh-CN': {
    says: '个人码由当天的签名密钥签发。密钥每天自动更换，提前两天备好，核验点断网一天也能识别。',
    list: (from: string, until: string) => `核验点使用的密钥名单：${from} 签发，${until} 前有效。`,
    listTitle: '签名密钥',
    listLabel: '签名密钥列表',
    day: '签发日',
    kid: '编号与算法',
    stateNow: '状态',
    trusted: '认可时间',
    act: '操作',
    state: { coming: '备用', signing: '正在签发', over: '已结束', revoked: '已作废' },
    revoke: '作废',
    revokeOf: (day: string, kid: string) => `作废 ${day} 的密钥 ${kid}`,
    warns: {
      signing: (day: string, kid: string) =>
        `作废 ${day} 的密钥 ${kid} 后，它签发的码一分钟内在联网的核验点不再通过。手机联网时会自动换新码；断网的手机要等恢复联网。此操作不能撤回。`,
      other: (day: string, kid: string) => `作废 ${day} 的密钥 ${kid} 后，它签发的码不再通过，也不会再用它签发。此操作不能撤回。`,
    },
    reason: '作废原因',
    reasonHint: '例如：密钥可能外泄。原因会写入审计记录。',
    reasonNeeded: '请写明原因',
    confirm: '确认作废',
    revokedNow: (kid: string) => `密钥 ${kid} 已作废。新的名单在一分钟内签发。`,
  },
  en: {
    says: 'Personal codes are signed with the key of the day. Keys change by themselves every day and are made two days ahead, so that an information point can read codes for a day without network.',
    list: (from: string, until: string) => `The list of keys that information points use was signed on ${from} and is good until ${until}.`,
    listTitle: 'Signing keys',
    listLabel: 'List of signing keys',
    day: 'Day',
    kid: 'Key and algorithm',
    stateNow: 'State',
    trusted: 'Trusted',
    act: 'Action',
    state: { coming: 'Ready', signing: 'Signing now', over: 'Over', revoked: 'Revoked' },
    revoke: 'Revoke',
    revokeOf: (day: string, kid: string) => `Revoke key ${kid} of ${day}`,
    warns: {
      signing: (day: string, kid: string) =>
        `Once key ${kid} of ${day} is revoked, codes it signed are refused at connected information points within a minute. Phones with network get a new code by themselves; those without must wait until they have it again. This cannot be undone.`,
      other: (day: string, kid: string) =>
        `Once key ${kid} of ${day} is revoked, codes it signed are refused and it signs no more. This cannot be undone.`,
    },
    reason: 'Reason',
    reasonHint: 'For example: the key may have leaked. It goes into the audit record.',
    reasonNeeded: 'Please give a reason',
    confirm: 'Revoke this key',
    revokedNow: (kid: string) => `Key ${kid} is revoked. The new list is signed within a minute.`,
  },
});
