import { admissionPolicyOf } from '../../domain/check-in/admission-policy';
import { specificationOf } from '../../domain/inspection/deployment-specification';
import { specificationItems } from '../../domain/inspection/specification-items';
import { done } from '../../domain/result';
import { parentScanRules } from '../../domain/site-code/parent-scan';
import { siteClasses } from '../../domain/site-code/site';
import type { Clock } from '../ports/clock';
import type { RuleSets } from '../ports/rule-sets';
import { showAdmission } from './show-admission';

export type ListSiteClassesNeeds = {
  readonly ruleSets: Pick<RuleSets, 'inForceAt'>;
  /** GB/T 2260 of the jurisdiction this system answers for. */
  readonly jurisdiction: string;
  readonly clock: Clock;
};

/**
 * Every class of site with what it asks of visitors by the rule set in force, what its doors have to have, and whether a scan at the site
 * around it counts. `ruleSetId` null: none is in force, and each class asks for green.
 */
export async function listSiteClasses({ ruleSets, jurisdiction, clock }: ListSiteClassesNeeds) {
  const inForce = await ruleSets.inForceAt(jurisdiction, clock.now());
  return done({
    ruleSetId: inForce?.ruleSet.id ?? null,
    classes: siteClasses.map((siteClass) => ({
      class: siteClass,
      admission: showAdmission(admissionPolicyOf(inForce?.ruleSet, siteClass)),
      parentScan: parentScanRules[siteClass],
      specification: specificationOf(siteClass).map(({ id }) => id),
    })),
    items: specificationItems.map(({ id, says, done: doneWhen }) => ({ id, says, done: doneWhen })),
  });
}
