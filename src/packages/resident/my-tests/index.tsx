import { Card } from '../../../components/card';
import { Box, Paragraph, Words } from '../../../components/element';
import { Page } from '../../../components/page';
import { EmptyView, LoadingView, ProblemView, SignInFirst } from '../../../components/views';
import { goTo } from '../../../platform/navigation';
import { useAnswer } from '../../../services/use-answer';
import { useServerClock } from '../../../services/use-server-clock';
import { everywhereText } from '../../../text/everywhere';
import { factText } from '../../../text/fact';
import { type FactShown, known } from '../../../text/fact-words';
import { testDutyText } from '../../../text/test-duty';
import { useText } from '../../../text/texts';
import { ageText, dayAndTimeText } from '../../../text/time';
import { FactCard } from '../fact/fact-card';
import { DueCard } from './due-card';
import { dosesOf, type SampleShown, samplesOf } from './history';
import '../record/record.scss';

export default function Index() {
  const say = useText(testDutyText);
  return (
    <Page title={say.title}>
      <Content />
    </Page>
  );
}

function Content() {
  const say = useText(testDutyText);
  const { answer, reload } = useAnswer('listMyFacts', {});
  switch (answer.state) {
    case 'signed-out':
      return <SignInFirst onSignIn={() => goTo('signIn')} />;
    case 'loading':
      return <LoadingView />;
    case 'refused':
      return <ProblemView problem={answer.problem} onRetry={reload} />;
    case 'here':
      return (
        <>
          <Paragraph className="records-says">{say.says}</Paragraph>
          <DueCard />
          <History facts={answer.value.facts} />
        </>
      );
  }
}

function History({ facts }: { readonly facts: readonly FactShown[] }) {
  const say = useText(testDutyText);
  const samples = samplesOf(facts);
  const doses = dosesOf(facts);
  if (samples.length === 0 && doses.length === 0) return <EmptyView icon="list" title={say.none} says={say.noneSays} />;
  return (
    <>
      <Card title={say.tests}>
        {samples.length === 0 ? <Paragraph className="record-soft">{say.noTests}</Paragraph> : null}
        <Box as="list" label={say.tests} className="records">
          {samples.map((sample) => (
            <Box as="item" key={sample.id} className="record">
              <Sample sample={sample} />
            </Box>
          ))}
        </Box>
      </Card>
      <Card title={say.vaccinations}>
        {doses.length === 0 ? <Paragraph className="record-soft">{say.noVaccinations}</Paragraph> : null}
        <Box as="list" label={say.vaccinations} className="records">
          {doses.map((dose) => (
            <Box as="item" key={dose.id} className="record">
              <FactCard fact={dose} />
            </Box>
          ))}
        </Box>
      </Card>
    </>
  );
}

function Sample({ sample }: { readonly sample: SampleShown }) {
  const fact = useText(factText);
  const everywhere = useText(everywhereText);
  const now = useServerClock(false);
  const { sampledAt, reportedAt, result, evidence, withdrawnAt } = sample;
  return (
    <>
      <Box className="record-head">
        <Words className="record-title">{known(everywhere.testResult, result) ?? result}</Words>
        <Words className="record-when">{ageText(sampledAt, now, everywhere)}</Words>
      </Box>
      <Paragraph className="record-line">{fact.sampled(dayAndTimeText(sampledAt, everywhere))}</Paragraph>
      {reportedAt ? <Paragraph className="record-line">{fact.reported(dayAndTimeText(reportedAt, everywhere))}</Paragraph> : null}
      {evidence ? <Paragraph className="record-soft">{`${fact.evidence}: ${evidence}`}</Paragraph> : null}
      {withdrawnAt ? <Paragraph className="record-soft">{fact.withdrawn(dayAndTimeText(withdrawnAt, everywhere))}</Paragraph> : null}
    </>
  );
}
