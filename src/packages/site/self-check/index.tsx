import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Action } from '../../../components/action';
import { Card } from '../../../components/card';
import { Paragraph } from '../../../components/element';
import { Notice } from '../../../components/notice';
import { Page } from '../../../components/page';
import { LoadingView, ProblemView, SignInFirst } from '../../../components/views';
import { goTo, textOfParameter } from '../../../platform/navigation';
import type { AnswerOf } from '../../../services/operations';
import { useAnswer } from '../../../services/use-answer';
import { everywhereText } from '../../../text/everywhere';
import { useLanguage } from '../../../text/language';
import { siteCheckText } from '../../../text/site-check';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { CheckForm } from './check-form';

type Asked = AnswerOf<'getSelfCheck'>;
type Done = NonNullable<Asked['last']>;

export default function Index() {
  const { siteId = '', name = '' } = useRouter().params;
  const say = useText(siteCheckText);
  const { answer, reload } = useAnswer('getSelfCheck', { params: { siteId } });
  return (
    <Page title={say.titleOf(textOfParameter(name))}>
      {answer.state === 'loading' ? <LoadingView /> : null}
      {answer.state === 'signed-out' ? <SignInFirst onSignIn={() => goTo('signIn')} /> : null}
      {answer.state === 'refused' ? <ProblemView problem={answer.problem} onRetry={reload} /> : null}
      {answer.state === 'here' ? <Check siteId={siteId} asked={answer.value} /> : null}
    </Page>
  );
}

function Check({ siteId, asked }: { readonly siteId: string; readonly asked: Asked }) {
  const say = useText(siteCheckText);
  const everywhere = useText(everywhereText);
  const [sent, setSent] = useState<Done | undefined>();
  if (sent) {
    return (
      <>
        <Outcome asked={asked} check={sent} />
        <Action weight="quiet" says={say.again} onPress={() => setSent(undefined)} />
      </>
    );
  }
  return (
    <>
      <Paragraph>{say.intro}</Paragraph>
      <Paragraph>{asked.last ? say.lastAt(dayAndTimeText(asked.last.at, everywhere)) : say.never}</Paragraph>
      {asked.last && asked.last.toFix.length > 0 ? <FixList asked={asked} check={asked.last} /> : null}
      <CheckForm siteId={siteId} items={asked.items} onSent={setSent} />
    </>
  );
}

function Outcome({ asked, check }: { readonly asked: Asked; readonly check: Done }) {
  const say = useText(siteCheckText);
  const isBad = check.testScan !== 'works' && check.testScan !== 'not-tried';
  return (
    <>
      {check.toFix.length === 0 ? <Notice tone="good" says={say.done} /> : <FixList asked={asked} check={check} />}
      <Notice tone={isBad ? 'problem' : 'plain'} says={say.outcome[check.testScan]} />
    </>
  );
}

/** What is to mend, in the words of the checklist. */
function FixList({ asked, check }: { readonly asked: Asked; readonly check: Done }) {
  const say = useText(siteCheckText);
  const language = useLanguage();
  return (
    <Card title={say.toFix}>
      {asked.items
        .filter(({ id }) => check.toFix.includes(id))
        .map(({ id, says, done }) => (
          <Paragraph key={id}>{`${says[language]}：${done[language]}`}</Paragraph>
        ))}
    </Card>
  );
}
