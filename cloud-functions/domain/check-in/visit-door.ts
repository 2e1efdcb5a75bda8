import type { Site } from '../site-code/site';
import type { Visit } from './visit';

/**
 * By which door somebody came, in the words of the site: where its gate stands, or the name of the door whose code was
 * scanned. A door that has been removed since goes by its number. `undefined`: the site is not told apart by doors.
 */
export function doorNameOf({ door, gate }: Pick<Visit, 'door' | 'gate'>, { doors }: Pick<Site, 'doors'>): string | undefined {
  if (gate) return gate.position;
  return door === undefined ? undefined : (doors?.find(({ doorId }) => doorId === door)?.name ?? `#${door}`);
}
