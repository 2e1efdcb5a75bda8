/**
 * What can be wrong with a rule set, for those who write one: one sentence per language, `{name}` stands for a value of the
 * fault. The codes are the domain's (`domain/health-code/rule-set-fault.ts`; a test compares). No imports: the phone reads
 * this file too.
 */
export const ruleSetFaults = {
  'unknown-field': { 'zh-CN': '没有这个项目，请检查拼写。', en: 'There is no such field. Check the spelling.' },
  missing: { 'zh-CN': '缺少这一项。', en: 'This is missing.' },
  'text-missing': { 'zh-CN': '缺少文字。中文和英文都要写。', en: 'The text is missing. Write it in Chinese and in English.' },
  'wrong-type': { 'zh-CN': '类型不对，应为 {expected}。', en: 'Not the right type: it must be {expected}.' },
  'not-one-of': { 'zh-CN': '只能是其中之一：{allowed}。', en: 'It must be one of these: {allowed}.' },
  'too-small': { 'zh-CN': '不能小于 {least}。', en: 'It must be {least} or more.' },
  'too-large': { 'zh-CN': '不能大于 {most}。', en: 'It must be {most} or less.' },
  'too-few': { 'zh-CN': '至少要有 {least} 项。', en: 'There must be {least} or more.' },
  'too-many': { 'zh-CN': '最多 {most} 项。', en: 'There must be {most} or fewer.' },
  'too-long': { 'zh-CN': '最多 {most} 个字符。', en: 'It must have {most} characters or fewer.' },
  'wrong-format': { 'zh-CN': '写法不对（{expected}）。', en: 'Not written the right way ({expected}).' },
  'id-not-of-set': {
    'zh-CN': '编号应为 {expected}：行政区划代码加 @ 加版本。',
    en: 'The id must be {expected}: the jurisdiction, @ and the version.',
  },
  'id-taken': {
    'zh-CN': '{id} 已经是另一份规则集的编号，请换一个版本号。',
    en: '{id} is the id of another rule set. Please choose another version.',
  },
  'jurisdiction-not-own': {
    'zh-CN': '只能发布本地的规则集：{expected}。',
    en: 'Only a rule set of your own jurisdiction can be published here: {expected}.',
  },
  'starts-too-early': {
    'zh-CN': '生效时间不能早于 {earliest}。',
    en: 'It cannot have taken effect before {earliest}.',
  },
  'ended-already': { 'zh-CN': '失效时间已经过去。', en: 'The time at which it ends is already past.' },
  'not-an-instant': {
    'zh-CN': '时间要写明时区，例如 2022-08-01T00:00:00+08:00。',
    en: 'Write a time with its offset, such as 2022-08-01T00:00:00+08:00.',
  },
  'ends-before-start': { 'zh-CN': '必须晚于开始时间 {start}。', en: 'It must be after the start, {start}.' },
  'rule-id-twice': { 'zh-CN': '编号重复，{first} 已经使用。', en: 'This id is already used by {first}.' },
  'group-twice': { 'zh-CN': '这一人群已在 {first} 规定了检测频次。', en: 'This group already has a cadence at {first}.' },
  'condition-not-of-kind': {
    'zh-CN': '“{kind}”这类事实没有这个条件，规则永远不会生效。',
    en: 'Facts of the kind {kind} do not have this condition: the rule would never apply.',
  },
  worsens: { 'zh-CN': '颜色不能随时间变重：从 {from} 变为 {to}。', en: 'A colour may not worsen with time alone: from {from} to {to}.' },
  'open-not-last': { 'zh-CN': '只有最后一个阶段可以不写天数。', en: 'Only the last phase may be without days.' },
  'never-ends': {
    'zh-CN': '没有出口：不写天数，也没有写明什么事实或检测能解除。',
    en: 'There is no way out: no days, no fact that ends it, and no test that clears it early.',
  },
  'nothing-clears': {
    'zh-CN': '写了可以提前解除，却没有写明解除条件。',
    en: 'It may be cleared early, but nothing is said that clears it.',
  },
  'clears-without-effect': { 'zh-CN': '解除条件不起作用：时间一到就会结束。', en: 'What clears it has no effect: it ends without it.' },
  'ends-at-once': { 'zh-CN': '“{kind}”既触发又解除，规则永远不会生效。', en: '{kind} both starts and ends it: the rule would never hold.' },
  'days-not-rising': { 'zh-CN': '天数要由小到大。', en: 'The days must rise.' },
  'after-the-end': { 'zh-CN': '管控在第 {day} 天就结束了。', en: 'The hold is over by then: it ends on day {day}.' },
  'window-too-narrow': {
    'zh-CN': '天数太少，放不下相隔这么久的这么多次采样。',
    en: 'Too few days for so many samples so far apart.',
  },
  'class-missing': { 'zh-CN': '没有写明这类场所的通行要求：{class}。', en: 'Nothing is said about this class of site: {class}.' },
  'class-twice': { 'zh-CN': '这类场所已在 {first} 写明：{class}。', en: 'This class of site is already named at {first}: {class}.' },
  'fact-not-readable': { 'zh-CN': '用例中的事实无法读取（{reason}）。', en: 'A fact of the case cannot be read ({reason}).' },
  'fact-id-twice': { 'zh-CN': '编号重复，{first} 已经使用。', en: 'This id is already used by {first}.' },
  'case-rule-unknown': { 'zh-CN': '没有这条规则：{rule}。', en: 'There is no rule {rule}.' },
  'case-disagrees': {
    'zh-CN': '按规则判定为 {decided}，用例写的是 {expected}。',
    en: 'The rules decide {decided}; the case says {expected}.',
  },
  'rule-without-case': { 'zh-CN': '没有一个用例让这条规则生效。', en: 'No golden case shows this rule at work.' },
  'rule-never-over-in-cases': { 'zh-CN': '没有一个用例显示这条规则已经结束。', en: 'No golden case shows this rule over.' },
} as const;

export type RuleSetFaultCode = keyof typeof ruleSetFaults;
export type RuleSetFaultLanguage = 'zh-CN' | 'en';

/** Values that are words of the vocabulary; everything else is shown as it stands. */
const words: Readonly<Record<string, Readonly<Record<RuleSetFaultLanguage, string>>>> = {
  green: { 'zh-CN': '绿色', en: 'green' },
  yellow: { 'zh-CN': '黄色', en: 'yellow' },
  red: { 'zh-CN': '红色', en: 'red' },
  true: { 'zh-CN': '是', en: 'yes' },
  false: { 'zh-CN': '否', en: 'no' },
  none: { 'zh-CN': '无', en: 'none' },
  null: { 'zh-CN': '无', en: 'none' },
};

/** The sentence of a fault with its values filled in. */
export const ruleSetFaultSentence = (
  { code, values }: { readonly code: RuleSetFaultCode; readonly values: Readonly<Record<string, string | number>> },
  language: RuleSetFaultLanguage,
): string =>
  ruleSetFaults[code][language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(values[name] ?? '');
    return words[value]?.[language] ?? value;
  });
