/** Checks proofs of the audit record on this machine, so that nobody has to take the cloud's word. Loaded when somebody asks. */
import type * as everywhere from './check-proof';

const loadChecks = async () => {
  const [{ checkEntryProof }, { isSignedRoot }, { readShownProof, readShownRoot }] = await Promise.all([
    import('../../cloud-functions/domain/audit/entry-proof'),
    import('../../cloud-functions/domain/audit/audit-root'),
    import('../../cloud-functions/domain/audit/shown-proof'),
  ]);
  return { checkEntryProof, isSignedRoot, readShownProof, readShownRoot };
};

/** `aboutPerson`: the proof has to show that the entry is about them. */
export const checkProof: typeof everywhere.checkProof = async (proof, aboutPerson) => {
  const { checkEntryProof, readShownProof } = await loadChecks();
  return checkEntryProof(readShownProof(proof), aboutPerson);
};

export const checkRoot: typeof everywhere.checkRoot = async (root) => {
  const { isSignedRoot, readShownRoot } = await loadChecks();
  return isSignedRoot(readShownRoot(root));
};
