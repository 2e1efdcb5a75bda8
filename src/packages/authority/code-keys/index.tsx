import { Paragraph } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { LoadingView, ProblemView } from '../../../components/views';
import { codeKeysText } from '../../../text/code-keys';
import { everywhereText } from '../../../text/everywhere';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { AuthorityDesk } from '../desk/authority-desk';
import { KeyTable } from './key-table';
import { RevokeForm } from './revoke-form';
import { useCodeKeys } from './use-code-keys';
import './index.scss';

export default function Index() {
  return (
    <AuthorityDesk task="codeKeys">
      <CodeKeys />
    </AuthorityDesk>
  );
}

/** The keys that codes are signed with, and the way to take one back. */
function CodeKeys() {
  const say = useText(codeKeysText);
  const everywhere = useText(everywhereText);
  const codeKeys = useCodeKeys();
  const { answer, chosen, told, reload } = codeKeys;
  switch (answer.state) {
    case 'signed-out':
      return null;
    case 'loading':
      return <LoadingView />;
    case 'refused':
      return <ProblemView problem={answer.problem} onRetry={reload} />;
    case 'here':
      return (
        <>
          <Paragraph className="desk-line">{say.says}</Paragraph>
          <Paragraph className="desk-line">
            {say.list(
              dayAndTimeText(answer.value.trustListIssuedAt, everywhere),
              dayAndTimeText(answer.value.trustListValidUntil, everywhere),
            )}
          </Paragraph>
          {told?.kind === 'revoked' ? <Notice tone="good" says={say.revokedNow(told.kid)} /> : null}
          {told?.kind === 'problem' ? <ProblemView problem={told.problem} /> : null}
          <KeyTable keys={answer.value.keys} codeKeys={codeKeys} />
          {chosen ? <RevokeForm key={chosen.kid} chosen={chosen} codeKeys={codeKeys} /> : null}
        </>
      );
  }
}
