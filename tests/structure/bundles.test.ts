/** What is deployed is a bundle, not these files: it has to load where nothing lies beside it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import * as z from 'zod';
import { type Deployment, readDeployment } from './deployment';

let deployment: Deployment;
const folder = mkdtempSync(join(tmpdir(), 'tongma-bundle-'));
beforeAll(() => {
  deployment = readDeployment();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** The options of `serverless.yml` that change what a bundle does. */
const options = z.object({
  define: z.record(z.string(), z.string()),
  banner: z.object({ js: z.string() }),
  minify: z.boolean(),
  keepNames: z.boolean(),
});

// One that signs people in, one on a schedule: each reaches the whole wiring.
it.each(['site', 'rotate-keys'])(
  '%s loads and has a handler, with nothing but its bundle',
  async (name) => {
    const read = options.parse(deployment.custom.esbuild);
    const outfile = join(folder, `${name}.js`);
    const settings: BuildOptions = { ...read, bundle: true, platform: 'node', target: 'node20', logLevel: 'error', outfile };
    await build({
      ...settings,
      entryPoints: [`cloud-functions/functions/lambda/${name}.ts`],
      logOverride: { 'require-resolve-not-external': 'silent' },
    });
    const env = {
      AWS_REGION: 'cn-northwest-1',
      TABLE_PREFIX: 'tongma-test',
      KEY_ID: 'a-key',
      ROOT_KEY_ID: 'a-root',
      KEY_RING: '/a-ring',
      PUBLIC_ORIGIN: 'https://tongma.example',
      APP_ORIGIN: 'https://tongma.example',
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    };
    const program = `console.log(typeof require(${JSON.stringify(outfile)}).handler)`;
    expect(execFileSync(process.execPath, ['-e', program], { cwd: folder, env, encoding: 'utf8' }).trim()).toBe('function');
  },
  120_000,
);
