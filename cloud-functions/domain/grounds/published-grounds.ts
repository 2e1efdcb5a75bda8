/** The closed list of grounds, in the order the desk offers them. A new one is a change of code, with a review (docs/how-to/add-a-ground.md). */
import type { FactKind } from '../health-code/facts';
import { caseGrounds } from './case-grounds';
import type { Ground, WayIn } from './ground';
import { measureGrounds } from './measure-grounds';
import { reportedGrounds } from './reported-grounds';

export const publishedGrounds: readonly Ground[] = [...caseGrounds, ...measureGrounds, ...reportedGrounds];

export const groundsFor = (way: WayIn): readonly Ground[] => publishedGrounds.filter(({ ways }) => ways[way] !== undefined);

export const findGround = (id: string): Ground | undefined => publishedGrounds.find((ground) => ground.id === id);

/** Whether facts of this kind may carry this source at all. */
export const isGrounded = ({ kind, source }: { readonly kind: FactKind; readonly source?: string }): boolean =>
  publishedGrounds.some(({ kinds, ways }) => kinds.includes(kind) && Object.values(ways).some((named) => named === source));
