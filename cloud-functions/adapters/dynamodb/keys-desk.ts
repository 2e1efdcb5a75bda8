/**
 * Every key of what the district's desk keeps; the others are in keys.ts, whose rules hold here too.
 *
 * | table | what is asked | key |
 * |---|---|---|
 */
export type { ItemKey } from './keys';
