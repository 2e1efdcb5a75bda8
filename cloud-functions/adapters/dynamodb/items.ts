/** Items as the SDK has them: written with an expiry, read through a schema, refused when damaged. */
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { isPersonId, isSiteId, type PersonId, type SiteId } from '../../domain/ids';
import { type Instant, instant } from '../../domain/time';
import type { ItemKey } from './keys';

export type Item = Record<string, AttributeValue>;

/** A stored item is not what this program writes. Names the kind only: the item may hold personal data. */
export class StoredItemDamaged extends Error {
  constructor(readonly kind: string) {
    super(`a stored ${kind} cannot be read`);
    this.name = 'StoredItemDamaged';
  }
}

export const keyOf = ({ pk, sk }: ItemKey): Item => ({ pk: { S: pk }, sk: { S: sk } });
/** The first whole second at which the item is gone: an item never goes early. */
export const secondOf = (at: Instant): number => Math.ceil(at / 1000);
export const expiry = (until: Instant): Item => ({ expiresAt: { N: String(secondOf(until)) } });

/** An item whose content is one JSON text: one attribute to write, to sign and to count. */
export const jsonItem = (key: ItemKey, body: object, until: Instant): Item => ({
  ...keyOf(key),
  ...expiry(until),
  body: { S: JSON.stringify(body) },
});

export const textOf = (item: Item, name: string): string => item[name]?.S ?? '';
/** `undefined` when absent or not a whole number. */
export function integerOf(item: Item, name: string): number | undefined {
  const number = Number(item[name]?.N);
  return Number.isSafeInteger(number) ? number : undefined;
}

/** An item without a readable expiry counts as expired: nothing is kept for ever by accident. */
export function isKept(item: Item | undefined, now: Instant): item is Item {
  return item !== undefined && (integerOf(item, 'expiresAt') ?? 0) * 1000 > now;
}
export function bodyOf<Schema extends z.ZodType>(kind: string, schema: Schema, item: Item): z.output<Schema> {
  const read = schema.safeParse(parsedJson(textOf(item, 'body')));
  if (!read.success) throw new StoredItemDamaged(kind);
  return read.data;
}

export function parsedJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

export const storedInstant = z.int().transform(instant);
export const storedPersonId = z.custom<PersonId>(isPersonId);
export const storedSiteId = z.custom<SiteId>(isSiteId);
