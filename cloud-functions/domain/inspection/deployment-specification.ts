/**
 * The deployment specification 布设规范: what a door with a site code has to have, by class of site, as a checklist. An
 * inspector goes through it at the door, a site's manager in a self-check. Nothing here colours anybody.
 */
import { type SiteClass, siteClasses } from '../site-code/site';
import { type SpecificationItem, specificationItems } from './specification-items';

export type { SpecificationItem } from './specification-items';

/** The checklist of a class, in the order one walks: to the door, at the door, inside. */
export const specificationOf = (siteClass: SiteClass): readonly SpecificationItem[] =>
  specificationItems.filter(({ classes = siteClasses }) => classes.includes(siteClass));

export const isSpecificationItem = (id: string): boolean => specificationItems.some((item) => item.id === id);
