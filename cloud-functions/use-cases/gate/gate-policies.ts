import { type AdmissionPolicy, admissionPolicyOf, separateDoorOf, testWithinHoursOf } from '../../domain/check-in/admission-policy';
import { canonicalJson } from '../../domain/health-code/canonical-json';
import type { SiteClass } from '../../domain/site-code/site';
import { addMilliseconds, formatInstant, type Instant, millisecondsPerHour } from '../../domain/time';
import type { RuleSets } from '../ports/rule-sets';

/** As long as a trust list: beyond it a gate admits nobody by code. */
export const policiesForHours = 72;
/** Changes of the rules within that time; each ends with the next sync anyway. */
const policiesMax = 20;

export type GatePolicyNeeds = {
  readonly ruleSets: Pick<RuleSets, 'inForceAt'>;
  /** GB/T 2260 of the jurisdiction this system answers for. */
  readonly jurisdiction: string;
};

/**
 * What a class of site asks from `now` on, by the sets that judge everybody: a canary's own rules reach the people in it
 * through their colour, not through the door. What changes within 72 h is told beforehand, for a gate that is offline by then.
 */
export async function gatePoliciesOf(siteClass: SiteClass, now: Instant, { ruleSets, jurisdiction }: GatePolicyNeeds) {
  const end = addMilliseconds(now, policiesForHours * millisecondsPerHour);
  const policies: GatePolicy[] = [];
  let at: Instant | undefined = now;
  while (at !== undefined && (policies.length === 0 || at < end) && policies.length < policiesMax) {
    const inForce: { readonly ruleSet: Parameters<typeof admissionPolicyOf>[0]; readonly until?: Instant } | undefined =
      await ruleSets.inForceAt(jurisdiction, at);
    const policy = showPolicy(admissionPolicyOf(inForce?.ruleSet, siteClass), at, inForce?.until);
    const last = policies.at(-1);
    if (last && saysTheSame(last, policy)) policies.splice(-1, 1, { ...policy, from: last.from });
    else policies.push(policy);
    at = inForce?.until;
  }
  return policies;
}

const showPolicy = (policy: AdmissionPolicy, from: Instant, until: Instant | undefined) => ({
  from: formatInstant(from),
  until: until === undefined ? null : formatInstant(until),
  asks: policy.asks,
  testWithinHours: testWithinHoursOf(policy) ?? null,
  separateDoor: separateDoorOf(policy) ?? null,
  basis: policy.basis,
});
export type GatePolicy = ReturnType<typeof showPolicy>;

/** A boundary of somebody else's rules, such as a canary's, changes nothing here. */
const saysTheSame = ({ from: _, until: __, ...one }: GatePolicy, { from: ___, until: ____, ...other }: GatePolicy): boolean =>
  canonicalJson(one) === canonicalJson(other);
