import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldProblems, problemCodes } from '../../../cloud-functions/contract/problem-codes';
import { problemOf } from '../../../src/text/problem-shown';
import { problemText } from '../../../src/text/problem-text';

const folder = join(__dirname, '../../../src/text');
type Area = { readonly 'zh-CN': unknown; readonly en: unknown };

const isArea = (value: unknown): value is Area => typeof value === 'object' && value !== null && 'zh-CN' in value && 'en' in value;
const areas: [string, Area][] = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && readFileSync(join(folder, file), 'utf8').includes('= texts({'))
  .flatMap((file) =>
    Object.entries<unknown>(jest.requireActual(join(folder, file))).filter((entry): entry is [string, Area] => isArea(entry[1])),
  );

type Sentence = (...blanks: readonly unknown[]) => unknown;

function filled(sentence: unknown): string {
  if (typeof sentence !== 'function') return '';
  const say = sentence as Sentence;
  try {
    return String(say(3, 4, '5'));
  } catch {
    return String(say(['3', '4'], ['5']));
  }
}

/** `tabs.scan` → its sentence; a sentence with a blank is filled with 3, so that a plural shows. */
function sentences(part: unknown, path = ''): [string, string][] {
  if (typeof part === 'string') return [[path, part]];
  if (typeof part === 'function') return [[path, filled(part)]];
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, inner]) => sentences(inner, path ? `${path}.${key}` : key));
}

test('there are areas to check', () => {
  expect(areas.length).toBeGreaterThan(5);
});

test.each(areas)('%s has every sentence in both languages', (_name, area) => {
  const chinese = sentences(area['zh-CN']);
  const english = sentences(area.en);
  expect(english.map(([path]) => path).sort()).toEqual(chinese.map(([path]) => path).sort());
  for (const [path, sentence] of [...chinese, ...english]) expect([path, sentence.trim()]).not.toEqual([path, '']);
});

test.each(areas)('%s speaks Chinese in Chinese and English in English', (_name, area) => {
  const withChinese = sentences(area.en).filter(([path, sentence]) => /\p{Script=Han}/u.test(sentence) && !bothOnPurpose.test(path));
  expect(withChinese).toEqual([]);
  const withoutChinese = sentences(area['zh-CN']).filter(
    ([path, sentence]) => !/\p{Script=Han}|\d/u.test(sentence) && !bothOnPurpose.test(path),
  );
  expect(withoutChinese).toEqual([]);
});
/** A language is named in itself, a masked name is Chinese in English too; a comma and the sign of a number left out are neither. */
const bothOnPurpose = /language|privacy$|comma$|^hidden$/i;

test('no sentence blames “the system”', () => {
  const all = areas.flatMap(([, area]) => [...sentences(area['zh-CN']), ...sentences(area.en)]).map(([, sentence]) => sentence);
  expect(all.filter((sentence) => /系统异常|system error|unknown error|未知错误/i.test(sentence))).toEqual([]);
});

test('every problem is told in both languages', () => {
  for (const code of [
    ...(Object.keys(problemCodes) as (keyof typeof problemCodes)[]),
    'unreachable',
    'took-too-long',
    'answer-not-readable',
  ] as const) {
    expect(problemText(problemOf(code), 'zh-CN')).toMatch(/\p{Script=Han}/u);
    expect(problemText(problemOf(code), 'en')).toMatch(/^[A-Z]/);
  }
  for (const told of Object.values(fieldProblems)) expect([told['zh-CN'], told.en].every(Boolean)).toBe(true);
});

test('a wait is told with its seconds', () => {
  expect(problemText({ ...problemOf('too-many-requests'), retryAfterSeconds: 12 }, 'en')).toMatch(/12 seconds/);
});
