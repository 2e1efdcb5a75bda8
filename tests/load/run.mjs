/** `npm run bench [-- --json]`: bundles the benchmark and the processes it starts, then runs it. */
import { pathToFileURL } from 'node:url';
import { bundle } from '../../cloud-functions/local/bundle.mjs';
import { installIfNeeded } from '../../cloud-functions/local/prepare.mjs';

installIfNeeded();
await bundle('cloud-functions/local/store/store-process.ts');
await bundle('tests/load/check-in-process.ts');
await bundle('tests/load/visits-process.ts');
await bundle('cloud-functions/local/commands/dry-run-worker.ts');
await bundle('tests/load/dry-run-process.ts');
await bundle('tests/load/roll-up-process.ts');
await import(pathToFileURL(await bundle('tests/load/bench.ts')).href);
