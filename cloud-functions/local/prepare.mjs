/** Brings a fresh clone to where programs can run: packages installed, a target of the app built where its sources are newer. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = join(dirname(fileURLToPath(import.meta.url)), '../..');
// The SDK would tell everyone who starts the product that it will want a newer Node in 2027.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

const at = (path) => join(repository, path);

/** What the app is made of, whatever the target. */
const appSources = ['src', 'config', 'babel.config.js', 'package.json', 'cloud-functions/contract', 'cloud-functions/domain'];
const builtMarks = { h5: 'dist/h5/index.html', weapp: 'dist/weapp/app.json', alipay: 'dist/alipay/app.json' };

export function installIfNeeded() {
  const installed = at('node_modules/.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(at('package-lock.json')).mtimeMs) return;
  console.error('installing packages (about two minutes the first time) …');
  // What builds the app is among the development packages, whatever NODE_ENV says. Not `npm ci`: it refuses a lock file that lacks optional packages of other platforms, which not every registry has.
  run('npm', ['install', '--include=dev', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** `target`: h5, weapp or alipay. */
export function buildIfStale(target) {
  const mark = at(builtMarks[target]);
  const builtAt = existsSync(mark) ? statSync(mark).mtimeMs : 0;
  if (newest(appSources.map(at)) < builtAt) return;
  console.error(`building the app for ${target} …`);
  run('npm', ['run', '--silent', `build:${target}`]);
}

/** What the program prints goes to stderr: stdout belongs to whoever called us. */
function run(program, argumentList) {
  const { status } = spawnSync(program, argumentList, { cwd: repository, stdio: ['ignore', 2, 2] });
  if (status === 0) return;
  console.error(`${program} ${argumentList.join(' ')} failed`);
  process.exit(1);
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
