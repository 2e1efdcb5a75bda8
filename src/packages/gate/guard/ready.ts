import type { GateState } from '../../../services/gate/gate-types';
import { useLanguage } from '../../../text/language';

export type Ready = Extract<GateState, { kind: 'ready' }>;

/** The site's other door for whoever may not enter by this one, such as a fever clinic's. */
export function useSeparateDoor({ policy }: Ready): string | null {
  const language = useLanguage();
  return policy?.separateDoor?.[language] ?? null;
}
