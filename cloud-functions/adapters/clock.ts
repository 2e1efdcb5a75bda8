import { instant } from '../domain/time';
import type { Clock } from '../use-cases/ports/clock';

/** The machine's clock; Lambda and most hosts keep it within milliseconds of UTC. */
export const systemClock: Clock = { now: () => instant(Date.now()) };
