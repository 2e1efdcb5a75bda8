/** Files with secrets, readable by their owner alone, and whole or not there at all. */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Written beside and linked into place: of two first runs at once one wins. Answers what is there then. */
export function keepNewFile(path: string, text: string): string {
  mkdirSync(dirname(path), { recursive: true });
  const beside = writeBeside(path, text);
  try {
    linkSync(beside, path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(beside);
  }
  return readFileSync(path, 'utf8');
}

export const replaceFile = (path: string, text: string): void => renameSync(writeBeside(path, text), path);

function writeBeside(path: string, text: string): string {
  const beside = `${path}.${process.pid}.new`;
  writeFileSync(beside, text, { mode: 0o600 });
  return beside;
}

const codeOf = (error: unknown): unknown => (typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined);
