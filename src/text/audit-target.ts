/** What an audit entry says it was about: the parts as the cloud writes them, and each in both languages. */
import { caseworkText } from './casework';
import type { Language } from './language';

/** `$1`, `$2` … stand for what the pattern found. */
type Part = { readonly written: RegExp } & Readonly<Record<Language, string>>;

const parts: readonly Part[] = [
  { written: /^person by document$/, 'zh-CN': '证件号码的持有人', en: 'the holder of a document number' },
  { written: /^device (\S+)$/, 'zh-CN': '设备 $1', en: 'device $1' },
  { written: /^gates of (\d+)$/, 'zh-CN': '$1 的核验设备', en: 'gates of $1' },
  { written: /^read-out short$/, 'zh-CN': '只念结果', en: 'the verdict alone' },
  { written: /^read-out full$/, 'zh-CN': '念结果、体温、核酸和接种', en: 'verdict, temperature, test and doses' },
  { written: /^gate (.+)$/, 'zh-CN': '核验点 $1', en: 'gate $1' },
  { written: /^typed document$/, 'zh-CN': '手工输入的证件号码', en: 'a document number typed in' },
  { written: /^replace-poster$/, 'zh-CN': '换新海报', en: 'posters replaced' },
  { written: /^suspend$/, 'zh-CN': '暂停', en: 'suspended' },
  { written: /^resume$/, 'zh-CN': '恢复', en: 'resumed' },
  { written: /^revoke$/, 'zh-CN': '注销', en: 'closed for good' },
  { written: /^alert (\S+)$/, 'zh-CN': '提醒 $1', en: 'alert $1' },
  { written: /^many-people$/, 'zh-CN': '查阅人数过多', en: 'many people' },
  { written: /^night$/, 'zh-CN': '深夜查阅', en: 'at night' },
  { written: /^own-name$/, 'zh-CN': '查阅本人', en: 'own record' },
  { written: /^no-case$/, 'zh-CN': '没有案件编号', en: 'no case number' },
  { written: /^same-person$/, 'zh-CN': '多人查阅同一人', en: 'many readers of one person' },
  { written: /^refused-often$/, 'zh-CN': '多次被拒绝', en: 'refused often' },
  { written: /^refused$/, 'zh-CN': '未执行', en: 'not carried out' },
  { written: /^(\d+) facts$/, 'zh-CN': '$1 条记录', en: '$1 records' },
  { written: /^a fact$/, 'zh-CN': '一条记录', en: 'a record' },
  { written: /^kind (\S+)$/, 'zh-CN': '类型 $1', en: 'kind $1' },
  { written: /^proposal (\S+)$/, 'zh-CN': '提议 $1', en: 'proposal $1' },
  { written: /^add$/, 'zh-CN': '记录事实', en: 'to record' },
  { written: /^withdraw$/, 'zh-CN': '撤回事实', en: 'to withdraw' },
  { written: /^mass-test-round$/, 'zh-CN': '区域核酸轮次', en: 'round of mass testing' },
  { written: /^proposed$/, 'zh-CN': '已提出', en: 'proposed' },
  { written: /^(\d+) rows$/, 'zh-CN': '$1 行', en: '$1 rows' },
  { written: /^(\d+) rows: (\d+) accepted$/, 'zh-CN': '收到 $1 行，记入 $2 行', en: '$1 rows received, $2 recorded' },
  { written: /^(\d+) already held$/, 'zh-CN': '已有 $1 行', en: '$1 held already' },
  { written: /^(\d+) refused$/, 'zh-CN': '退回 $1 行', en: '$1 returned' },
  { written: /^publication (\S+)$/, 'zh-CN': '公布 $1', en: 'publication $1' },
  { written: /^(\d+) high$/, 'zh-CN': '高风险区 $1 个', en: 'high-risk areas: $1' },
  { written: /^(\d+) medium$/, 'zh-CN': '中风险区 $1 个', en: 'medium-risk areas: $1' },
  { written: /^(\d+) low$/, 'zh-CN': '低风险区 $1 个', en: 'low-risk areas: $1' },
  { written: /^already held$/, 'zh-CN': '已有', en: 'held already' },
  { written: /^(\d+) claims$/, 'zh-CN': '$1 件申诉', en: 'claims: $1' },
  { written: /^waiting$/, 'zh-CN': '待处理', en: 'waiting' },
  { written: /^reviewed$/, 'zh-CN': '已处理', en: 'answered' },
  { written: /^claim (\S+)$/, 'zh-CN': '申诉 $1', en: 'claim $1' },
  { written: /^accept$/, 'zh-CN': '采纳', en: 'accepted' },
  { written: /^refuse$/, 'zh-CN': '不采纳', en: 'not accepted' },
  { written: /^(\d+) guardianships$/, 'zh-CN': '$1 件代管申请', en: 'requests of guardians: $1' },
  { written: /^guardianship (\S+)$/, 'zh-CN': '代管申请 $1', en: 'guardian’s request $1' },
  { written: /^approve$/, 'zh-CN': '通过', en: 'approved' },
  { written: /^return$/, 'zh-CN': '退回', en: 'returned' },
  { written: /^paper code$/, 'zh-CN': '纸质码', en: 'paper code' },
  { written: /^child$/, 'zh-CN': '18 岁以下', en: 'under 18' },
  { written: /^over-60$/, 'zh-CN': '60 岁以上', en: '60 and over' },
  { written: /^disabled$/, 'zh-CN': '残疾人', en: 'disabled' },
  { written: /^form (.+)$/, 'zh-CN': '申报表 $1', en: 'form $1' },
  { written: /^missed tests of (\d+)$/, 'zh-CN': '$1 的应检未检名单', en: 'overdue tests of $1' },
  { written: /^late samples of (\d+)$/, 'zh-CN': '$1 的迟报名单', en: 'late results of $1' },
  { written: /^(\d+) people$/, 'zh-CN': '$1 人', en: 'people: $1' },
  { written: /^(\d+) samples$/, 'zh-CN': '$1 份样本', en: 'samples: $1' },
  { written: /^code key (\S+)$/, 'zh-CN': '签名密钥 $1', en: 'signing key $1' },
  { written: /^of (ES256|SM2)$/, 'zh-CN': '算法 $1', en: 'algorithm $1' },
  { written: /^release (\S+)$/, 'zh-CN': '发布 $1', en: 'release $1' },
  { written: /^copy of (\S+)$/, 'zh-CN': '复制 $1', en: 'copy of $1' },
  { written: /^rule set (\S+)$/, 'zh-CN': '规则集 $1', en: 'rule set $1' },
  { written: /^content not readable yet$/, 'zh-CN': '内容还不能读', en: 'content not readable yet' },
  { written: /^content (\S+)$/, 'zh-CN': '内容 $1', en: 'content $1' },
  { written: /^dry run (\S+) of (\S+)$/, 'zh-CN': '试算 $1（规则集 $2）', en: 'dry run $1 of rule set $2' },
  { written: /^(\d+) changes at most$/, 'zh-CN': '最多 $1 人变动', en: 'at most $1 people to change' },
  { written: /^canary (\d+) of 10000$/, 'zh-CN': '灰度 $1/10000', en: 'canary $1 of 10000' },
  { written: /^from approved$/, 'zh-CN': '原为已批准', en: 'approved before' },
  { written: /^from canary$/, 'zh-CN': '原为灰度', en: 'in canary before' },
  { written: /^from in-force$/, 'zh-CN': '原为全员生效', en: 'in force before' },
  { written: /^from stopped$/, 'zh-CN': '原为已停止', en: 'stopped before' },
  { written: /^(\d+) of (\d+) people changed$/, 'zh-CN': '$2 人中 $1 人变动', en: '$1 of $2 people changed' },
  { written: /^(\d+) announced$/, 'zh-CN': '上限 $1 人', en: '$1 announced' },
  { written: /^approval (\S+)$/, 'zh-CN': '批准申请 $1', en: 'approval $1' },
  { written: /^export (\S+)$/, 'zh-CN': '导出 $1', en: 'export $1' },
  { written: /^export of site (\S+)$/, 'zh-CN': '导出场所 $1', en: 'export of site $1' },
  { written: /^export of person by visit \S+$/, 'zh-CN': '导出一次到访的本人', en: 'export of the person of a visit' },
  { written: /^(csv|xlsx)$/, 'zh-CN': '$1 文件', en: '$1 file' },
  { written: /^part (\d+)$/, 'zh-CN': '第 $1 部分', en: 'part $1' },
  { written: /^refused: (\S+)$/, 'zh-CN': '拒绝原因 $1', en: 'refused: $1' },
];

/** The part in the reader's language; undefined for one that nobody taught us. */
export function auditTargetPart(part: string, language: Language): string | undefined {
  const ground = /^ground (\S+)$/.exec(part)?.[1];
  if (ground !== undefined) return groundWords(ground, language);
  const known = parts.find(({ written }) => written.test(part));
  return known && part.replace(known.written, known[language]);
}

function groundWords(ground: string, language: Language): string {
  const { ground: label, grounds } = caseworkText[language].proposals;
  const word = Object.entries(grounds).find(([name]) => name === ground)?.[1] ?? ground;
  return language === 'zh-CN' ? `${label}：${word}` : `${label}: ${word}`;
}
