/** What the operators' service answers; anything else is not theirs and counts as unreachable. */
import * as z from 'zod';
import { type Day, parseDay } from '../../domain/time';

const day = z.string().transform((text, context): Day => {
  const read = parseDay(text);
  if (read !== undefined) return read;
  context.addIssue({ code: 'custom', message: 'a calendar day' });
  return z.NEVER;
});
const name = z.string().trim().min(1).max(60);
const days = { firstSeen: day, lastSeen: day };
const inOrder = ({ firstSeen, lastSeen }: { readonly firstSeen: Day; readonly lastSeen: Day }): boolean => firstSeen <= lastSeen;

const place = z.union([
  z.object({ province: name, city: name, county: name.optional(), ...days }).refine(inOrder),
  /** `country`: ISO 3166-1, with Hong Kong, Macao and Taiwan by their own codes. */
  z.object({ country: z.string().regex(/^[A-Z]{2}$/), name, ...days }).refine(inOrder),
]);
export type PlaceSaid = z.output<typeof place>;

/** Reasons are the service's own short codes (`signature`, `clock`); longer text is cut, since it goes into our log. */
const refused = z.object({ result: z.enum(['refused', 'failed']), reason: z.string().transform((text) => text.slice(0, 60)) });

export const codeReply = z.discriminatedUnion('result', [
  z.object({ result: z.literal('sent') }),
  z.object({ result: z.literal('too-soon'), retryAfterSeconds: z.int().min(1).max(86_400) }),
  refused,
]);
export type CodeReply = z.output<typeof codeReply>;

export const cardReply = z.discriminatedUnion('result', [
  z.object({ result: z.literal('card'), from: day, to: day, places: z.array(place).max(60) }),
  z.object({ result: z.enum(['code-wrong', 'code-expired']) }),
  refused,
]);
export type CardReply = z.output<typeof cardReply>;
