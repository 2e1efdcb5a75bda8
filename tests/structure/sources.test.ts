/** Habits that a reader of any file may rely on. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--', 'src', 'cloud-functions', 'tests', 'config'])
  .toString()
  .split('\n')
  .filter((file) => /\.(ts|tsx|mjs)$/.test(file));
const product = tracked.filter((file) => !file.startsWith('tests/'));
const containing = (files: readonly string[], pattern: RegExp): string[] =>
  files.filter((file) => pattern.test(readFileSync(file, 'utf8')));

it('finds the sources at all', () => {
  expect(product.length).toBeGreaterThan(200);
});

it('reads the environment in functions/settings.ts alone, beside what starts and builds programs', () => {
  const readers = containing(product, /process\.env\b/).filter((file) => file.endsWith('.ts') || file.endsWith('.tsx'));
  expect(readers.filter((file) => !file.startsWith('config/'))).toEqual(['cloud-functions/functions/settings.ts']);
});

it('has no any and no silenced type error', () => {
  expect(containing(product, /(: any(\[\]|[,;)=]| =)|\bas any\b|<any>|@ts-ignore|@ts-expect-error|@ts-nocheck)/)).toEqual([]);
});

it('keeps files short enough to read', () => {
  // Sentences and names are data: a file of them has one line each.
  const long = product.filter((file) => !file.startsWith('src/text/') && readFileSync(file, 'utf8').split('\n').length > 300);
  expect(long).toEqual([]);
});

it('names no file after nothing', () => {
  const nothing = product.filter((file) => /(^|[/-])(utils?|helpers?|common|misc|manager|shared|processor)(\/|\.|-)/.test(file));
  // The manager of a site is somebody (docs/glossary.md).
  const aboutSomebody = /\/(manager-codes?|make-manager-code|accept-manager-code|remove-manager)(\.test)?\.ts$/;
  expect(nothing.filter((file) => !aboutSomebody.test(file))).toEqual([]);
});

it('skips and focuses no test, beside saying plainly that data which is not ours is not there', () => {
  expect(containing(tracked, /\b(it|test|describe)\.(skip|only|todo)\b|\bx(it|describe)\(/)).toEqual(['tests/builders/shared-data.ts']);
});

it('names no path of one machine', () => {
  expect(containing(tracked, /["'`(\s]\/(work|farm|root|home)\/[a-z]/)).toEqual([]);
});
