import { useState } from 'react';
import { Action } from '../../../components/action';
import { Box, Paragraph } from '../../../components/element';
import { Page } from '../../../components/page';
import { EmptyView, LoadingView, ProblemView, SignInFirst } from '../../../components/views';
import { goTo } from '../../../platform/navigation';
import type { AnswerOf } from '../../../services/operations';
import { useAnswer } from '../../../services/use-answer';
import { everywhereText } from '../../../text/everywhere';
import { recordsText } from '../../../text/records';
import { useText } from '../../../text/texts';
import { FactCard } from '../fact/fact-card';
import '../record/record.scss';

export default function Index() {
  const { facts: say } = useText(recordsText);
  return (
    <Page title={say.title}>
      <Content />
    </Page>
  );
}

function Content() {
  const { answer, reload } = useAnswer('listMyFacts', {});
  switch (answer.state) {
    case 'signed-out':
      return <SignInFirst onSignIn={() => goTo('signIn')} />;
    case 'loading':
      return <LoadingView />;
    case 'refused':
      return <ProblemView problem={answer.problem} onRetry={reload} />;
    case 'here':
      return <Facts facts={answer.value.facts} />;
  }
}

/** How many are drawn at first and with each “show more”; all of them came in one answer. */
const drawnAtOnce = 30;

function Facts({ facts }: { readonly facts: AnswerOf<'listMyFacts'>['facts'] }) {
  const { facts: say } = useText(recordsText);
  const everywhere = useText(everywhereText);
  const [drawn, setDrawn] = useState(drawnAtOnce);
  if (facts.length === 0) return <EmptyView icon="list" title={say.none} says={say.noneSays} />;
  return (
    <>
      <Paragraph className="records-says">{say.says}</Paragraph>
      <Action weight="quiet" says={say.why} onPress={() => goTo('why')} />
      <Paragraph className="records-says">{say.count(facts.length)}</Paragraph>
      <Box as="list" className="records">
        {facts.slice(0, drawn).map((fact) => (
          <Box as="item" key={fact.id} className="record">
            <FactCard fact={fact} />
          </Box>
        ))}
      </Box>
      {drawn < facts.length ? (
        <Action weight="quiet" says={everywhere.loadMore} onPress={() => setDrawn(drawn + drawnAtOnce)} />
      ) : (
        <Paragraph className="records-end">{everywhere.nothingMore}</Paragraph>
      )}
    </>
  );
}
