/** `npm run --silent decide -- case.json`: prints the decision of a case as one JSON object; `-` reads standard input. */
import { readFileSync } from 'node:fs';
import { publishedRuleSets } from '../../domain/health-code/rule-sets/published';
import { decideCase } from './decide-case';

const [file, ...more] = process.argv.slice(2);
if (file === undefined || more.length > 0) fail('usage: npm run --silent decide -- case.json');
else {
  const text = read(file);
  if (text !== undefined) {
    const { exitCode, out, err } = decideCase(text, publishedRuleSets);
    process.stdout.write(out);
    process.stderr.write(err);
    process.exitCode = exitCode;
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path === '-' ? 0 : path, 'utf8');
  } catch (error) {
    fail(`${path}: ${error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'no such file' : 'cannot be read'}`);
    return undefined;
  }
}

function fail(line: string): void {
  process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}
