/** `npm run openapi`: writes docs/openapi.json. With `--check` it writes nothing and fails where the file has drifted. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openapiDocument } from '../../functions/openapi';

// The bundled program lies in dist/local/, wherever it is called from.
const file = join(dirname(process.argv[1] ?? ''), '../../docs/openapi.json');
const wanted = `${JSON.stringify(openapiDocument(), null, 2)}\n`;

if (!process.argv.includes('--check')) {
  writeFileSync(file, wanted);
  console.log(`wrote ${file}`);
} else if (readFileSync(file, 'utf8') !== wanted) {
  console.error(`${file} differs from the contract: run npm run openapi`);
  process.exitCode = 1;
}
