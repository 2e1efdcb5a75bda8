/** `npm start` on a machine that has Node and nothing else: installs if needed, builds if stale, serves. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle, repository } from './bundle.mjs';

const at = (path) => join(repository, path);

/** What the browser app is made of. */
const appSources = ['src', 'config', 'babel.config.js', 'package.json', 'cloud-functions/contract', 'cloud-functions/domain/personal-code'];

installIfNeeded();
buildAppIfStale();
await import(pathToFileURL(await bundle('cloud-functions/local/gateway.ts')).href);

function installIfNeeded() {
  const installed = at('node_modules/.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(at('package-lock.json')).mtimeMs) return;
  console.log('installing packages, two minutes the first time …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

function buildAppIfStale() {
  const page = at('dist/h5/index.html');
  const builtAt = existsSync(page) ? statSync(page).mtimeMs : 0;
  if (newest(appSources.map(at)) < builtAt) return;
  console.log('building the browser app, about half a minute …');
  run('npm', ['run', '--silent', 'build:h5']);
}

function run(program, argumentList) {
  const { status } = spawnSync(program, argumentList, { cwd: repository, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) {
    console.error(`${program} ${argumentList.join(' ')} failed`);
    process.exit(1);
  }
}

/** Modification time of the newest file, in milliseconds. */
function newest(paths) {
  return paths.reduce((latest, path) => {
    if (!existsSync(path)) return latest;
    const entry = statSync(path);
    const inner = entry.isDirectory() ? newest(readdirSync(path).map((name) => join(path, name))) : entry.mtimeMs;
    return Math.max(latest, inner);
  }, 0);
}
