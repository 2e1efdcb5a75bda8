/**
 * Every key of what the district's desk keeps; the others are in keys.ts, whose rules hold here too.
 *
 * | table | what is asked | key |
 * |---|---|---|
 * | casework | a photo of a site | `photo#<id>` / `photo` |
 */
import type { ItemKey } from './keys';

export type { ItemKey } from './keys';

export const photoKey = (photoId: string): ItemKey => ({ pk: `photo#${photoId}`, sk: 'photo' });
