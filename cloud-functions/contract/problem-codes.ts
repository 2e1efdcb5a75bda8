/**
 * The closed list of problems an operation can answer with: HTTP status and one sentence per language.
 * No imports: the phone reads this file too, so a sentence exists once.
 */
export const problemCodes = {
  'request-not-readable': {
    status: 400,
    'zh-CN': '收到的内容无法读取，没有保存任何信息。请重试。',
    en: 'We could not read what was sent. Nothing was saved. Please try again.',
  },
  'request-not-valid': { status: 422, 'zh-CN': '有几项需要修改，没有保存任何信息。', en: 'Some answers need a change. Nothing was saved.' },
  'request-too-large': { status: 413, 'zh-CN': '内容太大，没有保存。', en: 'That is too large. Nothing was saved.' },
  'content-type-not-supported': { status: 415, 'zh-CN': '请用 JSON 格式发送。', en: 'Please send JSON.' },
  'sign-in-needed': {
    status: 401,
    'zh-CN': '请先登录。您填写的内容仍在手机上。',
    en: 'Please sign in. What you filled in is still on your phone.',
  },
  'sign-in-expired': { status: 401, 'zh-CN': '登录已过期，请重新登录。', en: 'Your sign-in has expired. Please sign in again.' },
  'sign-in-refused': { status: 401, 'zh-CN': '登录没有成功，请重新授权。', en: 'The sign-in was not accepted. Please authorise again.' },
  'sign-in-code-wrong': {
    status: 401,
    'zh-CN': '验证码不对或已过期，请核对或重新获取。',
    en: 'The code is wrong or has expired. Check it or ask for a new one.',
  },
  'sign-in-code-too-soon': {
    status: 429,
    'zh-CN': '验证码刚刚发出，请稍后再试。',
    en: 'A code was just sent. Please wait before asking for another.',
  },
  'sign-in-provider-unreachable': {
    status: 503,
    'zh-CN': '登录服务暂时连不上，请稍后再试。',
    en: 'The sign-in service cannot be reached. Please try again shortly.',
  },
  'not-allowed': { status: 403, 'zh-CN': '您的身份不能做这件事。', en: 'Your role does not allow this.' },
  'not-found': { status: 404, 'zh-CN': '没有找到，或不属于您。', en: 'Not found, or not yours.' },
  'method-not-allowed': { status: 405, 'zh-CN': '这个地址不支持这样的操作。', en: 'This address does not support that operation.' },
  'identity-needed': { status: 409, 'zh-CN': '请先登记身份。', en: 'Please register who you are first.' },
  'declaration-needed': {
    status: 409,
    'zh-CN': '请先完成健康申报，才有健康码。',
    en: 'Please complete the health declaration first; then you have a code.',
  },
  'identity-locked': {
    status: 409,
    'zh-CN': '身份已经登记。要更正请到服务台。',
    en: 'Your identity is already registered. To correct it, visit a service desk.',
  },
  'document-already-registered': {
    status: 409,
    'zh-CN': '这个证件已在另一个账号登记。请带证件到服务台处理。',
    en: 'This document is registered to another account. Please bring it to a service desk.',
  },
  'check-in-time-out-of-bounds': {
    status: 422,
    'zh-CN': '登记时间相差太大（最早 72 小时前）。请核对手机时间后重新扫码。',
    en: 'The time of this check-in is too far off (72 hours back at most). Check the clock and scan again.',
  },
  'check-in-already-used': {
    status: 409,
    'zh-CN': '这次登记的编号已被使用，请重新扫码。',
    en: 'This check-in number has been used. Please scan again.',
  },
  'site-code-not-genuine': {
    status: 422,
    'zh-CN': '这不是本系统发出的场所码，请告诉场所工作人员。',
    en: 'This site code was not issued by this system. Please tell the staff.',
  },
  'site-code-replaced': {
    status: 410,
    'zh-CN': '这张场所码已换新，请扫门口新的那张；旧码请告诉店家取下。',
    en: 'This site code has been replaced. Please scan the new one at the door, and tell the staff to take this one down.',
  },
  'site-suspended': {
    status: 409,
    'zh-CN': '这个场所的码已暂停使用，请询问工作人员。',
    en: 'The code of this site is suspended for now. Please ask the staff.',
  },
  'site-revoked': {
    status: 410,
    'zh-CN': '这个场所的码已注销，不再使用。',
    en: 'The code of this site has been revoked and is no longer in use.',
  },
  'enrolment-code-wrong': {
    status: 422,
    'zh-CN': '登记码不对、已用过或已过期，请向场所管理员重新要一个。',
    en: 'The enrolment code is wrong, used or expired. Please ask whoever manages the site for a new one.',
  },
  'device-not-known': {
    status: 401,
    'zh-CN': '这台设备没有登记，请先登记。',
    en: 'This device is not enrolled. Please enrol it first.',
  },
  'device-revoked': {
    status: 403,
    'zh-CN': '这台设备已被注销，不能再核验。',
    en: 'This device has been revoked and can no longer check anybody.',
  },
  'device-clock-wrong': {
    status: 401,
    'zh-CN': '这台设备的时间不准，正在自动校正。',
    en: 'The clock of this device is wrong; it is being corrected.',
  },
  'paper-code-not-genuine': {
    status: 422,
    'zh-CN': '这不是本系统发出的纸质码。',
    en: 'This paper code was not issued by this system.',
  },
  'paper-code-dead': {
    status: 410,
    'zh-CN': '这张纸质码已挂失、已换新或已过期。请改用证件核验。',
    en: 'This paper code was reported lost, replaced, or has expired. Please check a document instead.',
  },
  'paper-code-not-for-them': {
    status: 422,
    'zh-CN': '纸质码发给儿童、60 岁以上老人和残疾人。其他情况请到服务台。',
    en: 'Paper codes are for children, people over 60 and disabled people. In other cases please visit a service desk.',
  },
  'consent-code-wrong': {
    status: 422,
    'zh-CN': '同意码不对、已用过或已过期，请对方重新出示。',
    en: 'The consent code is wrong, used or expired. Please ask for a new one.',
  },
  'consent-needed': {
    status: 409,
    'zh-CN': '这位家人有自己的账号，需要本人在自己手机上出示同意码。',
    en: 'This person has an account of their own: they have to agree on their own phone.',
  },
  'too-many-dependants': {
    status: 409,
    'zh-CN': '最多代管 6 位家人。',
    en: 'You can act for at most 6 people.',
  },
  'site-not-approved': {
    status: 409,
    'zh-CN': '场所还没有通过审核，不能打印场所码。',
    en: 'The site is not approved yet, so its code cannot be printed.',
  },
  'already-reviewed': { status: 409, 'zh-CN': '这份申请已经处理过了。', en: 'This application has already been reviewed.' },
  'changed-meanwhile': {
    status: 409,
    'zh-CN': '内容刚刚被别人改动，请刷新后再试。',
    en: 'It was changed a moment ago. Please reload and try again.',
  },
  'publication-not-readable': {
    status: 422,
    'zh-CN': '风险区公布文件有误，整份没有导入。',
    en: 'The risk-area publication is faulty; none of it was imported.',
  },
  'step-not-possible': {
    status: 409,
    'zh-CN': '现在还不能走这一步，请看当前状态。',
    en: 'This step is not possible at present; see the state it is in.',
  },
  'rule-set-not-ready': {
    status: 422,
    'zh-CN': '规则集还有错误，或样例与判定不符，请先改正。',
    en: 'The rule set still has faults, or golden cases that do not hold. Please mend them first.',
  },
  'dry-run-needed': {
    status: 409,
    'zh-CN': '请先对现在的内容做一次试算。',
    en: 'Please run a dry run of the content as it is now first.',
  },
  'announced-too-few': {
    status: 422,
    'zh-CN': '预告的变动人数少于试算结果。',
    en: 'Fewer changes are announced than the dry run found.',
  },
  'second-person-needed': {
    status: 403,
    'zh-CN': '必须由另一个人批准，提出的人不能批准自己的。',
    en: 'Another person has to approve this; nobody approves their own.',
  },
  'invitation-wrong': {
    status: 422,
    'zh-CN': '邀请码不对、已用过或已过期，请向本区管理员重新要一个。',
    en: 'The invitation code is wrong, used or expired. Please ask your district’s administrator for a new one.',
  },
  'not-same-person': {
    status: 403,
    'zh-CN': '验证通过的不是当前登录的本人，请用您自己的手机号或账号验证。',
    en: 'This proves somebody else than the person signed in. Please use your own phone or account.',
  },
  'step-up-needed': {
    status: 403,
    'zh-CN': '这一步要先再次验证是您本人。',
    en: 'This step first needs you to prove anew who you are.',
  },
  'approval-needed': {
    status: 403,
    'zh-CN': '这个范围要先由另一位同事批准。',
    en: 'This much has to be approved by a colleague first.',
  },
  'ground-not-published': {
    status: 422,
    'zh-CN': '没有公布的依据，不能记录。这次尝试已经留痕。',
    en: 'There is no published ground for this, so it cannot be recorded. The attempt is on record.',
  },
  'already-withdrawn': { status: 409, 'zh-CN': '这条事实已经撤回。', en: 'This fact has already been withdrawn.' },
  'rows-not-readable': {
    status: 422,
    'zh-CN': '文件无法读取，没有导入任何一行。请核对格式和列名。',
    en: 'The file cannot be read, so no row was imported. Check its format and the names of its columns.',
  },
  'travel-card-code-wrong': {
    status: 422,
    'zh-CN': '行程卡验证码不对或已过期，请核对或重新获取。',
    en: 'The travel-card code is wrong or has expired. Check it or ask for a new one.',
  },
  'travel-card-unreachable': {
    status: 503,
    'zh-CN': '行程卡服务暂时连不上。可以先手工申报，稍后再核对。',
    en: 'The travel-card service cannot be reached. You can declare by hand now and compare later.',
  },
  'site-door-closed': {
    status: 410,
    'zh-CN': '这个门的场所码已停用，请扫这个场所其他门的码。',
    en: 'The code of this door is no longer in use. Please scan at another door of this site.',
  },
  'export-expired': {
    status: 410,
    'zh-CN': '这份导出已超过 24 小时，不能再下载。需要时请重新导出。',
    en: 'This export is more than 24 hours old and can no longer be downloaded. Make it anew if you need it.',
  },
  'manager-code-wrong': {
    status: 422,
    'zh-CN': '邀请码不对、已被用过或已过期。请让场所负责人重新生成。',
    en: 'The code is wrong, used or out of date. Ask the owner of the site for a new one.',
  },
  'window-too-large': { status: 422, 'zh-CN': '时间范围太大，请缩小。', en: 'The time window is too large. Please narrow it.' },
  'page-mark-not-valid': {
    status: 422,
    'zh-CN': '翻页标记无效，请从第一页开始。',
    en: 'The page mark is not valid. Please start from the first page.',
  },
  'too-many-requests': { status: 429, 'zh-CN': '操作太频繁，请稍后再试。', en: 'Too many requests. Please wait a moment.' },
  unavailable: {
    status: 503,
    'zh-CN': '服务暂时不可用，您的内容没有丢失，请稍后再试。',
    en: 'The service is unavailable for the moment. Nothing of yours is lost; please try again shortly.',
  },
  fault: {
    status: 500,
    'zh-CN': '我们这边出了问题，已经记录。请稍后再试。',
    en: 'Something went wrong on our side and was recorded. Please try again later.',
  },
} as const;

export type ProblemCode = keyof typeof problemCodes;

/** What can be wrong with one answer; told beside the field it concerns. */
export const fieldProblems = {
  required: { 'zh-CN': '请填写', en: 'Please fill this in' },
  'wrong-type': { 'zh-CN': '格式不对', en: 'This is not the right kind of value' },
  'too-short': { 'zh-CN': '太短了', en: 'Too short' },
  'too-long': { 'zh-CN': '太长了', en: 'Too long' },
  'out-of-range': { 'zh-CN': '超出允许的范围', en: 'Outside the allowed range' },
  'not-one-of': { 'zh-CN': '请从给出的选项中选择', en: 'Choose one of the options' },
  'wrong-format': { 'zh-CN': '写法不对', en: 'Not written the right way' },
  'unknown-field': { 'zh-CN': '多余的项目', en: 'Not a known field' },
  'checksum-wrong': { 'zh-CN': '号码校验不通过，请逐位核对', en: 'The number does not check out; compare it digit by digit' },
  'in-the-future': { 'zh-CN': '不能晚于今天', en: 'Cannot be later than today' },
  'too-long-ago': { 'zh-CN': '时间太早', en: 'Too long ago' },
  'end-before-start': { 'zh-CN': '结束不能早于开始', en: 'The end cannot be before the start' },
  'undertaking-needed': { 'zh-CN': '请确认内容属实', en: 'Please confirm that this is true' },
  'not-a-place': { 'zh-CN': '没有这个行政区划', en: 'There is no such place' },
} as const;

export type FieldProblem = keyof typeof fieldProblems;
