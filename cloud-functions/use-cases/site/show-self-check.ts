import type { SelfCheck } from '../../domain/registry/self-check';
import { formatInstant } from '../../domain/time';

/** A self-check with what is left to mend: items at fault, and a poster that does not work. */
export const showSelfCheck = ({ checkId, at, items, photoIds, testScan }: SelfCheck) => ({
  checkId,
  at: formatInstant(at),
  items,
  photoIds,
  testScan,
  toFix: items.filter(({ answer }) => answer === 'fault').map(({ item }) => item),
});
export type SelfCheckShown = ReturnType<typeof showSelfCheck>;
