/** Why a gate lets somebody not in: a short word to be read from three metres and spoken, and a sentence with what to do. */
import type { GateReason } from '../../cloud-functions/domain/gate/gate-record';
import { texts } from './texts';

/** A reason missing in one language does not compile. */
type Reasons = Readonly<Record<GateReason, { readonly word: string; readonly says: string }>>;

const chinese: Reasons = {
  'not-declared': { word: '未申报', says: '还没有健康申报。请先用手机申报，几秒就有结果。' },
  'colour-not-accepted': { word: '非绿码', says: '这里只接受绿码。' },
  'missed-test': { word: '应检未检', says: '有一次核酸没有做。请先采样，采样后可再来。' },
  'test-missing': { word: '无核酸记录', says: '没有核酸检测记录。请先采样。' },
  'test-too-old': { word: '核酸超时', says: '核酸检测超过了这里要求的时间。请重新采样。' },
  unverifiable: { word: '无法核验', says: '记录无法核验。请本人到服务台核对。' },
  'code-not-ours': { word: '不是健康码', says: '这不是本系统的健康码。请打开“我的码”。' },
  'code-damaged': { word: '码不完整', says: '这个码读不全。请擦净屏幕、调亮后再出示一次。' },
  'code-key-unknown': { word: '无法识别', says: '这个码的签发密钥不在名单上。可能是伪造，也可能是本机名单太旧。' },
  'code-key-revoked': { word: '密钥已作废', says: '签发这个码的密钥已作废。请本人联网刷新“我的码”。' },
  'code-key-not-in-force': { word: '密钥不在期限', says: '签发密钥当时不在有效期内。请本人联网刷新“我的码”。' },
  'code-algorithm-wrong': { word: '伪造', says: '签名方式与登记的不符，这个码不是真的。请留住人并报告。' },
  'code-signature-wrong': { word: '伪造', says: '签名不对，这个码不是真的。请留住人并报告。' },
  'code-from-the-future': { word: '时间不对', says: '这个码的签发时间在将来。请核对手机和本机的时间。' },
  'code-expired': { word: '码已过期', says: '这个码已过期。请本人联网刷新“我的码”。' },
  'code-screenshot': { word: '截图', says: '这是截图或照片，不是现在的码。请当面打开“我的码”。' },
  'code-phone-clock-wrong': { word: '手机时间不对', says: '手机的时间快了。请改为自动校时后再出示。' },
  'code-slot-unknown': { word: '码被改动', says: '动态部分对不上，这个码被改动过。请当面打开“我的码”。' },
  'code-used-here': { word: '重复使用', says: '同一个码刚才已在这里用过。请等下一个 30 秒，再由本人出示。' },
  'code-used-elsewhere': { word: '别处在用', says: '同一个码刚才在另一个核验点用过。请核对本人。' },
  'code-turned': { word: '已转码', says: '这个码签发后，颜色或核酸状态已改变。请本人刷新“我的码”。' },
  'code-of-a-group': { word: '逐个出示', says: '一家人里有人不是绿码。请每个人单独出示。' },
  'trust-list-too-old': { word: '名单过旧', says: '本机太久没有联网，无法辨别真假。请联网，或按纸质登记。' },
  'clock-wrong': { word: '本机时间不准', says: '本机的时间不可信，无法判断。请联网校时，或按纸质登记。' },
  'paper-code-not-genuine': { word: '不是真码', says: '这个纸质码不是真的，或打错了字。' },
  'paper-code-dead': { word: '纸质码失效', says: '这个纸质码已挂失、换新或到期。' },
  'document-not-valid': { word: '证件不符', says: '证件号码不对，或与本人不符。' },
  'cloud-needed': { word: '需要联网', says: '没有网络，无法查核。请按纸质登记，本次读到的内容已加密保存，联网后补报。' },
  fever: { word: '发热', says: '体温达到 37.3 ℃。请按发热处置步骤办理。' },
};

const english: Reasons = {
  'not-declared': { word: 'Not declared', says: 'No health declaration yet. Please declare on the phone; the answer comes in seconds.' },
  'colour-not-accepted': { word: 'Not green', says: 'Only a green code is accepted here.' },
  'missed-test': { word: 'Test missed', says: 'A test was missed. Please give a sample first, then come again.' },
  'test-missing': { word: 'No test', says: 'There is no test on record. Please give a sample first.' },
  'test-too-old': { word: 'Test too old', says: 'The test is older than this place accepts. Please give a new sample.' },
  unverifiable: { word: 'Cannot verify', says: 'The record cannot be verified. Please go to a service desk in person.' },
  'code-not-ours': { word: 'Not a health code', says: 'This is not a health code of this system. Please open “My code”.' },
  'code-damaged': { word: 'Code incomplete', says: 'The code cannot be read whole. Wipe the screen, make it brighter and show it again.' },
  'code-key-unknown': {
    word: 'Not recognised',
    says: 'The key that signed it is on no list. It may be forged, or the list held here is too old.',
  },
  'code-key-revoked': { word: 'Key revoked', says: 'The key that signed it no longer counts. Please refresh “My code” with network.' },
  'code-key-not-in-force': {
    word: 'Key not in force',
    says: 'The key was not in force when it signed. Please refresh “My code” with network.',
  },
  'code-algorithm-wrong': {
    word: 'Forged',
    says: 'It is signed in another way than its key allows: not genuine. Keep the person here and report it.',
  },
  'code-signature-wrong': { word: 'Forged', says: 'The signature is wrong: not genuine. Keep the person here and report it.' },
  'code-from-the-future': {
    word: 'Time wrong',
    says: 'The code was issued in the future. Check the time of the phone and of this device.',
  },
  'code-expired': { word: 'Code expired', says: 'The code is over. Please refresh “My code” with network.' },
  'code-screenshot': { word: 'Picture', says: 'This is a screenshot or a photo, not the code of this moment. Please open “My code” here.' },
  'code-phone-clock-wrong': {
    word: 'Phone clock wrong',
    says: 'The clock of the phone runs ahead. Set it to automatic and show the code again.',
  },
  'code-slot-unknown': { word: 'Code altered', says: 'The moving part does not fit: the code was altered. Please open “My code” here.' },
  'code-used-here': {
    word: 'Used already',
    says: 'This very code was used here just now. Wait for the next 30 seconds and let its holder show it.',
  },
  'code-used-elsewhere': {
    word: 'In use elsewhere',
    says: 'This very code was used at another gate just now. Make sure who it belongs to.',
  },
  'code-turned': { word: 'No longer green', says: 'Colour or tests have changed since the code was issued. Please refresh “My code”.' },
  'code-of-a-group': { word: 'One by one', says: 'Somebody of the family is not green. Each has to show their own code.' },
  'trust-list-too-old': {
    word: 'List too old',
    says: 'This device has had no network for too long to tell true from false. Connect it, or write people down on paper.',
  },
  'clock-wrong': {
    word: 'Device clock wrong',
    says: 'The time of this device cannot be trusted. Connect it to set the time, or write people down on paper.',
  },
  'paper-code-not-genuine': { word: 'Not genuine', says: 'This paper code is not genuine, or was typed wrongly.' },
  'paper-code-dead': { word: 'Paper code dead', says: 'This paper code was reported lost, replaced or is over.' },
  'document-not-valid': { word: 'Document does not fit', says: 'The number is wrong, or the document is not the person’s.' },
  'cloud-needed': {
    word: 'Network needed',
    says: 'Without network this cannot be looked up. Write the person down on paper; what was read is kept encrypted and sent later.',
  },
  fever: { word: 'Fever', says: 'The temperature has reached 37.3 °C. Go through the fever steps.' },
};

export const gateReasonText = texts({ 'zh-CN': { reason: chinese }, en: { reason: english } });
