/** `node cloud-functions/local/run.mjs <command> [arguments]`: bundles local/commands/<command>.ts and runs it here. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';
import { installIfNeeded, repository } from './prepare.mjs';

installIfNeeded();

const [command = '', ...rest] = process.argv.slice(2);
const source = `cloud-functions/local/commands/${command}.ts`;
if (!/^[a-z-]+$/.test(command) || !existsSync(join(repository, source))) {
  console.error(`no such command: ${command}`);
  process.exit(1);
}
// A command may open the store, which runs as a process of its own.
await bundle('cloud-functions/local/store/store-process.ts');
// Or threads of its own.
const worker = source.replace(/\.ts$/, '-worker.ts');
if (existsSync(join(repository, worker))) await bundle(worker);
const program = await bundle(source);
process.argv = [process.argv[0], program, ...(rest[0] === '--' ? rest.slice(1) : rest)];
// npm runs scripts in the repository; a file named on the command line lies where the person stood.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
await import(pathToFileURL(program).href);
