import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { Action } from '../../../components/action';
import { Card } from '../../../components/card';
import { ChoiceList } from '../../../components/choice-list';
import { Paragraph } from '../../../components/element';
import { TextField } from '../../../components/field';
import { Page } from '../../../components/page';
import { EmptyView, LoadingView, ProblemView, SignInFirst } from '../../../components/views';
import { goBack, goTo, replaceWith, textOfParameter } from '../../../platform/navigation';
import { useAnswer } from '../../../services/use-answer';
import { claimText } from '../../../text/claim';
import { everywhereText } from '../../../text/everywhere';
import { factText } from '../../../text/fact';
import { factTitle, factWhen } from '../../../text/fact-words';
import { useLanguage } from '../../../text/language';
import { useText } from '../../../text/texts';
import { dayAndTimeText } from '../../../text/time';
import { type Objection, objectionTo } from './objection';
import { useClaim } from './use-claim';
import '../record/record.scss';

export default function Index() {
  const say = useText(claimText);
  return (
    <Page title={say.title}>
      <Content />
    </Page>
  );
}

/** The rule objected to is named in the address; without it, or once it no longer applies, there is nothing to object to. */
function Content() {
  const say = useText(claimText);
  const { rule = '' } = useRouter().params;
  const decision = useAnswer('explainMyColour', {});
  const facts = useAnswer('listMyFacts', {});
  if (decision.answer.state === 'signed-out') return <SignInFirst onSignIn={() => goTo('signIn')} />;
  if (decision.answer.state === 'refused') return <ProblemView problem={decision.answer.problem} onRetry={decision.reload} />;
  if (facts.answer.state === 'refused') return <ProblemView problem={facts.answer.problem} onRetry={facts.reload} />;
  if (decision.answer.state !== 'here' || facts.answer.state !== 'here') return <LoadingView />;
  const objection = objectionTo(textOfParameter(rule), decision.answer.value, facts.answer.value.facts);
  if (objection) return <ClaimForm objection={objection} />;
  return (
    <EmptyView icon="pen" title={say.none} says={say.noneSays}>
      <Action says={say.why} onPress={() => replaceWith('why')} />
    </EmptyView>
  );
}

function ClaimForm({ objection: { rule, text, facts } }: { readonly objection: Objection }) {
  const say = useText(claimText);
  const everywhere = useText(everywhereText);
  const fact = useText(factText);
  const language = useLanguage();
  const [wrong, setWrong] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>(facts.map(({ id }) => id));
  const [asked, setAsked] = useState(false);
  const { claim, file } = useClaim();
  if (claim.state === 'filed')
    return (
      <EmptyView icon="check" title={say.sent} says={say.sentSays(dayAndTimeText(claim.dueAt, everywhere))}>
        <Action says={say.mine} onPress={() => replaceWith('myClaims')} />
        <Action weight="plain" says={everywhere.back} onPress={goBack} />
      </EmptyView>
    );
  const words = { fact, everywhere, language };
  const send = () => {
    setAsked(true);
    if (wrong.trim() !== '') void file({ rule, factIds: [...chosen], text: wrong.trim() });
  };
  return (
    <>
      <Card title={say.about}>
        <Paragraph className="record-line">{text[language]}</Paragraph>
      </Card>
      {facts.length > 0 ? (
        <ChoiceList
          legend={say.facts}
          many
          chosen={chosen}
          onChoose={setChosen}
          choices={facts.map((one) => ({ value: one.id, says: factTitle(one, words), hint: factWhen(one, words) }))}
        />
      ) : null}
      <TextField
        id="claim-text"
        kind="long"
        label={say.text}
        hint={say.textHint}
        lengthMax={500}
        value={wrong}
        onValue={setWrong}
        problem={asked && wrong.trim() === '' ? say.textNeeded : undefined}
      />
      {claim.problem ? <ProblemView problem={claim.problem} /> : null}
      <Paragraph className="record-soft">{say.promise}</Paragraph>
      <Action says={claim.busy ? everywhere.sending : say.send} busy={claim.busy} onPress={send} />
    </>
  );
}
