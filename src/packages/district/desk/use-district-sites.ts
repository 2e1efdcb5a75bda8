import { call } from '../../../services/api';
import type { AnswerOf, RequestOf } from '../../../services/operations';
import { usePages } from '../../../services/use-pages';

export type DistrictSite = AnswerOf<'listDistrictSites'>['sites'][number];

export type SitesFilter = Omit<NonNullable<RequestOf<'listDistrictSites'>['query']>, 'page'>;

/**
 * Sites of the officer's district that have, or had, a site code, unless the filter asks for another state. For what is mounted with its
 * page: it reads when the page is shown, and anew when the filter changes.
 */
export const useDistrictSites = (filter: SitesFilter = {}) =>
  usePages<DistrictSite>(async (page) => {
    const result = await call('listDistrictSites', { query: { ...filter, page } });
    return result.ok ? { ok: true, value: { items: result.value.sites, nextPage: result.value.nextPage } } : result;
  }, JSON.stringify(filter));

export type DistrictSites = ReturnType<typeof useDistrictSites>;

/** Sites whose name, address, short code or site id has `text` in it; the short code in any of its spellings. */
export function sitesMatching(sites: readonly DistrictSite[], text: string): readonly DistrictSite[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return sites;
  const code = shortCodeLetters(wanted);
  return sites.filter(
    ({ name, address, shortCode, siteId }) =>
      [name, address, siteId].some((field) => field.toLowerCase().includes(wanted)) ||
      (code !== '' && shortCode !== null && shortCodeLetters(shortCode).includes(code)),
  );
}

/** Crockford's letters: dashes and spaces say nothing, O is read as 0, I and L as 1. */
const shortCodeLetters = (text: string): string => text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
