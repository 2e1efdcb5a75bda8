/** `npm start` on a machine that has Node and nothing else: installs if needed, builds if stale, serves. */
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';
import { buildIfStale, installIfNeeded } from './prepare.mjs';

installIfNeeded();
buildIfStale('h5');
// The gateway starts it as a process of its own.
await bundle('cloud-functions/local/store/store-process.ts');
await import(pathToFileURL(await bundle('cloud-functions/local/gateway.ts')).href);
