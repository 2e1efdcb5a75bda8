/** How an officer's page names one visit when it asks for the same person's others: nothing but what the list already shows. */
import { type CheckInId, isCheckInId, isSiteId, type SiteId } from '../ids';

export type VisitPlace = { readonly siteId: SiteId; readonly checkInId: CheckInId };

export const formatVisitHandle = ({ siteId, checkInId }: VisitPlace): string => `${siteId}.${checkInId}`;

/** `undefined` for anything that is not exactly a site id, a dot and a check-in id. Whether there is such a visit is another question. */
export function parseVisitHandle(text: string): VisitPlace | undefined {
  const [siteId, checkInId, ...more] = text.split('.', 3);
  return isSiteId(siteId) && isCheckInId(checkInId) && more.length === 0 ? { siteId, checkInId } : undefined;
}
