/**
 * What is written down about a request: operation, status, duration. Never its body, query, path or caller;
 * of a fault the whole stack, with runs of digits that could be a phone or document number blanked.
 */
import { Logger } from '@aws-lambda-powertools/logger';
import type { OperationName } from '../contract/routes';

export type Answered = {
  readonly operation: OperationName | 'none';
  readonly status: number;
  readonly milliseconds: number;
  readonly requestId: string;
  readonly problem?: string;
};

/** Codes only; see `ProviderFailure` of the adapters. */
export type ProviderFailed = { readonly provider: string; readonly reason: string };

export type Log = {
  answered(entry: Answered): void;
  fault(entry: Answered, fault: unknown): void;
  providerFailed(failure: ProviderFailed): void;
};

export type LogLevel = 'DEBUG' | 'INFO' | 'WARN' | 'ERROR';

/** Success on the hot path is written at DEBUG: at 8:30 a line per check-in would cost more than the check-in. */
const quietOperations: ReadonlySet<string> = new Set<OperationName>([
  'checkInToSite',
  'getHealth',
  'getTurnedCodes',
  'syncGate',
  'watchDoor',
]);

export function functionLog({ service, level }: { service: string; level: LogLevel }): Log {
  const logger = new Logger({ serviceName: service, logLevel: level });
  return {
    answered(entry) {
      if (entry.status < 400 && quietOperations.has(entry.operation)) {
        if (level === 'DEBUG') logger.debug('answered', { ...entry });
      } else logger.info('answered', { ...entry });
    },
    providerFailed: (failure) => logger.warn('provider failed', { ...failure }),
    fault: (entry, fault) => logger.error('fault', { ...entry, fault: describe(fault) }),
  };
}

/** For what goes wrong beside an answer that is right all the same. */
export const faultLog = (beside: string): ((fault: unknown) => void) => {
  const logger = new Logger({ serviceName: beside });
  return (fault) => logger.error('fault', { beside, fault: describe(fault) });
};

function describe(fault: unknown, depth = 0): object {
  if (!(fault instanceof Error)) return { kind: typeof fault };
  const cause = fault.cause === undefined || depth > 3 ? undefined : describe(fault.cause, depth + 1);
  return { name: fault.name, stack: withoutNumbers(fault.stack ?? fault.message), cause };
}

/** Phone numbers have 7 digits or more, document numbers 8 or more; line numbers in a stack have fewer. */
const withoutNumbers = (text: string): string => text.replace(/\d{7,}[Xx]?/g, '•••');
