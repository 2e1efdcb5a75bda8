import type { Shown } from '../../../components/health-state';
import type { DoorEvents } from '../../../services/gate/make-gate';

export type DoorEvent = DoorEvents['events'][number];

/** The shape and sound of one check-in: that somebody came in or did not, and nothing about their health beyond what the door decides. */
export function signOfEvent({ outcome, colour, missedTest }: DoorEvent): Shown['sign'] {
  if (outcome === 'admitted') return 'green';
  if (colour === 'red' || colour === 'yellow') return colour;
  return missedTest || colour === 'green' ? 'missed' : 'unverifiable';
}
