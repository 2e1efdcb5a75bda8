import { functionLog, type LogLevel } from '../../cloud-functions/functions/log';

const entry = { operation: 'getMyProfile', status: 500, milliseconds: 3.2, requestId: 'r-1', problem: 'fault' } as const;

/** What the logger really writes, line by line. */
function written(level: LogLevel, write: (log: ReturnType<typeof functionLog>) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  const spies = (['debug', 'info', 'warn', 'error', 'log'] as const).map((method) =>
    jest.spyOn(console, method).mockImplementation((...said: unknown[]) => {
      lines.push(String(said[0]));
    }),
  );
  process.env.POWERTOOLS_DEV = 'true';
  write(functionLog({ service: 'test', level }));
  for (const spy of spies) spy.mockRestore();
  return lines.map((line) => JSON.parse(line));
}

it('writes operation, status and duration of an answer as one JSON object', () => {
  const [line] = written('INFO', (log) => log.answered({ ...entry, status: 200, problem: undefined }));
  expect(line).toMatchObject({
    level: 'INFO',
    service: 'test',
    message: 'answered',
    operation: 'getMyProfile',
    status: 200,
    milliseconds: 3.2,
  });
});

it('writes a fault whole, with its causes, and blanks what could be a phone or a document number', () => {
  const cause = new Error('item of 13800138000 is damaged');
  const [line] = written('INFO', (log) => log.fault(entry, new TypeError('cannot read 11010519491231002X', { cause })));
  const text = JSON.stringify(line);
  expect(line).toMatchObject({ level: 'ERROR', message: 'fault', fault: { name: 'TypeError', cause: { name: 'Error' } } });
  expect(text).toContain('log.test.ts');
  expect(text).not.toMatch(/13800138000|11010519491231002/);
});

it('says nothing of a successful check-in, unless it is asked to: at 8:30 the line would cost more than the check-in', () => {
  const checkIn = { ...entry, operation: 'checkInToSite', status: 200, problem: undefined } as const;
  expect(written('INFO', (log) => log.answered(checkIn))).toEqual([]);
  expect(written('INFO', (log) => log.answered({ ...checkIn, status: 410 }))).toHaveLength(1);
  expect(written('DEBUG', (log) => log.answered(checkIn))).toHaveLength(1);
});

it('tells a provider that failed by its code', () => {
  const [line] = written('INFO', (log) => log.providerFailed({ provider: 'wechat', reason: 'errcode 40125' }));
  expect(line).toMatchObject({ level: 'WARN', provider: 'wechat', reason: 'errcode 40125' });
});
