import type { Instant } from '../../domain/time';

export type Clock = { now(): Instant };
