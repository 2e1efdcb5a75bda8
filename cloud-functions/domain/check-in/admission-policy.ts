/** What each class of site asks of a visitor. */
import type { SiteClass } from '../site-code/site';

/** Green always; beside it, how old the sample may be. Absent: no test is asked for. */
export type AdmissionPolicy = { readonly testWithinHours?: number };

/**
 * POLICY, "Thresholds by site class": "port closed-loop sites need green + sample ≤ 24 h; transport, malls, offices
 * green + sample ≤ 72 h; residential compounds green; hospitals green + sample ≤ 48 h; schools green + sample ≤ 48 h".
 * Classes it does not name ask for green alone: a rule nobody published is not ours to add.
 */
const policies: Readonly<Record<SiteClass, AdmissionPolicy>> = {
  'port-closed-loop': { testWithinHours: 24 },
  hospital: { testWithinHours: 48 },
  school: { testWithinHours: 48 },
  station: { testWithinHours: 72 },
  vehicle: { testWithinHours: 72 },
  mall: { testWithinHours: 72 },
  office: { testWithinHours: 72 },
  compound: {},
  shop: {},
  restaurant: {},
  market: {},
  factory: {},
  other: {},
};

export const admissionPolicyOf = (siteClass: SiteClass): AdmissionPolicy => policies[siteClass];
