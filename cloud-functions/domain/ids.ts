/** Branded identifiers: a site's id cannot be handed where a person's is expected. */

/** 32 lower-case hex digits, 16 random bytes. */
export type PersonId = string & { readonly __brand: 'PersonId' };
/** 16 lower-case hex digits, 8 random bytes: the 64-bit id in the site code. */
export type SiteId = string & { readonly __brand: 'SiteId' };
/** A UUIDv7 in lower case, made by the phone; its first 48 bits are the time of the scan. */
export type CheckInId = string & { readonly __brand: 'CheckInId' };
/** A person's pseudonym for one day: 32 lower-case hex digits of HMAC(day key, person). */
export type Subject = string & { readonly __brand: 'Subject' };

export const isPersonId = (text: unknown): text is PersonId => typeof text === 'string' && /^[0-9a-f]{32}$/.test(text);
export const isSiteId = (text: unknown): text is SiteId => typeof text === 'string' && /^[0-9a-f]{16}$/.test(text);
export const isCheckInId = (text: unknown): text is CheckInId =>
  typeof text === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(text);
