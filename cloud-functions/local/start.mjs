/** `npm start` on a machine that has Node and nothing else: installs if needed, builds if stale, serves. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';
import { buildIfStale, installIfNeeded } from './prepare.mjs';

// npm that is killed cannot pass it on; the product must not live on without it and keep the port.
const startedBy = ancestors();
if (process.env.npm_lifecycle_event === 'start')
  setInterval(() => ancestors() === startedBy || process.kill(process.pid, 'SIGTERM'), 500).unref();

installIfNeeded();
buildIfStale('h5');
// The gateway starts them as processes of their own.
await bundle('cloud-functions/local/store/store-process.ts');
await bundle('cloud-functions/local/survey-process.ts');
await import(pathToFileURL(await bundle('cloud-functions/local/gateway.ts')).href);

/** The shell npm runs scripts in, and npm itself where the system tells (Linux). */
function ancestors() {
  try {
    return `${process.ppid} ${readFileSync(`/proc/${process.ppid}/stat`, 'utf8').split(') ')[1].split(' ')[1]}`;
  } catch {
    return `${process.ppid}`;
  }
}
