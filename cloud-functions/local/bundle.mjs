/** Node does not run TypeScript: a local program is bundled into dist/local/ first, again only when one of its sources is newer. */
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { repository } from './prepare.mjs';

/** `source` and the answer are paths from the repository's root; packages stay in node_modules. */
export async function bundle(source) {
  const name = source
    .replace(/^cloud-functions\/local\//, '')
    .replace(/\.ts$/, '')
    .replaceAll('/', '-');
  const output = join(repository, 'dist/local', `${name}.mjs`);
  const list = `${output}.sources.json`;
  if (isFresh(output, list)) return output;
  mkdirSync(dirname(output), { recursive: true });
  const { build, stop } = await import('esbuild');
  const { metafile, outputFiles } = await build({
    absWorkingDir: repository,
    entryPoints: [source],
    outfile: output,
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
    // What a CommonJS package expects of its surroundings.
    banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
  });
  // Its service would stay beside the program for as long as that runs.
  await stop();
  // Two programs may start at once: each writes its own file and puts it in place whole.
  for (const [file, content] of [
    [output, outputFiles[0].contents],
    [list, JSON.stringify(Object.keys(metafile.inputs))],
  ]) {
    writeFileSync(`${file}.${process.pid}`, content);
    renameSync(`${file}.${process.pid}`, file);
  }
  return output;
}

function isFresh(output, list) {
  if (!existsSync(output) || !existsSync(list)) return false;
  const madeAt = statSync(output).mtimeMs;
  const sources = JSON.parse(readFileSync(list, 'utf8'));
  return sources.every((source) => {
    const file = join(repository, source);
    return existsSync(file) && statSync(file).mtimeMs < madeAt;
  });
}
