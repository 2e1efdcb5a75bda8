import { Action } from '../../../components/action';
import { Notice } from '../../../components/notice';
import { goTo } from '../../../platform/navigation';
import { caseworkText } from '../../../text/casework';
import { useText } from '../../../text/texts';

/** What was proposed counts once a second person has approved it. */
export function SentNotice() {
  const { facts: say } = useText(caseworkText);
  return (
    <Notice tone="good" says={say.sent}>
      <Action weight="quiet" narrow says={say.toQueue} onPress={() => goTo('factProposals')} />
    </Notice>
  );
}
