import { type ChildProcess, fork } from 'node:child_process';

export type SurveyPlace = {
  /** The bundled survey-process. */
  readonly program: string;
  /** Of the store. */
  readonly endpoint: string;
  readonly dataDir: string;
  readonly clock: 'demo' | 'real';
  /** GB/T 2260. */
  readonly jurisdiction: string;
};
export type KeptSurvey = {
  /** As it runs now; `undefined`: it ended a moment ago. */
  child(): ChildProcess | undefined;
  stop(): Promise<void>;
};

const againAfterMilliseconds = 1_000;

/** Runs the survey beside the product and, should it die, runs it again. */
export function keepSurvey({ program, endpoint, dataDir, clock, jurisdiction }: SurveyPlace): KeptSurvey {
  let child: ChildProcess | undefined;
  let isStopping = false;
  const start = (): void => {
    child = fork(program, [endpoint, dataDir, clock, jurisdiction], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    child.once('exit', () => {
      child = undefined;
      if (!isStopping) setTimeout(() => isStopping || start(), againAfterMilliseconds).unref();
    });
  };
  start();
  return {
    child: () => child,
    stop: async () => {
      isStopping = true;
      const last = child;
      if (last === undefined) return;
      const ended = new Promise<void>((resolve) => last.once('exit', () => resolve()));
      last.kill('SIGTERM');
      await ended;
    },
  };
}
