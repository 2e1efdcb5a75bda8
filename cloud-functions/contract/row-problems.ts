/** Why a row of a file was not taken, one sentence per language. No imports: pages and commands show them. */
export const rowProblems = {
  required: { 'zh-CN': '这一项不能为空。', en: 'This must not be empty.' },
  'wrong-type': { 'zh-CN': '这一项要用文字填写。', en: 'This must be text.' },
  'wrong-format': { 'zh-CN': '写法不对，请核对。', en: 'Not written the right way; please check.' },
  'too-short': { 'zh-CN': '太短，请核对是否缺位。', en: 'Too short; check whether something is missing.' },
  'too-long': { 'zh-CN': '太长，请核对。', en: 'Too long; please check.' },
  'not-one-of': { 'zh-CN': '不是可以填写的内容，请对照说明填写。', en: 'Not one of the values listed in the description of the file.' },
  'out-of-range': { 'zh-CN': '超出允许的范围。', en: 'Outside the allowed range.' },
  'checksum-wrong': {
    'zh-CN': '证件号码校验不通过，请逐位核对。',
    en: 'The document number does not check out; compare it digit by digit.',
  },
  'scientific-notation': {
    'zh-CN': '号码被表格软件改成了科学计数法，原号码已经丢失。请把这一列设为文本格式，重新填写。',
    en: 'A spreadsheet has turned the number into scientific notation and its digits are lost. Set the column to text and enter it again.',
  },
  'time-not-readable': {
    'zh-CN': '时间读不出来。请写成 2022-09-05 08:30（北京时间），或带时区的 2022-09-05T08:30:00+08:00。',
    en: 'The time cannot be read. Write 2022-09-05 08:30 (Beijing time), or with an offset 2022-09-05T08:30:00+08:00.',
  },
  'day-not-readable': {
    'zh-CN': '日期读不出来。请写成 2022-09-05。',
    en: 'The date cannot be read. Write 2022-09-05.',
  },
  'in-the-future': { 'zh-CN': '时间还没有到，请核对。', en: 'This time has not come yet; please check.' },
  'too-long-ago': { 'zh-CN': '时间太早，不再接收。', en: 'Too long ago; it is no longer taken.' },
  'reported-before-sampled': { 'zh-CN': '报告时间早于采样时间。', en: 'Reported before it was sampled.' },
  'report-incomplete': {
    'zh-CN': '检测结果和报告时间要么都填，要么都不填。',
    en: 'Result and report time go together: give both or neither.',
  },
  'end-before-start': { 'zh-CN': '结束不能早于开始。', en: 'The end cannot be before the start.' },
  'not-a-place': { 'zh-CN': '没有这个行政区划代码。', en: 'There is no such administrative division.' },
  'unknown-column': { 'zh-CN': '多余的一项，请对照说明删去或改名。', en: 'Not a known field; remove or rename it.' },
  'not-a-row': { 'zh-CN': '这一行的列数与表头不一致。', en: 'This row does not have the columns the first line names.' },
  'differs-from-held': {
    'zh-CN': '同一编号已有内容不同的记录，没有改动。更正检测结果请用更晚的报告时间重新上报。',
    en: 'A record with the same number says something else; nothing was changed. To correct a result, report it again with a later report time.',
  },
  'not-an-observation': { 'zh-CN': '不是检测结果（Observation）。', en: 'Not an Observation.' },
  'status-not-taken': {
    'zh-CN': '这种状态的检测结果不接收。',
    en: 'Observations with this status are not taken.',
  },
  'patient-missing': {
    'zh-CN': '找不到受检人，或没有可识别的证件。',
    en: 'The patient is not in the bundle, or carries no identity document we know.',
  },
  'specimen-missing': {
    'zh-CN': '找不到样本，或样本没有编号、没有采样时间。',
    en: 'The specimen is not in the bundle, or has no number or no time of collection.',
  },
  'ground-does-not-permit': { 'zh-CN': '所填依据不允许记录这一项。', en: 'The ground given does not permit this.' },
  'number-needed': {
    'zh-CN': '依据要写明可以查到的文号或编号。',
    en: 'The evidence must name a record by its number, so that it can be looked up.',
  },
  'looks-like-a-formula': {
    'zh-CN': '开头像表格公式（=、+、-、@ 等）。请删去开头的符号。',
    en: 'It begins like a formula (=, +, -, @ or the like). Take the sign at its beginning away.',
  },
} as const;

export type RowProblem = keyof typeof rowProblems;
