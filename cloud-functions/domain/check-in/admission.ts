/** Why a site's policy does not admit someone. Owned by the check-in lane; the list is the contract's. */
export type AdmissionReason = 'not-declared' | 'colour-not-accepted' | 'missed-test' | 'test-missing' | 'test-too-old' | 'unverifiable';
