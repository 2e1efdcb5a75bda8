import type { ReactNode } from 'react';
import type { CameraProblem } from '../../../platform/camera-reader';

export type SentryCameraProps = {
  /** `frameAt`: when the frame came, on `performance.now()`. */
  readonly onText: (text: string, frameAt: number) => void;
  /** null: it reads again. */
  readonly onProblem: (problem: CameraProblem | null) => void;
};

/** Only a browser is a sentry. */
export const SentryCamera = (_props: SentryCameraProps): ReactNode => null;
