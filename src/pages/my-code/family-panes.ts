import type { Companion } from '../../services/companions';
import type { Whose } from '../../services/family-codes';

/** One of the codes a guardian swipes through; `name` is masked. */
export type Pane =
  | { readonly id: 'own'; readonly kind: 'own' }
  | { readonly id: string; readonly kind: 'dependant'; readonly name: string; readonly whose: Whose; readonly declared: boolean }
  | { readonly id: 'together'; readonly kind: 'together'; readonly whose: Whose; readonly isWhole: boolean };

/** One's own first, each dependant's, then all together: of those who have a code. */
export function panesOf(companions: readonly Companion[]): readonly Pane[] {
  const declared = companions.filter((one) => one.declared ?? true);
  const dependants = companions.map(
    ({ guardianshipId, maskedName, declared: isDeclared = true }): Pane => ({
      id: guardianshipId,
      kind: 'dependant',
      name: maskedName,
      whose: { kind: 'dependant', guardianshipId },
      declared: isDeclared,
    }),
  );
  if (declared.length === 0) return [{ id: 'own', kind: 'own' }, ...dependants];
  const group = declared.map(({ guardianshipId }) => guardianshipId);
  const together: Pane = {
    id: 'together',
    kind: 'together',
    whose: { kind: 'together', group },
    isWhole: declared.length === companions.length,
  };
  return [{ id: 'own', kind: 'own' }, ...dependants, together];
}
