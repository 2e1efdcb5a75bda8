import { call } from '../../../services/api';
import type { AnswerOf } from '../../../services/operations';
import { usePages } from '../../../services/use-pages';

export type DistrictSite = AnswerOf<'listDistrictSites'>['sites'][number];

/** Sites of the officer's district that have, or had, a site code. For what is mounted with its page: it reads when the page is shown. */
export const useDistrictSites = () =>
  usePages<DistrictSite>(async (page) => {
    const result = await call('listDistrictSites', { query: { page } });
    return result.ok ? { ok: true, value: { items: result.value.sites, nextPage: result.value.nextPage } } : result;
  });

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
