import { formatInstant, type Instant } from '../domain/time';
import { demoResidents } from './demo-city/residents';

/** What whoever has started the product needs to know. */
export function welcome({ port, dataDir, now }: { port: number; dataDir: string; now: Instant }): string {
  const people = demoResidents.map(
    ({ key, name, says }) => `  ${key.padEnd(20)} ${name['zh-CN']} / ${name.en}\n${' '.repeat(23)}${says.en}`,
  );
  return [
    '',
    `Tongma 通码  http://localhost:${port}`,
    `The clock shows ${formatInstant(now)}; data in ${dataDir}.`,
    'Sign in, on the sign-in page, as:',
    ...people,
    'Stop with Ctrl-C.',
    '',
  ].join('\n');
}
