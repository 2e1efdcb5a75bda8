/** Platform files are chosen by name when the app is built: what one platform lacks would break only there. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const source = join(__dirname, '../../../src');
const variant = /\.(h5|weapp|alipay)\.(tsx?)$/;

const variants = ['platform', 'components'].flatMap((folder) =>
  readdirSync(join(source, folder))
    .filter((file) => variant.test(file))
    .map((file) => join(folder, file)),
);

function exportsOf(file: string): string[] {
  const text = readFileSync(join(source, file), 'utf8');
  return [...text.matchAll(/^export (?:async )?(?:function|const|let|class) (\w+)/gm)].map((match) => match[1] ?? '').sort();
}

test('there are platform files', () => {
  expect(variants.length).toBeGreaterThan(10);
});

test.each(variants)('%s gives what its base file gives', (file) => {
  const base = file.replace(variant, '.$2');
  expect(exportsOf(file)).toEqual(expect.arrayContaining(exportsOf(base)));
});

test.each(variants)('%s is checked against the types of its base file', (file) => {
  const name = file.replace(variant, '').split('/').pop();
  expect(readFileSync(join(source, file), 'utf8')).toContain(`from './${name}'`);
});

test('no page or component asks which platform it runs on', () => {
  const everything = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  expect(everything.filter((file) => readFileSync(join(source, file), 'utf8').includes('TARO_ENV'))).toEqual([]);
});
