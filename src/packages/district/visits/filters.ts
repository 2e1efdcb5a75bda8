/** What of the question stands in the page's address: site and window. A person never does, nor a case. */
import { keepInAddress } from '../../../platform/page-query';

type Filters = { readonly siteId?: string; readonly window?: string; readonly own?: string };

let kept: Filters = {};

/** The page has been opened with these. */
export const filtersAtOpening = (opened: Filters): void => {
  kept = opened;
};

/** Changes some of them; `undefined` takes one away. */
export function keepFilters(changed: Filters): void {
  kept = { ...kept, ...changed };
  const filled = Object.entries(kept).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '');
  keepInAddress(Object.fromEntries(filled));
}
