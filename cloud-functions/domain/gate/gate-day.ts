/** Instants as a gate reads them from the cloud, and the day it counts in. Runs on the phone. */
import { dayOf, type Instant, instant, parseInstant, startOfDay } from '../time';

/** Epoch milliseconds; a fraction is dropped. */
export const instantOf = (milliseconds: number): Instant => instant(Math.floor(milliseconds));

/** `undefined` for anything but an ISO 8601 instant. */
export const readInstant = (text: unknown): Instant | undefined => parseInstant(text);

/** 00:00 in Shanghai of the day `at` lies in, wherever the device believes to be. */
export const gateDayStart = (at: Instant): Instant => startOfDay(dayOf(at));
