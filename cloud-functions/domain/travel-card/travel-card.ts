import * as z from 'zod';
import { type Day, formatDay, formatInstant, type Instant, parseDay, parseInstant } from '../time';

/** A place a phone was in for four hours or more, on these days. `name` is the operators' own. */
export type TravelCardPlace =
  | {
      readonly in: 'china';
      /** GB/T 2260 of the narrowest division the card names: a county, a prefecture, or a province. */
      readonly division: string;
      readonly name: string;
      readonly firstSeen: Day;
      readonly lastSeen: Day;
    }
  /** `country`: two letters, ISO 3166-1. */
  | { readonly in: 'abroad'; readonly country: string; readonly name: string; readonly firstSeen: Day; readonly lastSeen: Day };

/** What the operators know of a phone's last 14 days; whose phone it is is not on it. */
export type TravelCard = {
  readonly fetchedAt: Instant;
  readonly from: Day;
  readonly to: Day;
  readonly places: readonly TravelCardPlace[];
};

/** A place as it is told to the person. */
export const showPlace = ({ firstSeen, lastSeen, ...place }: TravelCardPlace) => ({
  ...place,
  firstSeen: formatDay(firstSeen),
  lastSeen: formatDay(lastSeen),
});

export const showTravelCard = ({ fetchedAt, from, to, places }: TravelCard) => ({
  fetchedAt: formatInstant(fetchedAt),
  from: formatDay(from),
  to: formatDay(to),
  places: places.map(showPlace),
});

const day = z.string().transform((text, context): Day => {
  const read = parseDay(text);
  if (read !== undefined) return read;
  context.addIssue({ code: 'custom', message: 'a calendar day' });
  return z.NEVER;
});
const at = z.string().transform((text, context): Instant => {
  const read = parseInstant(text);
  if (read !== undefined) return read;
  context.addIssue({ code: 'custom', message: 'an instant' });
  return z.NEVER;
});
const days = { name: z.string(), firstSeen: day, lastSeen: day };

export const keptPlaceSchema = z.discriminatedUnion('in', [
  z.object({ in: z.literal('china'), division: z.string(), ...days }),
  z.object({ in: z.literal('abroad'), country: z.string(), ...days }),
]);
const keptCard = z.object({ fetchedAt: at, from: day, to: day, places: z.array(keptPlaceSchema) });

/** The text that is sealed beside the person. */
export const formatTravelCard = (card: TravelCard): string => JSON.stringify(showTravelCard(card));

/** `undefined`: not a card, so it is as if none had been fetched. */
export function readTravelCard(json: string | undefined): TravelCard | undefined {
  try {
    return json === undefined ? undefined : keptCard.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}
