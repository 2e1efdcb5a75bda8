import { everywhereText } from '../../../src/text/everywhere';
import { ageText, clockTime, dayAndTimeText, dayText, tickingClock } from '../../../src/text/time';

const at = '2022-09-06T00:05:09+08:00';
const then = Date.parse(at);
const [chinese, english] = [everywhereText['zh-CN'], everywhereText.en];

test('days and hours are those of Shanghai, wherever the phone is', () => {
  expect(clockTime(at)).toBe('00:05');
  expect(dayText(at, chinese)).toBe('9 月 6 日');
  expect(dayText('2022-09-06', english)).toBe('6 Sep');
  expect(dayAndTimeText(at, chinese)).toBe('9 月 6 日 00:05');
  expect(tickingClock(then)).toBe('00:05:09');
});

test.each([
  [0, '刚刚', 'just now'],
  [-60_000, '刚刚', 'just now'],
  [59_999, '刚刚', 'just now'],
  [60_000, '1 分钟前', '1 minute ago'],
  [3_599_999, '59 分钟前', '59 minutes ago'],
  [3_600_000, '1 小时前', '1 hour ago'],
  [48 * 3_600_000 - 1, '47 小时前', '47 hours ago'],
  [48 * 3_600_000, '2 天前', '2 days ago'],
])('%i ms later it is %s', (later, inChinese, inEnglish) => {
  expect(ageText(at, then + later, chinese)).toBe(inChinese);
  expect(ageText(at, then + later, english)).toBe(inEnglish);
});
