/** What a phone loads before anything is shown stays small: WeChat and Alipay allow 2 MB, we allow ourselves 600 KB. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const mainPackageBytesMax = 600 * 1024;
const appJson = z.object({ subPackages: z.array(z.object({ root: z.string() })).default([]) });

describe.each(['weapp', 'alipay'])('dist/%s', (target) => {
  const folder = join('dist', target);

  it('is built', () => {
    expect(existsSync(join(folder, 'app.json'))).toBe(true);
  });

  it('has a main package under 600 KB', () => {
    const { subPackages } = appJson.parse(JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8')));
    const roots = subPackages.map(({ root }) => join(folder, root).replace(/\/$/, ''));
    expect(roots.length).toBeGreaterThan(0);
    const bytes = bytesBelow(folder, roots);
    expect(bytes).toBeGreaterThan(50 * 1024);
    expect(bytes).toBeLessThan(mainPackageBytesMax);
  });
});

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );

const bytesBelow = (folder: string, without: readonly string[]): number =>
  filesBelow(folder)
    .filter((file) => !without.some((root) => file.startsWith(`${root}/`)))
    .reduce((sum, file) => sum + statSync(file).size, 0);
