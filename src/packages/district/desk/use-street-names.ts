import { useSession } from '../../../services/session-store';
import { useAnswer } from '../../../services/use-answer';

/** The name of a sub-district of one's own district by its code; the code itself until the names have come, and of one that has none. */
export function useStreetNames(): (code: string) => string {
  const { answer } = useAnswer('listSubDistricts', { query: { division: useSession()?.district ?? '' } });
  const streets = answer.state === 'here' ? answer.value.subDistricts : [];
  return (wanted) => streets.find(({ code }) => code === wanted)?.name ?? wanted;
}
