import type { ProofOutcome } from '../../cloud-functions/domain/audit/entry-proof';
import type { ShownProof, ShownRoot } from '../../cloud-functions/domain/audit/shown-proof';

/** Mini-programs carry no signature check outside the gate; the browser app checks. */
export async function checkProof(_proof: ShownProof, _aboutPerson?: string): Promise<ProofOutcome | 'not-checked-here'> {
  return 'not-checked-here';
}

export async function checkRoot(_root: ShownRoot): Promise<boolean | 'not-checked-here'> {
  return 'not-checked-here';
}
