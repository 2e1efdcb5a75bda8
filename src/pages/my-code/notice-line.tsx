import { Action } from '../../components/action';
import { Notice } from '../../components/notice';
import { goTo } from '../../platform/navigation';
import { useAnswer } from '../../services/use-answer';
import { myCodeText } from '../../text/my-code';
import { useText } from '../../text/texts';

/** That there is something to read. Drawn only where the code is not green: a green one asks the cloud for nothing more. */
export function NoticeLine() {
  const say = useText(myCodeText);
  const { answer } = useAnswer('listMyNotices', { query: {} });
  if (answer.state !== 'here' || answer.value.notices.every(({ readAt }) => readAt !== null)) return null;
  return (
    <Notice says={say.unreadNotice}>
      <Action weight="plain" narrow says={say.readNotice} onPress={() => goTo('notices')} />
    </Notice>
  );
}
