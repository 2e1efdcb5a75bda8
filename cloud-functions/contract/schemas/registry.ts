/** The site registry beyond one site: sub-districts, managers, doors, tree, classes, self-check, import, the desk's page of a site. */
import * as z from 'zod';
import { bothLanguages, checkInId, divisionCode, isoInstant, pageMark, siteId, typedText } from './basics';
import { refusedRow } from './feed';
import { photoIds } from './photo';
import { siteClass, siteShown, siteState, subDistrictCode } from './site';

export const subDistrict = z.strictObject({ code: subDistrictCode, name: typedText(30) });
/** The largest county of GB/T 10114 has fewer than 60. */
export const subDistrictsSet = z.strictObject({ subDistricts: z.array(subDistrict).max(80) });
export const subDistrictsShown = z.strictObject({ division: divisionCode, subDistricts: z.array(subDistrict) });

export const managerId = z.string().regex(/^[0-9a-f]{16}$/);
const becomes = z.enum(['manager', 'owner']);
export const managerCodeRequest = z.strictObject({ as: becomes });
export const managerCodeMade = z.strictObject({ managerCode: z.string(), as: becomes, expiresAt: isoInstant });
/** As typed: ten letters, with spaces and hyphens if somebody likes. */
export const managerCodeTyped = z.strictObject({ managerCode: z.string().trim().min(10).max(20) });
export const managersShown = z.strictObject({
  managers: z.array(z.strictObject({ managerId, maskedName: z.string().nullable(), isOwner: z.boolean(), isMe: z.boolean() })),
});

export const doorsSet = z.strictObject({
  /** Of the site as it was shown. */
  revision: z.int().min(1),
  /** Without `doorId`: a new door. None: the site's own code alone. */
  doors: z.array(z.strictObject({ doorId: z.int().min(1).max(31).optional(), name: typedText(20) })).max(20),
});
export const capacitySet = z.strictObject({ capacity: z.int().min(1).max(1_000_000).nullable() });

const parentScanReason = z.enum(['walked-through', 'people-stay', 'asks-more', 'closed-loop', 'moves', 'whole-building']);
const parentScan = z.strictObject({ coveredIn: z.array(siteClass), reason: parentScanReason });
const neighbour = z.strictObject({
  siteId,
  name: z.string(),
  class: siteClass,
  address: z.string(),
  state: siteState,
  shortCode: z.string().nullable(),
});
export const parentAsked = z.strictObject({ code: z.string().trim().min(8).max(600) });
export const childAnswer = z.strictObject({ outcome: z.enum(['accept', 'return']) });
export const siteTree = z.strictObject({
  /** `coversThis`: a scan there counts here. */
  parent: neighbour.extend({ coversThis: z.boolean() }).nullable(),
  askedParent: neighbour.nullable(),
  parentScan,
  children: z.array(neighbour.extend({ standing: z.enum(['inside', 'asking']), covered: z.boolean(), reason: parentScanReason })),
  nextPage: pageMark.nullable(),
});

const admissionShown = z.strictObject({
  asks: z.enum(['green', 'green-and-test', 'not-checked']),
  testWithinHours: z.int().nullable(),
  separateDoor: bothLanguages.nullable(),
  basis: bothLanguages,
});
const specificationItem = z.strictObject({ id: z.string(), says: bothLanguages, done: bothLanguages });
export const siteClassesShown = z.strictObject({
  ruleSetId: z.string().nullable(),
  classes: z.array(z.strictObject({ class: siteClass, admission: admissionShown, parentScan, specification: z.array(z.string()) })),
  items: z.array(specificationItem),
});

const selfCheckItem = z.strictObject({ item: z.string().min(1).max(60), answer: z.enum(['ok', 'fault', 'not-here']) });
export const selfCheckRequest = z.strictObject({
  checkId: checkInId,
  items: z.array(selfCheckItem).max(60),
  photoIds: photoIds.default([]),
  /** What a scan of one's own poster gave. */
  scanned: z.string().min(1).max(600).optional(),
});
export const selfCheckShown = z.strictObject({
  checkId: z.string(),
  at: isoInstant,
  items: z.array(selfCheckItem),
  photoIds: z.array(z.string()),
  testScan: z.enum(['works', 'another-site', 'dead', 'not-genuine', 'not-tried']),
  toFix: z.array(z.string()),
});
export const selfCheckAsked = z.strictObject({
  items: z.array(specificationItem.extend({ mayNotApply: z.boolean() })),
  last: selfCheckShown.nullable(),
});

export const mySites = z.strictObject({
  sites: z.array(siteShown.extend({ iAm: becomes })),
  nextPage: pageMark.nullable(),
});

/** A CSV file in UTF-8: at most 2 MB and 5,000 rows, columns as docs/how-to/import-sites.md has them. */
export const sitesImport = z.strictObject({ importId: checkInId, text: z.string().min(1).max(2_097_152) });
export const sitesImported = z.strictObject({
  received: z.int().min(0),
  accepted: z.int().min(0),
  /** The same file or row sent before, or twice in it. */
  alreadyHeld: z.int().min(0),
  head: z.array(z.string()),
  /** With the cells as they were sent, cut after 200 letters. */
  refused: z.array(refusedRow.extend({ cells: z.array(z.string()) })),
});

export const subDistrictAssigned = z.strictObject({ subDistrict: subDistrictCode });
export const districtSite = z.strictObject({
  site: siteShown.extend({
    contactPhone: z.string(),
    openHours: z.strictObject({ opensMinute: z.int(), closesMinute: z.int() }).nullable(),
  }),
  /** Owner and managers by masked name. */
  people: z.array(z.strictObject({ maskedName: z.string().nullable(), isOwner: z.boolean() })),
  tree: siteTree.nullable(),
  /** Active ones; 100 stands for more. */
  devices: z.int().min(0),
  /** The newest first; who did it stands in the audit record. */
  events: z.array(
    z.strictObject({
      at: isoInstant,
      kind: z.enum([
        'approved',
        'returned',
        'replace-poster',
        'suspend',
        'resume',
        'revoke',
        'doors-set',
        'manager-added',
        'manager-removed',
        'handed-over',
        'parent-asked',
        'parent-accepted',
        'parent-left',
        'sub-district-set',
      ]),
      by: z.enum(['site', 'district']),
      reason: z.string().nullable(),
    }),
  ),
  admission: admissionShown.extend({ ruleSetId: z.string().nullable() }),
  specification: z.array(specificationItem),
  lastSelfCheck: selfCheckShown.nullable(),
});
/** Narrows a list of sites down. */
export const siteFilter = z.strictObject({
  page: pageMark.optional(),
  class: siteClass.optional(),
  subDistrict: subDistrictCode.optional(),
});
export const districtSitesFilter = siteFilter.extend({ state: siteState.optional(), text: z.string().trim().min(8).max(40).optional() });
