/**
 * Every key of what the district's desk keeps; the others are in keys.ts, whose rules hold here too.
 *
 * | table | what is asked | key |
 * |---|---|---|
 * | casework | a photo of a site | `photo#<id>` / `photo` |
 * | casework | a positive | `positive#<id>` / `head` |
 * | casework | positives of a district: open and each open state, due first; closed ones, handed-over ones, newest first | `positives#<division>#<list>` / `<time>#<id>` |
 * | casework | the entry a laboratory's sample is in | `positive-sample#<sample>` / `sample` |
 * | casework | the entry of somebody that was opened last | `positive-of#<person>` / `open` |
 */
import type { PersonId } from '../../domain/ids';
import type { Instant } from '../../domain/time';
import { type ItemKey, timeKey } from './keys';

export type { ItemKey } from './keys';

export const photoKey = (photoId: string): ItemKey => ({ pk: `photo#${photoId}`, sk: 'photo' });

export const positiveKey = (positiveId: string): ItemKey => ({ pk: `positive#${positiveId}`, sk: 'head' });
export const positivesOf = (division: string, list: string): string => `positives#${division}#${list}`;
export const positiveLineKey = (division: string, list: string, { at, positiveId }: { at: Instant; positiveId: string }): ItemKey => ({
  pk: positivesOf(division, list),
  sk: `${timeKey(at)}#${positiveId}`,
});
/** The entry in a line's sort key, after 13 digits and a mark. */
export const positiveOfLine = (sortKey: string): string => sortKey.slice(14);
export const positiveSampleKey = (sampleId: string): ItemKey => ({ pk: `positive-sample#${sampleId}`, sk: 'sample' });
export const positiveOfPersonKey = (personId: PersonId): ItemKey => ({ pk: `positive-of#${personId}`, sk: 'open' });
