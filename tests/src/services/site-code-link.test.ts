import { readScanned } from '../../../src/services/site-code-link';

test.each([
  'https://tongma.example/s/00ff.ab',
  'http://127.0.0.1:3000/s/00ff.ab',
  ' https://tongma.example/s/00ff.ab/ ',
  'https://t.cn/s/00ff.ab?from=wx',
])('%s is a site code', (text) => {
  expect(readScanned(text)).toEqual({ kind: 'site-code', siteCode: '00ff.ab' });
});

test('a personal code is recognised as one', () => {
  expect(readScanned('TM1:6BF+70').kind).toBe('personal-code');
});

test.each([
  '',
  '00ff.ab',
  'javascript:/s/00ff.ab',
  'https://t.cn/s/',
  'https://t.cn/s/a b',
  'https://t.cn/x/s/00ff.ab',
  `https://t.cn/s/${'a'.repeat(65)}`,
])('“%s” is nothing of ours', (text) => {
  expect(readScanned(text)).toEqual({ kind: 'other' });
});
