/** The operators' 14-day travel card: fetched with the person's consent, compared with what they declare. */
import * as z from 'zod';
import { divisionCode, isoDay, isoInstant, typedText } from './basics';
import { phoneNumber } from './session';

export const travelCardCodeRequest = z.strictObject({ phone: phoneNumber });
export const travelCardCodeSent = z.strictObject({ resendAfterSeconds: z.int().min(0) });
export const travelCardRequest = z.strictObject({ phone: phoneNumber, code: z.string().regex(/^\d{4,8}$/) });

/** A place the phone was in for four hours or more, as the operators tell it. */
export const travelCardPlace = z.discriminatedUnion('in', [
  z.strictObject({ in: z.literal('china'), division: divisionCode, name: z.string(), firstSeen: isoDay, lastSeen: isoDay }),
  z.strictObject({
    in: z.literal('abroad'),
    country: z.string().regex(/^[A-Z]{2}$/),
    name: z.string(),
    firstSeen: isoDay,
    lastSeen: isoDay,
  }),
]);
export const travelCard = z.strictObject({ fetchedAt: isoInstant, from: isoDay, to: isoDay, places: z.array(travelCardPlace) });
export const myTravelCard = z.strictObject({ card: travelCard.nullable() });

/** A place of the card that the declaration does not have; its answer is the person's own. */
export const travelConflict = z.strictObject({ place: travelCardPlace, placeId: z.string() });
export const travelExplanation = z.strictObject({ placeId: z.string().min(1).max(40), text: typedText(200) });
