/** A Lambda of one audience: opened once per cold start, then the same HTTP layer as everywhere. */
import { handle } from 'hono/aws-lambda';
import type { SessionWatch } from '../use-cases/sign-in/remember-sessions';
import type { DeviceCheck, SessionCheck } from './access';
import { attemptLimit } from './attempt-limit';
import { createApp } from './http';
import { functionLog, type Log } from './log';
import type { Operations } from './operation';
import type { RefusalRecord } from './refused-attempts';
import { type FunctionSettings, readFunctionSettings } from './settings';
import { systemClock } from './wiring-cloud';

export type Opened = {
  readonly operations: Partial<Operations>;
  readonly sessions: SessionCheck;
  readonly devices?: DeviceCheck;
  readonly sessionWatch?: SessionWatch;
  readonly recordRefusal?: RefusalRecord;
};
type LambdaHandler = ReturnType<typeof handle>;

/** `open` runs while the instance starts; if it fails, the next request tries again. */
export function serve(audience: string, open: (settings: FunctionSettings, log: Log) => Promise<Opened>): LambdaHandler {
  let opening: Promise<LambdaHandler> | undefined;
  const start = async (): Promise<LambdaHandler> => {
    const settings = readFunctionSettings();
    const log = functionLog({ service: audience, level: settings.LOG_LEVEL });
    const opened = await open(settings, log);
    const attempts = attemptLimit({ attemptsPerMinuteMax: settings.SIGN_IN_ATTEMPTS_PER_MINUTE });
    const app = createApp({ ...opened, log, attempts, clock: systemClock, allowedOrigins: settings.ALLOWED_ORIGINS });
    return handle(app, { isContentTypeBinary });
  };
  const opened = (): Promise<LambdaHandler> => {
    opening ??= start().catch((fault: unknown) => {
      opening = undefined;
      throw fault;
    });
    return opening;
  };
  // What goes wrong here is told with the first request; until then nobody is listening.
  opened().catch(() => undefined);
  return async (event, context) => (await opened())(event, context);
}

/** What is not text goes through the gateway as base64. Hono's own rule takes `…openxmlformats…`, a workbook, for XML text. */
export const isContentTypeBinary = (contentType: string): boolean => !/^(text\/|application\/([\w.+-]+\+)?json)/.test(contentType);
