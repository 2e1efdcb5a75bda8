import { useEffect } from 'react';
import { usePageShown } from '../../platform/page-shown';
import { useAnswer } from '../../services/use-answer';

/** One's profile, asked again whenever the tab comes into view: registering or declaring may have changed it. */
export function useMe() {
  const { answer, reload } = useAnswer('getMyProfile', {});
  const { times } = usePageShown();
  useEffect(() => {
    if (times > 1) reload();
  }, [times, reload]);
  return { answer, reload };
}

export type Profile = Extract<ReturnType<typeof useMe>['answer'], { state: 'here' }>['value'];
