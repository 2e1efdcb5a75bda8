import { useEffect } from 'react';
import { Action } from '../../../components/action';
import { ChoiceList } from '../../../components/choice-list';
import { Box, Heading, Paragraph } from '../../../components/element';
import { DayField } from '../../../components/field';
import { Page } from '../../../components/page';
import { EmptyView, ProblemView, SignInFirst } from '../../../components/views';
import { goTo } from '../../../platform/navigation';
import { scrollToTop } from '../../../platform/scroll';
import { serverDay } from '../../../services/server-day';
import { useSession } from '../../../services/session-store';
import { householdText } from '../../../text/household';
import { useLanguage } from '../../../text/language';
import { fieldProblemText } from '../../../text/problem-text';
import { useText } from '../../../text/texts';
import { AnswerView } from './answer-view';
import { type OtherPerson, others, useHousehold, type WhatIf } from './use-household';
import './index.scss';

export default function Index() {
  const say = useText(householdText);
  const session = useSession();
  return <Page title={say.title}>{session ? <Content key={session.account} /> : <SignInFirst onSignIn={() => goTo('signIn')} />}</Page>;
}

function Content() {
  const household = useHousehold();
  const { other, answer, problem } = household;
  // The answer takes the place of the questions and begins at its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when an answer comes or goes
  useEffect(() => scrollToTop(), [answer]);
  if (problem?.code === 'declaration-needed') return <NotDeclared />;
  if (answer && other) return <AnswerView other={other} answer={answer} onAgain={household.again} />;
  return (
    <Box className="household">
      <Form household={household} />
      {problem && problem.fields.length === 0 ? <ProblemView problem={problem} onRetry={household.ask} /> : null}
    </Box>
  );
}

function NotDeclared() {
  const say = useText(householdText);
  return (
    <EmptyView icon="pen" title={say.notDeclared} says={say.notDeclaredSays}>
      <Action says={say.declare} onPress={() => goTo('declare')} />
    </EmptyView>
  );
}

/** A contact longer ago than that is over under every rule set there was. */
const daysBack = 28;

function Form({ household: { other, lastTogether, problem, busy, chooseOther, chooseDay, ask } }: { readonly household: WhatIf }) {
  const say = useText(householdText);
  const language = useLanguage();
  return (
    <Box className="household">
      <Box>
        <Heading level={2} className="household-ask">
          {say.ask}
        </Heading>
        <Paragraph className="household-says">{say.says}</Paragraph>
      </Box>
      <ChoiceList<OtherPerson>
        legend={say.ask}
        legendHidden
        choices={others.map((value) => ({ value, says: say.other[value] }))}
        chosen={other ? [other] : []}
        onChoose={([chosen]) => chosen && chooseOther(chosen)}
        problem={fieldProblemText(problem, 'other', language)}
      />
      <DayField
        id="last-together"
        label={say.lastTogether}
        value={lastTogether}
        onValue={chooseDay}
        from={serverDay(daysBack)}
        to={serverDay()}
        placeholder={say.choose}
        problem={fieldProblemText(problem, 'lastTogether', language)}
      />
      <Action says={say.show} busy={busy} onPress={ask} />
    </Box>
  );
}
