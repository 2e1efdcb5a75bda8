/** What is said where somebody has to prove anew who they are. */
import { texts } from './texts';

export const stepUpText = texts({
  'zh-CN': {
    title: '再次验证是您本人',
    why: '这一步要看到或改动的内容很重要，先确认操作的是您本人。验证后 10 分钟内有效，并会记入审计。',
    withWechat: '用微信验证',
    withAlipay: '用支付宝验证',
    asDemo: '确认是我（演示）',
    phone: '您登录用的手机号',
    phoneHint: '必须是您登录这个账号时用的号码',
    getCode: '获取验证码',
    getCodeAgain: (seconds: number) => `${seconds} 秒后可重新获取`,
    codeSent: (phone: string, until: string) => `验证码已发往 ${phone}，${until} 前有效。`,
    code: '6 位验证码',
    prove: '确认',
  },
  en: {
    title: 'Prove anew that it is you',
    why: 'What this step shows or changes matters, so please confirm that it is you. It holds for 10 minutes and goes on record.',
    withWechat: 'Confirm with WeChat',
    withAlipay: 'Confirm with Alipay',
    asDemo: 'It is me (demo)',
    phone: 'The phone number you sign in with',
    phoneHint: 'It has to be the number of this account',
    getCode: 'Get a code',
    getCodeAgain: (seconds) => `New code in ${seconds} s`,
    codeSent: (phone, until) => `A code was sent to ${phone}. It holds until ${until}.`,
    code: 'One-time code of 6 digits',
    prove: 'Confirm',
  },
});
