import { movedFrom } from '../../../../src/components/use-row-cursor';
import { targetWords } from '../../../../src/packages/district/audit/target-words';
import { type DistrictSite, sitesMatching } from '../../../../src/packages/district/desk/use-district-sites';
import { nextAfter } from '../../../../src/packages/district/desk/use-queue';
import { ownWindowAt, windowOf } from '../../../../src/packages/district/visits/window';
import { districtText } from '../../../../src/text/district';
import { everywhereText } from '../../../../src/text/everywhere';
import type { Language } from '../../../../src/text/language';

const now = Date.parse('2022-09-06T08:30:20+08:00');
const own = ownWindowAt(now);
const wordsOf = (language: Language) => ({ audit: districtText[language].audit, everywhere: everywhereText[language], language });

it('counts a relative window from the minute that runs, and today from midnight in Shanghai', () => {
  expect(windowOf('day', own, now)).toEqual({ from: '2022-09-05T08:31:00+08:00', to: '2022-09-06T08:31:00+08:00' });
  expect(windowOf('fortnight', own, now)).toEqual({ from: '2022-08-23T08:31:00+08:00', to: '2022-09-06T08:31:00+08:00' });
  const justAfterMidnight = Date.parse('2022-09-06T00:00:00+08:00');
  expect(windowOf('today', own, justAfterMidnight)).toEqual({ from: '2022-09-06T00:00:00+08:00', to: '2022-09-06T00:01:00+08:00' });
});

it('reads times as they are typed, and no window out of half a one', () => {
  expect(windowOf('own', { ...own, fromTime: '8:05', toTime: '0930' }, now)).toEqual({
    from: '2022-09-06T08:05:00+08:00',
    to: '2022-09-06T09:30:00+08:00',
  });
  expect(windowOf('own', { ...own, toTime: '24:00' }, now)).toBeUndefined();
  expect(windowOf('own', { ...own, fromDay: '' }, now)).toBeUndefined();
});

it('says the target of an audit entry in both languages and leaves what it does not know', () => {
  const target = 'site 0f, 2022-09-05T08:30:00+08:00 to 2022-09-06T08:30:00+08:00, 3 visits, something new';
  const chinese = wordsOf('zh-CN');
  expect(targetWords(target, chinese)).toBe('场所 0f，9 月 5 日 08:30 至 9 月 6 日 08:30，3 条，something new');
  expect(targetWords('person by resident-id, 0 visits', chinese)).toBe('居民身份证的持有人，0 条');
  expect(targetWords('person by visit 0f.1, 1 visits', chinese)).toBe('一次到访的本人，1 条');
  expect(targetWords('site 0f, return, revision 1', wordsOf('en'))).toBe('site 0f, returned, revision 1');
});

it.each([
  ['person by document, 4 facts', '证件号码的持有人，4 条记录', 'the holder of a document number, 4 records'],
  ['refused', '未执行', 'not carried out'],
  ['1 claims, waiting', '1 件申诉，待处理', 'claims: 1, waiting'],
  ['claim 0c, refuse', '申诉 0c，不采纳', 'claim 0c, not accepted'],
  [
    'proposal 0d, add, ground close-contact, 1 rows, approve',
    '提议 0d，记录事实，依据类别：密切接触者，1 行，通过',
    'proposal 0d, to record, Ground: Close contact, 1 rows, approved',
  ],
  [
    '3 rows: 1 accepted, 0 already held, 2 refused',
    '收到 3 行，记入 1 行，已有 0 行，退回 2 行',
    '3 rows received, 1 recorded, 0 held already, 2 returned',
  ],
  [
    'publication 0a, 3 high, 2 medium, 1 low',
    '公布 0a，高风险区 3 个，中风险区 2 个，低风险区 1 个',
    'publication 0a, high-risk areas: 3, medium-risk areas: 2, low-risk areas: 1',
  ],
  ['publication 0a, already held', '公布 0a，已有', 'publication 0a, held already'],
  ['person by resident-id, 4 facts', '居民身份证的持有人，4 条记录', 'the holder of a Resident ID card, 4 records'],
  ['missed tests of 150781, 2 people', '150781 的应检未检名单，2 人', 'overdue tests of 150781, people: 2'],
  [
    'release 0e, rule set 7c, from canary, 9 of 12 people changed, 7 announced',
    '发布 0e，规则集 7c，原为灰度，12 人中 9 人变动，上限 7 人',
    'release 0e, rule set 7c, in canary before, 9 of 12 people changed, 7 announced',
  ],
  ['release 0e, refused: second-person-needed', '发布 0e，拒绝原因 second-person-needed', 'release 0e, refused: second-person-needed'],
])('says “%s” in both languages', (target, chinese, english) => {
  expect(targetWords(target, wordsOf('zh-CN'))).toBe(chinese);
  expect(targetWords(target, wordsOf('en'))).toBe(english);
});

const aSite = (rest: Partial<DistrictSite>): DistrictSite => ({
  siteId: '00000000000000a1',
  name: '东山超市',
  class: 'shop',
  division: '150781',
  address: '二道街 18 号',
  state: 'approved',
  appliedAt: '2022-09-05T09:00:00+08:00',
  reviewDueAt: '2022-09-06T09:00:00+08:00',
  reviewedAt: null,
  reviewReason: null,
  siteCode: null,
  shortCode: '4DR5B301',
  posterVersion: 1,
  suspendedBy: null,
  stateReason: null,
  expectedVisitsPerDay: 1,
  subDistrict: null,
  capacity: null,
  doors: [],
  parent: null,
  managers: 0,
  revision: 2,
  ...rest,
});

it.each(['超市', '二道', '4dr5-b3oi', ' 4DR5 B3', '00000000000000A1', ''])('finds a site by “%s”', (text) => {
  expect(sitesMatching([aSite({})], text)).toHaveLength(1);
});

it('finds no site by a word it does not have, nor one without a short code by dashes', () => {
  expect(sitesMatching([aSite({ shortCode: null }), aSite({})], '餐厅')).toEqual([]);
  expect(sitesMatching([aSite({ shortCode: null })], '--')).toEqual([]);
});

it('keeps the row cursor inside the list', () => {
  expect([movedFrom(['a', 'b'], undefined, 1), movedFrom(['a', 'b'], 'b', 1), movedFrom(['a', 'b'], 'a', -1)]).toEqual(['a', 'b', 'a']);
  expect(movedFrom([], 'a', 1)).toBeUndefined();
});

it('opens the row below after a review, above at the end, none when it was the last', () => {
  expect([nextAfter(['a', 'b'], 'a'), nextAfter(['a', 'b'], 'b'), nextAfter(['a'], 'a')]).toEqual(['b', 'a', undefined]);
});
