import { type AdmissionPolicy, separateDoorOf, testWithinHoursOf } from '../../domain/check-in/admission-policy';

/** What a class of site asks of its visitors, as the rule set in force says it. */
export const showAdmission = (policy: AdmissionPolicy) => ({
  asks: policy.asks,
  testWithinHours: testWithinHoursOf(policy) ?? null,
  separateDoor: separateDoorOf(policy) ?? null,
  basis: policy.basis,
});
export type AdmissionShown = ReturnType<typeof showAdmission>;
